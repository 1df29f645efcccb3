using Microsoft.Playwright;
using Twinscript.Cli.Tests.Preview;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Preview;
using Twinscript.Site.Tests.Reading;
using Xunit;

namespace Twinscript.Site.Tests.Offline;

/// <summary>The service worker as a reader meets it, in a browser and with the server gone.</summary>
public sealed class WorkerTests(Chromium chromium)
{
    private const string Files = """
        -- input/index.md --
        ---
        title: 首頁
        ---
        第一版。
        -- input/visited.md --
        ---
        title: 看過的
        ---
        看過的第一版。
        -- input/unseen.md --
        ---
        title: 沒看過的
        ---
        沒看過的也在檔案裡。

        """;

    private const string Update = """
        -- input/index.md --
        ---
        title: 首頁
        ---
        第二版。
        -- input/visited.md --
        ---
        title: 看過的
        ---
        看過的第二版。
        """;

    private const string Caches =
        "(async () => { const names = (await caches.keys()).filter(n => n.startsWith('twinscript:')); "
            + "return (await Promise.all(names.map(async n => (await (await caches.open(n)).keys()).map(r => new "
            + "URL(r.url).pathname)))).map((urls, i) => [names[i], ...urls]); })()";

    // Opening a cache to look into it would make it anew when it goes just then.
    private const string Gone =
        "(async () => !(await navigator.serviceWorker.getRegistrations()).length && !(await caches.keys()).some(n => "
            + "n.startsWith('twinscript:')))()";

    [Fact]
    public async Task After_the_first_visit_the_page_and_the_whole_edition_are_there_without_a_network()
    {
        await using var site = await ThemedSite.OfAsync(Files);
        await using var context = await chromium.NewContextAsync();
        var page = await VisitAsync(context, site.At("/zh-hant/visited/"));
        await site.StopAsync();

        await page.ReloadAsync();
        await AssertReadableAsync(page, "看過的第一版。");
        await page.GotoAsync(site.At("/zh-hant/"));
        await AssertReadableAsync(page, "第一版。");

        // A page never visited is read where all pages are.
        await page.GotoAsync(site.At("/zh-hant/unseen/"));
        Assert.EndsWith("/offline/example.org.html?script=zh-hant#unseen", page.Url, StringComparison.Ordinal);
        await AssertReadableAsync(page, "沒看過的也在檔案裡。");
        await page.ClickAsync("label:has(#show-1)");
        await AssertReadableAsync(page, "没看过的也在文件里。");
    }

    [Fact]
    public async Task Without_a_network_the_address_decides_the_script_and_a_search_keeps_its_query()
    {
        await using var site = await ThemedSite.OfAsync(Files);
        await using var context = await chromium.NewContextAsync();
        var page = await VisitAsync(context, site.At("/zh-hant/visited/"));
        await page.EvaluateAsync("localStorage.setItem('twinscript-script', 'zh-Hant-TW')");
        await site.StopAsync();

        await page.GotoAsync(site.At("/zh-hans/unseen/"));
        await AssertReadableAsync(page, "没看过的也在文件里。");
        Assert.Equal("zh-Hans-CN", await page.EvaluateAsync<string>("document.documentElement.lang"));

        await page.GotoAsync(site.At("/zh-hans/search/?q=文件"));
        Assert.Equal("文件", await page.InputValueAsync("#finder"));
        await Assertions.Expect(page.Locator("[data-finder-list] mark").First).ToHaveTextAsync("文件");
    }

    [Fact]
    public async Task An_update_is_read_at_once_and_kept_for_the_next_time_without_a_network()
    {
        await using var site = await ThemedSite.OfAsync(Files);
        await using var context = await chromium.NewContextAsync();
        var page = await VisitAsync(context, site.At("/zh-hant/"));
        await page.GotoAsync(site.At("/zh-hant/visited/"));
        var before = await CacheNameAsync(page);

        await site.UpdateAsync(Update);
        await page.GotoAsync(site.At("/zh-hant/"));
        await AssertReadableAsync(page, "第二版。");

        await UntilAsync(
            page,
            $"(async () => {{ const found = await {Caches}; "
                + $"return found.length === 1 && found[0][0] !== '{before}' && found[0].includes('/offline/example.org.html'); }})()");
        await site.StopAsync();
        await page.ReloadAsync();
        await AssertReadableAsync(page, "第二版。");
        await page.GotoAsync(site.At("/zh-hant/visited/"));
        await AssertReadableAsync(page, "看過的第二版。");
        await page.GotoAsync(site.At("/offline/example.org.html"));
        await AssertReadableAsync(page, "第二版。");
    }

    [Fact]
    public async Task A_server_that_comes_back_is_asked_again()
    {
        await using var site = await ThemedSite.OfAsync(Files);
        await using var context = await chromium.NewContextAsync();
        var page = await VisitAsync(context, site.At("/zh-hant/"));
        await site.StopAsync();
        await page.ReloadAsync();
        await AssertReadableAsync(page, "第一版。");

        await site.UpdateAsync(Update);
        await site.StartAsync();
        await page.ReloadAsync();
        await AssertReadableAsync(page, "第二版。");
    }

    [Fact]
    public async Task Turned_off_in_the_configuration_it_clears_up_after_itself()
    {
        await using var site = await ThemedSite.OfAsync(Files);
        await using var context = await chromium.NewContextAsync();
        var page = await VisitAsync(context, site.At("/zh-hant/"));

        await site.UpdateAsync("""
            -- input/site.yml --
            title: 小站
            url: https://example.org
            offline: { worker: false }
            """);
        await page.GotoAsync(site.At("/zh-hant/visited/"));

        await UntilAsync(page, Gone);
        await site.StopAsync();
        await Assert.ThrowsAsync<PlaywrightException>(() => page.GotoAsync(site.At("/zh-hant/")));
    }

    [Fact]
    public async Task Sent_away_by_the_reader_it_does_not_come_back_until_asked()
    {
        await using var site = await ThemedSite.OfAsync(Files);
        await using var context = await chromium.NewContextAsync();
        var page = await VisitAsync(context, site.At("/zh-hant/downloads/"));
        var status = page.Locator("[data-worker-control] [role=status]");
        var kept = await status.InnerTextAsync();
        await page.ClickAsync("[data-worker-control] button");

        await UntilAsync(page, Gone);
        Assert.NotEqual(kept, await status.InnerTextAsync());
        await page.GotoAsync(site.At("/zh-hant/"));
        await page.WaitForTimeoutAsync(500);
        Assert.Equal(0, await page.EvaluateAsync<int>("async () => (await navigator.serviceWorker.getRegistrations()).length"));

        await page.GotoAsync(site.At("/zh-hant/downloads/"));
        await page.ClickAsync("[data-worker-control] button");
        await UntilAsync(page, "(async () => (await navigator.serviceWorker.getRegistrations()).length === 1)()");
        await page.WaitForFunctionAsync("kept => document.querySelector('[data-worker-control] [role=status]').innerText === kept", kept);
    }

    [Theory]
    [InlineData("Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { return undefined; } });")]
    [InlineData(
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('blocked', 'SecurityError'); } });")]
    [InlineData("ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('blocked', 'SecurityError'));")]
    [InlineData("Object.defineProperty(window, 'caches', { get() { throw new DOMException('blocked', 'SecurityError'); } });")]
    public async Task Nothing_breaks_where_workers_are_blocked(string blocked)
    {
        await using var site = await ThemedSite.OfAsync(Files);
        await using var context = await chromium.NewContextAsync();
        await context.AddInitScriptAsync(blocked);
        var page = await context.NewPageAsync();
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                errors.Add(message.Text);
        };
        foreach (var address in new[] { "/zh-hant/", "/zh-hant/downloads/" })
        {
            await page.GotoAsync(site.At(address));
            await page.WaitForTimeoutAsync(300);
        }
        await page.ClickAsync("nav.seal a");
        await page.WaitForURLAsync(site.At("/zh-hans/downloads/"));

        Assert.Empty(errors);
    }

    /// <summary>Reads a page and waits until everything that is kept has arrived.</summary>
    private static async Task<IPage> VisitAsync(IBrowserContext context, string url)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(url);
        // Each look opens the caches that the worker is filling, so it is given time between two.
        await page.WaitForTimeoutAsync(1000);
        await UntilAsync(
            page,
            $"(async () => !!navigator.serviceWorker.controller && (await {Caches}).some(urls => "
                + "urls.includes('/offline/example.org.html') && urls.includes(location.pathname)))()");
        return page;
    }

    // The browser's own waiting takes a promise for an answer.
    private static Task UntilAsync(IPage page, string condition) =>
        RunningPreview.WaitAsync(
            async () =>
            {
                if (await page.EvaluateAsync<bool>(condition))
                    return true;
                await page.WaitForTimeoutAsync(100);
                return false;
            },
            condition);

    private static async Task<string> CacheNameAsync(IPage page) => Assert.Single(await page.EvaluateAsync<string[][]>(Caches))[0];

    private static async Task AssertReadableAsync(IPage page, string text)
    {
        await page
            .Locator("main")
            .GetByText(text, new() { Exact = true }).First
            .WaitForAsync(new() { State = WaitForSelectorState.Visible });
        // With its styles.
        Assert.Equal("sticky", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.bar')).position"));
    }
}
