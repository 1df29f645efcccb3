using Microsoft.Playwright;
using Twinscript.Cli.Tests.Preview;
using Twinscript.Site.Tests.Browsers;
using Xunit;

namespace Twinscript.Site.Tests.Pages;

public sealed class ScriptSwitchTests(Microsite site, Chromium chromium)
{
    private const string Switch = "nav.seal a[data-switch]";

    [Fact]
    public async Task Switching_and_back_keeps_page_and_anchor()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/culture/"));
        var anchor = await page.EvaluateAsync<string>("() => [...document.querySelectorAll('main h2[id]')].at(-2).id");
        await page.GotoAsync(site.At("/zh-hant/culture/#" + Uri.EscapeDataString(anchor)));
        Assert.Equal("zh-Hant-TW", await LanguageAsync(page));

        await FollowAsync(page, "/zh-hans/culture/");
        Assert.Equal("zh-Hans-CN", await LanguageAsync(page));
        Assert.Equal("#" + anchor, Uri.UnescapeDataString(new Uri(page.Url).Fragment));

        await FollowAsync(page, "/zh-hant/culture/");
        Assert.Equal("zh-Hant-TW", await LanguageAsync(page));
        Assert.Equal("#" + anchor, Uri.UnescapeDataString(new Uri(page.Url).Fragment));
    }

    [Fact]
    public async Task Switching_keeps_the_paragraph_that_was_being_read()
    {
        await using var context = await chromium.NewContextAsync(new() { Locale = "zh-TW", ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/engineering/"));
        var block = await page.EvaluateAsync<string>("""
            () => {
              const blocks = [...document.querySelectorAll('main p[data-block]')];
              const chosen = blocks[Math.floor(blocks.length * 0.7)];
              scrollTo({ top: scrollY + chosen.getBoundingClientRect().top - place.line() + 2, behavior: 'instant' });
              return chosen.dataset.block;
            }
            """);
        await FollowAsync(page, "/zh-hans/engineering/");

        await page.WaitForFunctionAsync("""
            block => {
              const box = document.querySelector(`main [data-block="${block}"]`).getBoundingClientRect();
              return Math.abs(box.top - place.line()) < 40;
            }
            """, block);
    }

    [Fact]
    public async Task Without_JavaScript_the_switch_is_a_link_from_every_page_to_its_counterpart()
    {
        await using var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = false, Locale = "zh-TW" });
        var page = await context.NewPageAsync();
        var pages = site.Pages.Where(address => address.StartsWith("/zh-hant/", StringComparison.Ordinal)).ToArray();
        Assert.True(pages.Length >= 10);
        foreach (var address in pages)
        {
            var counterpart = "/zh-hans/" + address["/zh-hant/".Length..];
            await page.GotoAsync(site.At(address));
            await FollowAsync(page, counterpart);
            Assert.Equal("zh-Hans-CN", await page.Locator("html").GetAttributeAsync("lang"));
            var back = await page.Locator(Switch).EvaluateAsync<string>("link => link.href");
            Assert.Equal(site.At(address), Uri.UnescapeDataString(back));
            // A tag may have a single page; its list is short.
            Assert.True(
                (await page.Locator("main").InnerTextAsync()).Length > (
                    address.StartsWith("/zh-hant/tags/", StringComparison.Ordinal) ? 20 : 100),
                address);
        }
    }

    [Theory]
    [InlineData("zh-TW", "/zh-hant/")]
    [InlineData("zh-CN", "/zh-hans/")]
    [InlineData("en-US", "/")]
    public async Task The_entrance_leads_a_newcomer_by_language_or_lets_choose(string locale, string address)
    {
        await using var context = await chromium.NewContextAsync(new() { Locale = locale });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/"));

        Assert.Equal(site.At(address), page.Url);
    }

    [Fact]
    public async Task The_entrance_never_overrides_a_choice_and_suggests_it_again()
    {
        await using var context = await chromium.NewContextAsync(new() { Locale = "zh-TW" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/"));
        Assert.Equal(site.At("/zh-hant/"), page.Url);

        await FollowAsync(page, "/zh-hans/");
        await page.GotoAsync(site.At("/"));

        Assert.Equal(site.At("/"), page.Url);
        Assert.Equal("zh-Hans-CN", await page.Locator(".leaf.suggested").GetAttributeAsync("lang"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_chooser_can_always_be_reached_and_leads_to_both_scripts(bool javaScript)
    {
        foreach (var home in new[] { "/zh-hant/", "/zh-hans/" })
        {
            await using var context = await chromium.NewContextAsync(new() { Locale = "zh-TW", JavaScriptEnabled = javaScript });
            var page = await context.NewPageAsync();
            await page.GotoAsync(site.At("/choose"));
            Assert.Equal(site.At("/choose"), page.Url);
            await page.ClickAsync($".leaf-link[href='{home}']");
            await page.WaitForURLAsync(site.At(home));
        }
    }

    private static Task<string> LanguageAsync(IPage page) => page.EvaluateAsync<string>("() => document.documentElement.lang");

    private async Task FollowAsync(IPage page, string address)
    {
        await page.ClickAsync(Switch);
        await page.WaitForURLAsync(url =>
            Uri.UnescapeDataString(new Uri(url).AbsolutePath) == Uri.UnescapeDataString(address)
                && url.StartsWith(site.Address.AbsoluteUri, StringComparison.Ordinal),
            new() { WaitUntil = WaitUntilState.Commit });
        // The browser's own word that a page has loaded may come before anybody listens.
        await RunningPreview.WaitAsync(() => page.EvaluateAsync<bool>("() => document.readyState === 'complete'"), address);
    }
}
