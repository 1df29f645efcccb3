using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Twinscript.Site.Tests.Pages;

/// <summary>Every address in every file that was built, without a browser.</summary>
public sealed class LinkTests(Microsite site)
{
    private static readonly HtmlParser Parser = new();

    [Fact]
    public void Every_internal_link_and_anchor_leads_somewhere()
    {
        var documents = Documents();
        List<string> broken = [];
        var checkedLinks = 0;
        foreach (var (address, document) in documents)
        {
            foreach (var (element, attribute) in Addresses(document))
            {
                var link = new Uri(new Uri("http://site.test" + address), Local(attribute));
                if (link.Host != "site.test" || link.Scheme != "http")
                    continue;
                checkedLinks++;
                var path = Uri.UnescapeDataString(link.AbsolutePath);
                if (!documents.TryGetValue(path, out var target))
                {
                    if (!File.Exists(Path.Combine(site.Output, path.TrimStart('/'))))
                        broken.Add($"{address}: {element} -> {attribute}: no such file");
                }
                else if (link.Fragment.Length > 1 && target.GetElementById(Uri.UnescapeDataString(link.Fragment[1..])) is null)
                {
                    broken.Add($"{address}: {element} -> {attribute}: no such anchor");
                }
            }
        }

        Assert.Empty(broken);
        Assert.True(checkedLinks > 500, $"Only {checkedLinks} links were found.");
    }

    [Fact]
    public void Every_page_names_its_counterparts_and_they_name_it()
    {
        var documents = Documents();
        var alternates = documents.ToDictionary(d => d.Key, d => Alternates(d.Value), StringComparer.Ordinal);
        foreach (var (address, document) in documents.Where(IsOwnPage))
        {
            var own = document.DocumentElement.GetAttribute("lang") ?? "";
            Assert.Equal(address, alternates[address].GetValueOrDefault(own));
            Assert.Equal("/", alternates[address].GetValueOrDefault("x-default"));
            Assert.Equal(3, alternates[address].Count);
            foreach (var (language, other) in alternates[address].Where(a => a.Key != "x-default"))
            {
                Assert.Equal(language, documents[other].DocumentElement.GetAttribute("lang"));
                Assert.Equal(alternates[address], alternates[other]);
            }
        }
        Assert.Equal(3, alternates["/"].Count);
    }

    [Fact]
    public void Every_page_is_its_own_canonical_and_says_what_it_is_about()
    {
        var all = Documents();
        var pages = all.Where(d => IsPage(d.Key)).ToArray();
        // A page in another dress, such as both scripts side by side, says which page it is.
        Assert.All(pages.Where(d => !IsOwnPage(d)), d => Assert.True(IsOwnPage(new(Canonical(d.Value), all[Canonical(d.Value)])), d.Key));
        Assert.True(pages.Count(IsOwnPage) >= 20);
        Assert.All(pages.Where(IsOwnPage), d =>
        {
            var (address, document) = d;
            Assert.False(string.IsNullOrWhiteSpace(document.Title), address);
            Assert.Single(document.QuerySelectorAll("h1"));
            foreach (var name in new[]
            {
                "meta[name=description]",
                "meta[property='og:title']",
                "meta[property='og:url']",
                "meta[name='twitter:card']",
            })
                Assert.False(string.IsNullOrWhiteSpace(document.QuerySelector(name)?.GetAttribute("content")), $"{address} lacks {name}");
        });
    }

    [Fact]
    public void Anchors_are_the_same_in_every_script()
    {
        var documents = Documents();
        foreach (var (address, document) in documents.Where(d => IsPage(d.Key)))
        {
            foreach (var other in Alternates(document).Where(a => a.Key != "x-default").Select(a => a.Value))
                Assert.Equal(Ids(document), Ids(documents[other]));
        }

        static string[] Ids(IDocument document) => [.. document.QuerySelectorAll("main [id]").Select(e => e.Id ?? "")];
    }

    [Fact]
    public void No_id_stands_twice_on_a_page()
    {
        Assert.All(Documents(), d => Assert.Empty(
            d.Value.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"{d.Key}#{g.Key}")));
    }

    [Fact]
    public void Every_picture_says_what_it_shows()
    {
        var pictures = Documents()
            .SelectMany(d => d.Value.QuerySelectorAll("img, main svg:not([aria-hidden] *)").Select(e => (d.Key, Element: e)))
            .ToArray();
        Assert.True(pictures.Length >= 12, $"Only {pictures.Length} pictures were found.");
        Assert.All(pictures, p => Assert.True(
            p.Element.HasAttribute("alt")
                || p.Element.HasAttribute("aria-label")
                || p.Element.HasAttribute("aria-labelledby")
                || p.Element.GetAttribute("aria-hidden") == "true"
                || p.Element.QuerySelector("title") is not null,
            $"{p.Key}: {p.Element.OuterHtml[..Math.Min(120, p.Element.OuterHtml.Length)]}"));
    }

    private static IEnumerable<(string Element, string Address)> Addresses(IDocument document) =>
        from element in document.QuerySelectorAll(
            "[href], [src], [srcset], [poster], meta[property='og:image'], meta[property='og:url'], meta[name='twitter:image']")
        from name in new[] { "href", "src", "poster", "content" }
        let value = element.GetAttribute(name)
        where value is not null && (name != "content" || element.LocalName == "meta")
        where !value.StartsWith("data:", StringComparison.Ordinal) && !value.StartsWith("mailto:", StringComparison.Ordinal)
        select (element.LocalName, value);

    private static Dictionary<string, string> Alternates(IDocument document) =>
        document.QuerySelectorAll("link[rel=alternate][hreflang]").ToDictionary(
            link => link.GetAttribute("hreflang") ?? "", link => link.GetAttribute("href") ?? "", StringComparer.Ordinal)
        is var found && found.Count > 0
            ? found.ToDictionary(f => f.Key, f => Uri.UnescapeDataString(new Uri(f.Value).AbsolutePath), StringComparer.Ordinal)
            : found;

    private bool IsOwnPage(KeyValuePair<string, IDocument> page) => IsPage(page.Key) && Canonical(page.Value) == page.Key;

    private string Canonical(IDocument document) =>
        Uri.UnescapeDataString(Local(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? ""));

    private string Local(string address)
    {
        var origin = site.PublishedAt.GetLeftPart(UriPartial.Authority);
        return address.StartsWith(origin + "/", StringComparison.Ordinal) ? address[origin.Length..] : address;
    }

    private static bool IsPage(string address) => address.StartsWith("/zh-", StringComparison.Ordinal);

    private Dictionary<string, IDocument> Documents() =>
        site.Pages.Concat(site.OfflineFiles.Select(file => "/" + file)).ToDictionary(
            address => address,
            address =>
                (IDocument)Parser.ParseDocument(File.ReadAllText(Path.Combine(
                    site.Output, address.TrimStart('/') + (address.EndsWith('/') ? "index.html" : "")))),
            StringComparer.Ordinal);
}
