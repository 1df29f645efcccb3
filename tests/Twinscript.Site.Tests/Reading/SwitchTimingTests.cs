using System.Globalization;
using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Reading;

/// <summary>What a reader feels when the page changes its clothes.</summary>
[Collection(Measured.Name)]
public sealed class SwitchTimingTests(Microsite site, Chromium chromium)
{
    private const int Times = 9;

    // Counted in the page itself: from the click to the frame in which the new page has kept the place and lies still.
    private const string Watch = """
        (() => {
          if (window.__arrival) return;
          const record = window.__arrival = { shift: 0, fading: 0 };
          new PerformanceObserver(list => { for (const entry of list.getEntries()) record.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
          addEventListener('pagereveal', event => {
            record.revealed = Date.now();
            record.scheme = document.documentElement.dataset.scheme;
            const note = name => () => requestAnimationFrame(() => { record[name] = Date.now(); });
            const { ready, finished } = event.viewTransition || { ready: Promise.resolve(), finished: Promise.resolve() };
            // From the transition's first frame on, the text is the new page's and lies still: only the seal is still being inked.
            ready.then(note('settled'), note('settled'));
            ready.then(() => { record.fading = document.getAnimations().filter(a => /root/.test(a.effect.pseudoElement)).length; }, () => {});
            finished.then(note('finished'), note('finished'));
          });
          document.addEventListener('click', () => sessionStorage.setItem('clicked', Date.now()), true);
        })();
        """;

    private const string Seal =
        "(() => { const box = document.querySelector('nav.seal a').getBoundingClientRect(); "
            + "return (box.x + box.width / 2) + ' ' + (box.y + box.height / 2); })()";

    [Theory]
    [InlineData("motion")]
    [InlineData("reduced motion", "--force-prefers-reduced-motion")]
    public async Task The_counterpart_has_settled_before_the_reader_can_notice(string motion, params string[] options)
    {
        await using var browser = await BareChromium.StartAsync(options);
        var shown = browser.Newest;
        await browser.CallAsync("Page.navigate", new() { ["url"] = site.At("/zh-hant/codex/") }, shown);
        await UntilAsync(shown, "document.readyState === 'complete' && location.pathname === '/zh-hant/codex/'");
        await browser.EvaluateAsync<bool>(
            "localStorage.setItem('twinscript-scheme', 'dark'); document.documentElement.dataset.scheme = 'dark'; scrollTo(0, 1500); true",
            shown);
        await browser.EvaluateAsync<bool>(Watch, shown);

        List<double> settled = [], revealed = [], finished = [];
        List<string> flashes = [];
        var (shift, place, fading) = (0d, 0d, 0);
        for (var i = 0; i < Times; i++)
        {
            // A reader's hand rests on the seal before it presses; moderate eagerness waits for just that.
            var known = browser.Pages;
            await browser.MouseAsync("mouseMoved", 300, 500, shown);
            var at = (await browser.EvaluateAsync<string>(Seal, shown) ?? "")
                .Split(' ')
                .Select(n => double.Parse(n, CultureInfo.InvariantCulture))
                .ToArray();
            await browser.MouseAsync("mouseMoved", at[0], at[1], shown);
            await WaitAsync(() => Task.FromResult(browser.Pages > known), "a prerendered page");
            var next = browser.Newest;
            await UntilAsync(next, "document.readyState === 'complete' && document.prerendering");
            await browser.EvaluateAsync<bool>(Watch, next);
            var before = await browser.EvaluateAsync<double>(
                "document.querySelector('main [data-block=\"9\"]').getBoundingClientRect().top", shown);

            await browser.MouseAsync("mousePressed", at[0], at[1], shown);
            // The page that is clicked may be gone before it can answer.
            _ = browser.MouseAsync("mouseReleased", at[0], at[1], shown).ContinueWith(_ => { }, TaskScheduler.Default);
            shown = next;
            await UntilAsync(shown, "!!__arrival.settled && !!__arrival.finished");
            finished.Add(await browser.EvaluateAsync<double>("__arrival.finished - sessionStorage.getItem('clicked')", shown));
            fading = Math.Max(fading, await browser.EvaluateAsync<int>("__arrival.fading", shown));
            settled.Add(await browser.EvaluateAsync<double>("__arrival.settled - sessionStorage.getItem('clicked')", shown));
            revealed.Add(await browser.EvaluateAsync<double>("__arrival.revealed - sessionStorage.getItem('clicked')", shown));
            shift = Math.Max(shift, await browser.EvaluateAsync<double>("__arrival.shift", shown));
            flashes.Add(await browser.EvaluateAsync<string>("__arrival.scheme", shown) ?? "none");
            place = Math.Max(
                place,
                Math.Abs(
                    before - await browser.EvaluateAsync<double>(
                        "document.querySelector('main [data-block=\"9\"]').getBoundingClientRect().top", shown)));
        }

        var times = string.Join(", ", settled.Order().Select(s => s.ToString("0", CultureInfo.InvariantCulture)));
        Report($"switch, {motion}: first frame {Median(revealed):0} ms, settled {Median(settled):0} ms after the click");
        Report($"  (median of {Times}: {times}), seal inked {Median(finished):0} ms");
        Report($"  layout shift {shift:0.####}; paragraph moved {place:0.#} px");
        // The aim is 100. Other work on the machine can only add to it, and a slow machine should fail no test.
        Assert.InRange(settled.Min(), 0, 400);
        Assert.All(flashes, scheme => Assert.Equal("dark", scheme));
        Assert.Equal(0, shift);
        Assert.Equal(0, fading);
        Assert.InRange(place, 0, 32);

        Task UntilAsync(string session, string condition) =>
            WaitAsync(async () => await browser.EvaluateAsync<bool>(condition, session), condition);
    }

    [Fact]
    public async Task Even_a_page_that_was_not_made_ready_shows_its_first_frame_in_the_readers_colours()
    {
        await using var context = await chromium.NewContextAsync(new() { Locale = "zh-TW", ColorScheme = ColorScheme.Light });
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/codex/"));
        await page.EvaluateAsync("() => localStorage.setItem('twinscript-scheme', 'dark')");
        for (var i = 0; i < Times; i++)
        {
            var before = page.Url;
            await page.ClickAsync("nav.seal a");
            await page.WaitForURLAsync(url => url != before);
            await page.WaitForFunctionAsync("() => __arrival.settled");
            Assert.Equal("dark", await page.EvaluateAsync<string?>("() => __arrival.scheme"));
            Assert.Equal(0, await page.EvaluateAsync<double>("() => __arrival.shift"));
        }
    }

    private static async Task WaitAsync(Func<Task<bool>> look, string what)
    {
        for (var tries = 0; tries < 1500; tries++)
        {
            if (await look())
                return;
            await Task.Delay(20);
        }
        throw new TimeoutException($"Waited in vain for {what}.");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Report(FormattableString line) =>
        TestContext.Current.SendDiagnosticMessage(line.ToString(CultureInfo.InvariantCulture));
}
