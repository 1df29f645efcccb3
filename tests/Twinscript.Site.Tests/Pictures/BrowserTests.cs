using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Reading;
using Twinscript.Tests.Pictures;
using Xunit;

namespace Twinscript.Site.Tests.Pictures;

/// <summary>What a browser makes of the choice a page gives it.</summary>
public sealed class BrowserTests(Chromium chromium)
{
    private const string Chosen =
        "i => { const image = document.querySelectorAll('.figure img')[i]; "
            + "return image.complete && image.naturalWidth > 0 ? image.currentSrc : null; }";

    // Asked for before the page begins, because only then is it told of every movement.
    private const string WatchShift =
        "window.shift = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) shift += entry.value; "
            + "}).observe({ type: 'layout-shift', buffered: true });";

    private static Task<ThemedSite> SiteAsync() => ThemedSite.OfAsync(
        "-- input/index.md --\n# 首頁\n\n第一段。\n\n![山](hill.jpg \"山上\")\n\n"
            + string.Concat(Enumerable.Repeat("很長的一段。\n\n", 200))
            + "![湖](lake.jpg)\n\n最後一段。\n",
        ("input/hill.jpg", TestPicture.Jpeg(1700, 850)), ("input/lake.jpg", TestPicture.Jpeg(240, 120)));

    [Theory]
    [InlineData(390, 1, "hill-480.")]
    [InlineData(390, 2, "hill-800.")]
    [InlineData(1440, 2, "hill-1200.")]
    public async Task The_size_that_fits_is_loaded_in_the_best_format_and_nothing_moves(int width, int density, string expected)
    {
        await using var site = await SiteAsync();
        await using var context = await chromium.NewContextAsync(
            new() { Locale = "zh-TW", ViewportSize = new() { Width = width, Height = 900 }, DeviceScaleFactor = density });
        var page = await context.NewPageAsync();
        List<string> requested = [];
        page.Request += (_, request) => requested.Add(request.Url);
        // Late, so that whatever is not reserved would move.
        await page.RouteAsync("**/assets/hill-*", async route =>
        {
            await Task.Delay(700);
            await route.ContinueAsync();
        });
        await page.AddInitScriptAsync(WatchShift);
        await page.GotoAsync(site.At("/zh-hant/"));
        await page.WaitForFunctionAsync(Chosen, 0);

        var chosen = await page.EvaluateAsync<string>(Chosen, 0);
        Assert.Contains(expected, chosen, StringComparison.Ordinal);
        Assert.EndsWith(".avif", chosen, StringComparison.Ordinal);
        Assert.Equal(
            0,
            await page.EvaluateAsync<double>("() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(shift), 100)))"));
        Assert.DoesNotContain(requested, url => url.Contains("/lake", StringComparison.Ordinal));

        await page.EvaluateAsync("() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })");
        await page.WaitForFunctionAsync(Chosen, 1);
        // Never wider than it is.
        Assert.Equal(
            240, await page.EvaluateAsync<double>("() => document.querySelectorAll('.figure img')[1].getBoundingClientRect().width"));
    }

    [Fact]
    public async Task Without_a_network_another_size_stands_in()
    {
        await using var site = await SiteAsync();
        await using var context = await chromium.NewContextAsync(
            new() { Locale = "zh-TW", ViewportSize = new() { Width = 390, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/"));
        await page.WaitForFunctionAsync("""
            async () => {
              await navigator.serviceWorker.ready;
              return navigator.serviceWorker.controller && await caches.match('/zh-hant/') !== undefined;
            }
            """);
        await context.SetOfflineAsync(true);
        await page.SetViewportSizeAsync(1440, 900);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.WaitForFunctionAsync(Chosen, 0);
    }
}
