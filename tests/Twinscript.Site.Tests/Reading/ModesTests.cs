using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Reading;

/// <summary>Paper, forced colours and less motion.</summary>
public sealed class ModesTests(Microsite site, Chromium chromium)
{
    [Fact]
    public async Task On_paper_links_say_where_they_lead_and_controls_are_gone()
    {
        await using var context = await chromium.NewContextAsync(new() { ColorScheme = ColorScheme.Dark });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/codex/"));
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.Equal(
            0,
            await page.EvaluateAsync<int>(
                "() => [...document.querySelectorAll('button, summary, .bar, .turn, .download, .tools a')].filter(e => "
                    + "e.getClientRects().length).length"));
        Assert.Equal(
            "rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor"));
        Assert.Contains(
            "http",
            await page.EvaluateAsync<string>(
                "() => { const a = document.querySelector('.text a[href^=http], .sources a[href^=http]'); "
                    + "return getComputedStyle(a, '::after').content; }"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_marked_words_are_dark_on_light_whatever_the_screen_was()
    {
        await using var context = await chromium.NewContextAsync(new() { ColorScheme = ColorScheme.Dark });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hans/codex/facing/"));
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        var colours = await page.EvaluateAsync<int[]>(
            "() => { const style = getComputedStyle(document.querySelector('x-d.word')); "
                + "return [style.color, style.backgroundColor].map(c => Math.max(...c.match(/[0-9]+/g).map(Number))); }");

        Assert.InRange(colours[0], 0, 60);
        Assert.InRange(colours[1], 200, 255);
    }

    [Fact]
    public async Task Nothing_moves_for_readers_who_asked_for_less_motion()
    {
        foreach (var (motion, moves) in new[] { (ReducedMotion.NoPreference, true), (ReducedMotion.Reduce, false) })
        {
            await using var context = await chromium.NewContextAsync(new() { Locale = "en-US", ReducedMotion = motion });
            var page = await context.NewPageAsync();
            await page.GotoAsync(site.At("/choose"));
            Assert.Equal(
                moves,
                await page.EvaluateAsync<bool>(
                    "() => [...document.querySelectorAll('*')].some(e => parseFloat(getComputedStyle(e).transitionDuration) > 0)"));
            Assert.Equal(
                moves,
                await page.EvaluateAsync<bool>(
                    "() => [...document.styleSheets].flatMap(s => [...s.cssRules]).filter(r => r instanceof CSSMediaRule && "
                        + "matchMedia(r.media.mediaText).matches).some(r => [...r.cssRules].some(inner => inner instanceof "
                        + "CSSViewTransitionRule))"));
        }
    }

    [Fact]
    public async Task In_forced_colours_the_current_script_is_still_told_apart()
    {
        await using var context = await chromium.NewContextAsync(new() { ForcedColors = ForcedColors.Active });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/codex/"));
        var colours = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.bar .seal-half')].map(e => getComputedStyle(e).backgroundColor)");

        Assert.Equal(2, colours.Distinct().Count());
    }
}
