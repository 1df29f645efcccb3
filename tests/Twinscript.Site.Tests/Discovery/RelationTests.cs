using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Discovery;

/// <summary>How the pages of the really built site say which of them are one work in two scripts.</summary>
public sealed class RelationTests(Microsite site)
{
    [Fact]
    public void Every_page_names_its_own_locale_and_the_other_ones()
    {
        Assert.All(OwnPages(), page =>
        {
            var traditional = page.DocumentElement.GetAttribute("lang") == "zh-Hant-TW";
            Assert.Equal(traditional ? "zh_TW" : "zh_CN", Meta(page, "og:locale"));
            Assert.Equal(traditional ? "zh_CN" : "zh_TW", Meta(page, "og:locale:alternate"));
        });
    }

    [Fact]
    public void Every_converted_page_names_the_work_and_the_work_its_translation()
    {
        var pages = OwnPages().ToDictionary(Canonical, StringComparer.Ordinal);
        Assert.True(pages.Count > 20);
        Assert.All(pages.Values, page =>
        {
            using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")?.TextContent ?? "");
            var described = data.RootElement.GetProperty("@graph")[0];
            var language = page.DocumentElement.GetAttribute("lang");
            Assert.Equal(
                (Canonical(page), language), (described.GetProperty("@id").GetString(), described.GetProperty("inLanguage").GetString()));
            var other = language == "zh-Hant-TW" ? described.GetProperty("workTranslation")[0] : described.GetProperty("translationOfWork");
            Assert.Equal(
                pages[other.GetProperty("@id").GetString() ?? ""].DocumentElement.GetAttribute("lang"),
                other.GetProperty("inLanguage").GetString());
            Assert.NotEqual(language, other.GetProperty("inLanguage").GetString());
        });
    }

    /// <summary>Pages that are themselves and not another page in another dress.</summary>
    private IEnumerable<IDocument> OwnPages() =>
        from address in site.Pages
        where address.StartsWith("/zh-", StringComparison.Ordinal)
        let page = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(site.Output, address.TrimStart('/'), "index.html")))
        where Uri.UnescapeDataString(new Uri(Canonical(page)).AbsolutePath) == address
        select page;

    private static string Canonical(IDocument page) => page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? "";

    private static string? Meta(IDocument page, string name) =>
        Assert.Single(page.QuerySelectorAll($"meta[property='{name}']")).GetAttribute("content");
}
