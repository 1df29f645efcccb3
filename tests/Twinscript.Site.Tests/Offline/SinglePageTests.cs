using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Reading;
using Twinscript.Tests.Pictures;
using Xunit;

namespace Twinscript.Site.Tests.Offline;

/// <summary>One page in one file: made by the page's own script when a reader asks, or by the build.</summary>
public sealed class SinglePageTests(Chromium chromium)
{
    private const string Files = """
        -- input/site.yml --
        title: 小書
        url: URL
        offline: { pages: PAGES }
        -- input/index.md --
        # 小書

        [軟體](work/team.md)
        -- input/work/team.md --
        ---
        title: 軟體團隊：頭髮與資訊?
        description: 講軟體的一頁
        date: 2026-11-20
        ---
        ## 開會 {#meeting}

        這套軟體的佇列很長[^1]，見[下文](#code)、[首頁](../index.md)與[自己](team.md#meeting)。

        ![湖](lake.jpg "湖邊的軟體")

        ![圖上寫著軟體](drawing.svg)

        ## 程式碼 {#code}

        ```csharp
        var 軟體 = "a < b";
        ```

        <math><mfrac><mi>x</mi><mn>2</mn></mfrac></math>

        ## 很長的一節

        FILLER

        [^1]: 註釋裡的軟體。
        -- input/work/drawing.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><defs><linearGradient id="g"><stop stop-color="#123"/></linearGradient></defs><rect fill="url(#g)" width="80" height="20"/><text y="35">軟體</text></svg>
        """;

    [Theory]
    [InlineData("https://example.org", false)]
    [InlineData("https://example.org/book", false)]
    [InlineData("https://example.org", true)]
    [InlineData("https://example.org/book", true)]
    public async Task It_needs_nothing_beside_it_and_holds_every_script(string url, bool built)
    {
        await using var site = await SiteAsync(url, built);
        using var file = await FileAsync(site, url, built);
        await using var reading = await OpenAsync(file.Path);
        var page = reading.Page;

        Assert.Equal("軟體團隊：頭髮與資訊? · 软件团队：头发与信息?", await page.TitleAsync());
        Assert.Equal("zh-Hant-TW", await LanguageAsync(page));
        Assert.Contains("這套軟體的佇列很長", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("这套软件", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains($"{url}/zh-hant/work/team/", await page.InnerTextAsync(".made"), StringComparison.Ordinal);
        Assert.Contains("2026-11-20", await page.InnerTextAsync(".made"), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("() => { const i = document.querySelector('main img'); return i.complete && i.naturalWidth === 1200; }"));
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
        Assert.Equal("软件", await page.Locator("main svg text").EvaluateAsync<string>("t => [...t.querySelectorAll('tspan')].filter(s => s.getClientRects().length).map(s => s.textContent).join('') || t.textContent"));

        var links = await page.Locator("main a:visible").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        Assert.Contains(url + "/zh-hans/", links);
        Assert.All(links, link => Assert.True(link.StartsWith('#') || link.StartsWith(url, StringComparison.Ordinal), link));
        Assert.Empty(await page.EvaluateAsync<string[]>("links => links.filter(l => l[0] === '#' && !document.getElementById(decodeURIComponent(l.slice(1))))", links.Distinct()));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i); }"));

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
        await using var site = await SiteAsync("https://example.org", built: false);
        using var file = await FileAsync(site, "https://example.org", built: false);
        await using var reading = await OpenAsync(file.Path, javaScript);
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
        await using var site = await SiteAsync("https://example.org", built: false);
        using var file = await FileAsync(site, "https://example.org", built: false);
        await using var reading = await OpenAsync(file.Path, scheme: scheme);
        foreach (var script in new[] { 1, 0 })
        {
            await reading.Page.ClickAsync($"label:has(#show-{script})");
            var result = await reading.Page.RunAxe();
            Assert.NotEmpty(result.Passes);
            Assert.Empty(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help}: {n.Html}")));
        }
    }

    [Fact]
    public async Task The_same_page_is_saved_as_the_same_bytes_under_its_title_in_the_script_being_read()
    {
        await using var site = await SiteAsync("https://example.org", built: false);
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/work/team/"));
        using var first = await SaveAsync(page);
        await page.ClickAsync(".scheme");
        using var second = await SaveAsync(page);
        await page.GotoAsync(site.At("/zh-hans/work/team/"));
        using var simplified = await SaveAsync(page);

        Assert.Equal("軟體團隊：頭髮與資訊.html", first.Name);
        Assert.Equal(await File.ReadAllBytesAsync(first.Path), await File.ReadAllBytesAsync(second.Path));
        Assert.Equal("软件团队：头发与信息.html", simplified.Name);
        await using var reading = await OpenAsync(simplified.Path);
        Assert.Equal("zh-Hans-CN", await LanguageAsync(reading.Page));
        Assert.Contains("这套软件的队列很长", await reading.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_is_announced_works_from_the_keyboard_and_leaves_the_page_as_it_was()
    {
        await using var site = await SiteAsync("https://example.org", built: false);
        await using var reading = await OpenAsync(site.At("/zh-hant/work/team/"));
        var page = reading.Page;
        Assert.DoesNotContain(reading.Requests, r => r.Contains("single-page", StringComparison.Ordinal) || r.Contains("shell", StringComparison.Ordinal));
        var status = page.Locator("[data-save-status]");
        Assert.Equal("status", await status.GetAttributeAsync("role"));
        await page.RouteAsync("**/shell/*", async route =>
        {
            await page.WaitForFunctionAsync("() => document.querySelector('[data-save-status]').textContent");
            await route.ContinueAsync();
        });
        await page.EvaluateAsync("() => { window.said = []; new MutationObserver(() => said.push(document.querySelector('[data-save-status]').textContent)).observe(document.querySelector('[data-save-status]'), { childList: true }); }");
        var before = await page.Locator("main .text").InnerHTMLAsync();
        await page.FocusAsync("[data-save]");
        await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        await page.WaitForFunctionAsync("() => said.length === 2");

        Assert.Equal(["正在把這一頁收進一個檔案……", "存好了：軟體團隊：頭髮與資訊.html。繁簡都在裡面，沒有網路也能讀。"], await page.EvaluateAsync<string[]>("() => said"));
        Assert.Equal(before, await page.Locator("main .text").InnerHTMLAsync());
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('[data-save]')"));
        Assert.Equal(site.At("/zh-hant/work/team/"), page.Url);
        Assert.Empty(reading.Complaints);
    }

    [Fact]
    public async Task Without_a_network_a_page_read_in_both_scripts_can_still_be_saved()
    {
        await using var site = await SiteAsync("https://example.org", built: false);
        await using var context = await chromium.NewContextAsync(new() { Locale = "zh-TW", AcceptDownloads = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/"));
        await page.WaitForFunctionAsync("async () => (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller !== null");
        foreach (var script in new[] { "zh-hans", "zh-hant" })
            await page.GotoAsync(site.At($"/{script}/work/team/"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })");
        await page.WaitForFunctionAsync("() => document.querySelector('main img').complete");
        using var online = await SaveAsync(page);
        await site.StopAsync();
        await page.ReloadAsync();
        using var offline = await SaveAsync(page);

        Assert.Equal(await File.ReadAllTextAsync(online.Path), await File.ReadAllTextAsync(offline.Path));
    }

    [Fact]
    public async Task What_cannot_be_fetched_is_said_and_can_be_tried_again()
    {
        await using var site = await SiteAsync("https://example.org", built: false);
        await using var context = await chromium.NewContextAsync(new() { Locale = "zh-TW", ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(site.At("/zh-hans/work/team/"));
        foreach (var missing in new[] { "**/single-page.*", "**/shell/*", "**/zh-hant/work/team/", "**/lake-*" })
        {
            await page.RouteAsync(missing, route => route.AbortAsync());
            await page.EvaluateAsync("() => { document.querySelector('[data-save-status]').textContent = ''; }");
            await page.ClickAsync("[data-save]");
            await page.WaitForFunctionAsync("() => document.querySelector('[data-save-status]').textContent.startsWith('这一页没有存成')");
            await page.UnrouteAsync(missing);
        }
        using var saved = await SaveAsync(page);

        Assert.NotEqual(0, new FileInfo(saved.Path).Length);
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("pages: false", "/offline/example.org.html")]
    [InlineData("html: false", "/zh-hant/downloads/")]
    [InlineData("pages: true", "/offline/zh-hant/work/team.html")]
    public async Task Without_JavaScript_the_link_leads_to_what_there_is(string options, string address)
    {
        await using var site = await ThemedSite.OfAsync(Files.Replace("pages: PAGES", options, StringComparison.Ordinal).Replace("URL", "https://example.org", StringComparison.Ordinal), Lake);
        await using var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/zh-hant/work/team/"));
        var link = page.GetByText("只下載這一頁");

        Assert.Equal(address, await link.GetAttributeAsync("href"));
        Assert.True(File.Exists(Path.Combine(site.Output, address.EndsWith('/') ? address[1..] + "index.html" : address[1..])));
        Assert.Equal(options == "pages: true", await link.GetAttributeAsync("data-save") is null);
    }

    private static (string, byte[]) Lake => ("input/work/lake.jpg", TestPicture.Jpeg(1400, 700));

    private static Task<ThemedSite> SiteAsync(string url, bool built) => ThemedSite.OfAsync(
        Files.Replace("URL", url, StringComparison.Ordinal).Replace("PAGES", built ? "true" : "false", StringComparison.Ordinal)
            .Replace("FILLER", string.Concat(Enumerable.Repeat("很長的一段軟體。\n\n", 60)), StringComparison.Ordinal), Lake);

    private static Task<string> LanguageAsync(IPage page) => page.EvaluateAsync<string>("() => document.documentElement.lang");

    private static Task<double> TopAsync(ILocator block) => block.EvaluateAsync<double>("p => p.getBoundingClientRect().top");

    /// <summary>The page in Traditional, as a reader gets it.</summary>
    private async Task<TakenFile> FileAsync(ThemedSite site, string url, bool built)
    {
        await using var reading = await OpenAsync(site.At(new Uri(url).AbsolutePath.TrimEnd('/') + "/zh-hant/work/team/"));
        if (built)
        {
            var file = new TakenFile("team.html");
            File.Copy(Path.Combine(site.Output, "offline/zh-hant/work/team.html"), file.Path);
            return file;
        }
        var saved = await SaveAsync(reading.Page);
        Assert.Empty(reading.Complaints);
        return saved;
    }

    private static async Task<TakenFile> SaveAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("[data-save]"));
        var file = new TakenFile(download.SuggestedFilename);
        await download.SaveAsAsync(file.Path);
        await page.WaitForFunctionAsync("name => document.querySelector('[data-save-status]').textContent.includes(name)", file.Name);
        return file;
    }

    /// <param name="where">An address, or a file that is read without a network.</param>
    private async Task<Visit> OpenAsync(string where, bool javaScript = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await chromium.NewContextAsync(new() { Locale = "zh-TW", JavaScriptEnabled = javaScript, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var local = !where.StartsWith("http", StringComparison.Ordinal);
        await context.SetOfflineAsync(local);
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.Page.GotoAsync(local ? new Uri(where).AbsoluteUri : where, new() { WaitUntil = WaitUntilState.Load });
        return visit;
    }

    private sealed class Visit : IAsyncDisposable
    {
        private readonly IBrowserContext _context;

        public Visit(IBrowserContext context, IPage page)
        {
            (_context, Page) = (context, page);
            context.Request += (_, request) =>
            {
                if (!request.Url.StartsWith("data:", StringComparison.Ordinal))
                    Requests.Add(request.Url);
            };
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning")
                    Complaints.Add(message.Text);
            };
            page.PageError += (_, error) => Complaints.Add(error);
        }

        public IPage Page { get; }

        public List<string> Requests { get; } = [];

        public List<string> Complaints { get; } = [];

        public ValueTask DisposeAsync() => _context.DisposeAsync();
    }

    /// <summary>In a folder of its own, under the name it came with.</summary>
    private sealed class TakenFile(string name) : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("twinscript-page-").FullName;

        public string Name => name;

        public string Path => System.IO.Path.Combine(_folder, name);

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
