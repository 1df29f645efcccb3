using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Xunit;

namespace Twinscript.Site.Tests.Offline;

/// <summary>One page in one file: made by the page's own script when a reader asks, or by the build.</summary>
public sealed class SinglePageTests(Chromium chromium)
{
    [Theory]
    [InlineData("https://example.org", false)]
    [InlineData("https://example.org/book", false)]
    [InlineData("https://example.org", true)]
    [InlineData("https://example.org/book", true)]
    public async Task It_needs_nothing_beside_it_and_holds_every_script(string url, bool built)
    {
        await using var site = await SinglePage.SiteAsync(url, built);
        using var file = await chromium.FileAsync(site, url, built);
        await using var reading = await chromium.OpenAsync(file.Path);
        var page = reading.Page;

        Assert.Equal("軟體團隊：頭髮與資訊? · 软件团队：头发与信息?", await page.TitleAsync());
        Assert.Equal("zh-Hant-TW", await LanguageAsync(page));
        Assert.Contains("這套軟體的佇列很長", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("这套软件", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains($"{url}/zh-hant/work/team/", await page.InnerTextAsync(".made"), StringComparison.Ordinal);
        Assert.Contains("2026-11-20", await page.InnerTextAsync(".made"), StringComparison.Ordinal);
        Assert.Equal(1200, await page.EvaluateAsync<int>("() => document.querySelector('main img').naturalWidth"));
        Assert.Equal("var 軟體 = \"a < b\";", (await page.Locator("pre").TextContentAsync())?.Trim());
        Assert.Equal(1, await page.Locator("math mfrac").CountAsync());
        // A gradient is found by its id, which is another one in the file.
        var fill = await page.Locator("main svg rect").GetAttributeAsync("fill") ?? "";
        Assert.Equal(1, await page.Locator($"main svg [id='{fill["url(#".Length..^1]}']").CountAsync());

        await page.ClickAsync("label:has(#show-1)");
        Assert.Equal("zh-Hans-CN", await LanguageAsync(page));
        var simplified = await page.InnerTextAsync("main");
        Assert.Contains("这套软件的队列很长", simplified, StringComparison.Ordinal);
        Assert.DoesNotContain("這套軟體", simplified, StringComparison.Ordinal);
        Assert.Contains($"{url}/zh-hans/work/team/", simplified, StringComparison.Ordinal);
        Assert.Equal("软件", await page.Locator("main svg tspan:visible").TextContentAsync());

        var links = await page.Locator("main a:visible").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        Assert.Contains(url + "/zh-hans/", links);
        Assert.All(links, link => Assert.True(link.StartsWith('#') || link.StartsWith(url, StringComparison.Ordinal), link));
        var ids = await page.Locator("[id]").EvaluateAllAsync<string[]>("named => named.map(e => e.id)");
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        var inward = links.Where(link => link.StartsWith('#')).Select(link => Uri.UnescapeDataString(link[1..]));
        Assert.Subset(ids.ToHashSet(), inward.ToHashSet());

        await page.ClickAsync(".footnote-ref:visible");
        Assert.Contains("注释里的软件", await page.InnerTextAsync("[data-note-sheet]"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await page.ClickAsync(".finder summary");
        await page.FillAsync("#finder", "軟體的佇列");
        Assert.Contains("软件的队列", await page.InnerTextAsync("[data-finder-list]"), StringComparison.Ordinal);

        Assert.Equal([page.Url], reading.Requests);
        Assert.Empty(reading.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_saved_file_switches_keeps_the_place_and_prints_without_JavaScript_too(bool javaScript)
    {
        await using var site = await SinglePage.SiteAsync("https://example.org", built: false);
        using var file = await chromium.FileAsync(site, "https://example.org", built: false);
        await using var reading = await chromium.OpenAsync(file.Path, javaScript);
        var page = reading.Page;
        var block = page.Locator("main p[data-block]").Nth(30);
        await block.EvaluateAsync("p => scrollTo({ top: scrollY + p.getBoundingClientRect().top - 100, behavior: 'instant' })");
        var (before, traditional) = (await TopAsync(block), await block.InnerTextAsync());

        await page.ClickAsync("label:has(#show-1)");
        Assert.NotEqual(traditional, await block.InnerTextAsync());
        Assert.InRange(Math.Abs(await TopAsync(block) - before), 0, 30);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await page.Locator(".s0:visible").CountAsync());
        Assert.True(await page.IsVisibleAsync(".made"));
        Assert.False(await page.IsVisibleAsync(".bar"));
        Assert.Empty(reading.Complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_saved_file_shuts_nobody_out(ColorScheme scheme)
    {
        await using var site = await SinglePage.SiteAsync("https://example.org", built: false);
        using var file = await chromium.FileAsync(site, "https://example.org", built: false);
        await using var reading = await chromium.OpenAsync(file.Path, scheme: scheme);
        foreach (var script in new[] { 1, 0 })
        {
            await reading.Page.ClickAsync($"label:has(#show-{script})");
            var found = await Accessibility.OfAsync(reading.Page);
            Assert.NotEqual(0, found.Passed);
            Assert.Empty(found.Violations);
        }
    }

    private static Task<string> LanguageAsync(IPage page) => page.EvaluateAsync<string>("() => document.documentElement.lang");

    private static Task<double> TopAsync(ILocator block) => block.EvaluateAsync<double>("p => p.getBoundingClientRect().top");
}
