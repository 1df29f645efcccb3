using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Reading;

public sealed class DifferenceTests(Microsite site, Chromium chromium)
{
    [Theory]
    [InlineData("/zh-hant/culture/")]
    [InlineData("/zh-hans/culture/")]
    public async Task Differences_are_marked_when_asked_for_and_the_text_stays_what_it_was(string address)
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At(address));
        var before = await page.Locator("main").InnerHTMLAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => CSS.highlights.size"));

        await page.ClickAsync("[data-differences]");
        await page.WaitForFunctionAsync(
            "() => CSS.highlights.has('differs') && CSS.highlights.get('differs').size > 100 && CSS.highlights.get('word').size > 2");
        Assert.Equal("true", await page.GetAttributeAsync("[data-differences]", "aria-pressed"));
        Assert.Matches("[0-9]+", await page.Locator("[data-differences-status]").TextContentAsync() ?? "");

        await page.ClickAsync("[data-differences]");
        Assert.Equal(0, await page.EvaluateAsync<int>("() => CSS.highlights.size"));
        Assert.Equal(before, await page.Locator("main").InnerHTMLAsync());
    }

    [Fact]
    public async Task A_regional_word_shows_the_authors_own_to_pointer_tap_and_focus()
    {
        await using var context = await chromium.NewContextAsync(new() { Locale = "zh-CN", HasTouch = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hans/culture/"));
        var word = page.Locator("main [data-from='軟體']").First;
        var origin = page.Locator("[data-origin]");

        await word.HoverAsync();
        await origin.WaitForAsync(new() { State = WaitForSelectorState.Visible });
        Assert.Equal("作者原文：軟體", await origin.InnerTextAsync());
        Assert.Equal("zh-Hant-TW", await origin.Locator("b").GetAttributeAsync("lang"));
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await origin.IsHiddenAsync());

        await page.Mouse.MoveAsync(0, 0);
        await word.TapAsync();
        await origin.WaitForAsync(new() { State = WaitForSelectorState.Visible });
        await page.Keyboard.PressAsync("Escape");

        // Focus passes by until differences are asked for.
        Assert.Null(await word.GetAttributeAsync("tabindex"));
        await page.ClickAsync("[data-differences]");
        await page.WaitForFunctionAsync("() => CSS.highlights.size");
        await word.FocusAsync();
        await origin.WaitForAsync(new() { State = WaitForSelectorState.Visible });
        Assert.Equal("origin", await word.GetAttributeAsync("aria-describedby"));
    }

    [Fact]
    public async Task Copied_text_holds_nothing_but_the_text()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hans/culture/"));

        var (selected, text) = (
            await page.EvaluateAsync<string>(
                "() => { const p = document.querySelector('main p [data-from]').closest('p'); getSelection().selectAllChildren(p); "
                    + "return getSelection().toString(); }"),
            await page.EvaluateAsync<string>("() => document.querySelector('main p [data-from]').closest('p').textContent"));
        Assert.Equal(text, selected.Trim());
    }

    [Fact]
    public async Task Side_by_side_stays_so_on_paper_and_belongs_to_its_page_for_search_engines()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/codex/facing/"));
        Assert.EndsWith("/zh-hant/codex/", await page.GetAttributeAsync("link[rel=canonical]", "href") ?? "", StringComparison.Ordinal);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(640, 900);

        Assert.True(await page.EvaluateAsync<bool>(
            "() => { const [a, b] = [...document.querySelectorAll('.pair')].find(p => p.querySelector('p')).children; "
                + "return a.getBoundingClientRect().right <= b.getBoundingClientRect().left; }"));
    }
}
