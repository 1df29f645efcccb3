using System.Globalization;
using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Reading;

public sealed class SwitchTests(Microsite site, Chromium chromium)
{
    private const string Paragraph = """
        () => {
          const blocks = [...document.querySelectorAll('main p[data-block]')];
          const chosen = blocks[Math.floor(blocks.length * .6)];
          scrollTo({ top: scrollY + chosen.getBoundingClientRect().top - place.line() + 20, behavior: 'instant' });
          return chosen.dataset.block;
        }
        """;

    private const string Offset =
        "block => document.querySelector(`main [data-block=\"${block}\"]`).getBoundingClientRect().top - place.line()";

    [Theory]
    [InlineData(390)]
    [InlineData(820)]
    [InlineData(1440)]
    public async Task The_paragraph_stays_within_a_lines_height(int width)
    {
        await using var context = await chromium.NewContextAsync(
            new() { Locale = "zh-TW", ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        var moved = 0d;
        foreach (var address in new[] { "/zh-hant/culture/", "/zh-hant/codex/facing/" })
        {
            await page.GotoAsync(site.At(address));
            var block = await page.EvaluateAsync<string>(Paragraph);
            var before = await page.EvaluateAsync<double>(Offset, block);
            await SwitchAsync(page);
            var after = await page.EvaluateAsync<double>(Offset, block);
            Assert.InRange(after, before - 30, before + 30);
            moved = Math.Max(moved, Math.Abs(after - before));
        }
        TestContext.Current.SendDiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture, $"switch at {width} px: the paragraph moved by {moved:0.#} px"));
    }

    [Fact]
    public async Task By_keyboard_the_focus_stays_on_the_seal_and_the_change_is_said_in_the_new_script()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/culture/"));
        await page.FocusAsync("nav.seal a");
        await page.Keyboard.PressAsync("Enter");

        // The page is asked, not told: a key press waits for no navigation, and one already over would be waited for in vain.
        await page.WaitForFunctionAsync("() => location.pathname === '/zh-hans/culture/' && document.activeElement.matches('nav.seal a')");
        Assert.Equal("zh-Hant-TW", await page.EvaluateAsync<string>("() => document.activeElement.lang"));
        await page.WaitForFunctionAsync("() => document.querySelector('[data-switched]').textContent");
        var status = page.Locator("[role=status][data-switched]");
        Assert.Equal("现在读的是简体版", await status.TextContentAsync());
        Assert.Equal("zh-Hans-CN", await status.EvaluateAsync<string>("e => e.closest('[lang]').lang"));
    }

    [Fact]
    public async Task Nothing_breaks_where_storage_is_blocked()
    {
        await using var context = await chromium.NewContextAsync();
        await context.AddInitScriptAsync("""
            for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
            Object.defineProperty(document, 'cookie', { get() { return ''; }, set() { throw new DOMException('blocked', 'SecurityError'); } });
            """);
        var page = await context.NewPageAsync();
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(site.At("/zh-hant/culture/"));
        await page.ClickAsync("[data-scheme-toggle]");
        Assert.Equal("light", await page.EvaluateAsync<string>("() => document.documentElement.dataset.scheme"));
        await page.EvaluateAsync(Paragraph);
        await SwitchAsync(page);

        // Without storage the section is the closest that an address can say.
        Assert.StartsWith("/zh-hans/culture/#", new Uri(page.Url).PathAndQuery + new Uri(page.Url).Fragment, StringComparison.Ordinal);
        await page.GotoAsync(site.At("/choose"));
        await page.ClickAsync(".leaf-link");
        Assert.Empty(errors);
    }

    [Fact]
    public async Task An_open_footnote_is_open_on_the_other_side()
    {
        await using var themed = await ThemedSite.OfAsync("-- input/culture.md --\n這裡[^1]。\n\n[^1]: 註解。\n");
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(themed.At("/zh-hant/culture/"));
        await page.ClickAsync(".footnote-ref");
        await page.WaitForSelectorAsync(".note-sheet:popover-open");
        await SwitchAsync(page);

        Assert.Equal("注解。", (await page.Locator(".note-sheet:popover-open").InnerTextAsync()).Trim());
    }

    [Fact]
    public async Task An_opened_footnote_the_reader_closed_stays_closed()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/culture/"));
        await SwitchAsync(page);

        Assert.Equal(0, await page.Locator(".note-sheet:popover-open").CountAsync());
    }

    private static async Task SwitchAsync(IPage page)
    {
        var before = page.Url;
        await page.ClickAsync("nav.seal a");
        await page.WaitForURLAsync(url => url != before);
        await page.WaitForLoadStateAsync();
        await page.WaitForFunctionAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    }
}
