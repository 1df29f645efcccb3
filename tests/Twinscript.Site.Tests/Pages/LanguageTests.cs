using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Reading;
using Xunit;

namespace Twinscript.Site.Tests.Pages;

/// <summary>A site with a few pages in English, in the theme that comes along.</summary>
public sealed class LanguageTests(Chromium chromium)
{
    private const string Files = """
        -- input/site.yml --
        title: 小站
        url: https://example.org
        languages: { en: { title: Small place } }
        -- input/index.md --
        # 小站
        -- input/about.md --
        # 關於

        這裡寫山與路。
        -- input/about.en.md --
        # About

        Hills and *ways*.
        -- input/rain.en.md --
        # Rain

        Of rain, in English alone.

        """;

    [Fact]
    public async Task A_reader_gets_into_a_language_searches_it_and_finds_the_way_back()
    {
        await using var site = await ThemedSite.OfAsync(Files);
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync(site.At("/zh-hant/about/"));
        await page.ClickAsync("nav.languages a");
        Assert.EndsWith("/en/about/", page.Url, StringComparison.Ordinal);
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("italic", await page.Locator(".text em").EvaluateAsync<string>("e => getComputedStyle(e).fontStyle"));

        await page.GotoAsync(site.At("/en/search/?q=rain"));
        await page.ClickAsync("[data-results] a");
        Assert.Contains("/en/rain/", page.Url, StringComparison.Ordinal);
        // Not in Chinese, so the switch leads to the home page.
        await page.ClickAsync(".seal a[lang='zh-Hans-CN']");
        Assert.EndsWith("/zh-hans/", page.Url, StringComparison.Ordinal);
        Assert.Equal(["English"], await page.Locator("nav.languages a").AllInnerTextsAsync());
    }

    [Fact]
    public async Task Pages_in_another_language_shut_nobody_out()
    {
        await using var site = await ThemedSite.OfAsync(Files);
        await using var context = await chromium.NewContextAsync(
            new() { BypassCSP = true, ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await context.NewPageAsync();
        List<string> violations = [];
        foreach (var address in (string[])["/", "/en/", "/en/about/", "/en/search/", "/en/downloads/", "/offline/example.org.en.html"])
        {
            await page.GotoAsync(site.At(address));
            violations.AddRange((await Accessibility.OfAsync(page)).Violations.Select(violation => $"{address}: {violation}"));
        }
        Assert.Empty(violations);
    }
}
