using System.Globalization;
using Microsoft.Playwright;
using Twinscript.Cli.Tests.Preview;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Site.Tests.Preview;

/// <summary>What becomes of an open page when its sources change.</summary>
public sealed class MorphTests(Chromium chromium)
{
    private const string Layout = """
        -- theme/layouts/page.liquid --
        <!doctype html>
        <html lang="{{ script.tag }}">
        <head>
        <title>{{ page.title }}</title>
        {% if page.description %}<meta name="description" content="{{ page.description }}">{% endif %}
        <link rel="stylesheet" href="{{ 'styles/site.css' | asset }}">
        <link rel="stylesheet" href="/plain.css">
        <script defer src="{{ 'scripts/site.js' | asset }}"></script>
        </head>
        <body>
        <nav>導覽</nav>
        <main>{{ page.content }}</main>
        </body>
        </html>
        -- theme/styles/site.css --
        main { color: rgb(1, 2, 3); }
        -- theme/static/plain.css --
        nav { color: rgb(1, 2, 3); }
        -- theme/scripts/site.js --
        document.documentElement.dataset.js = 'first';
        document.querySelector('main').prepend(Object.assign(document.createElement('p'), { id: 'added', textContent: 'script' }));

        """;

    private static string Page(string middle, string head = "title: 首頁") => $"""
        -- input/index.md --
        ---
        {head}
        ---

        第一段。

        <details id="more"><summary>更多</summary>

        細節。

        </details>

        <p><input id="field"></p>

        {middle}

        {string.Concat(Enumerable.Range(1, 120).Select(i => string.Create(CultureInfo.InvariantCulture, $"第 {i} 段的文字。\n\n")))}

        """;

    [Fact]
    public async Task An_edit_changes_its_words_and_leaves_everything_else()
    {
        await using var test = await StartAsync(Page("舊句。"));
        var page = test.Page;
        await page.ClickAsync("summary");
        await page.FillAsync("#field", "寫到一半");
        await page.EvaluateAsync(
            "() => { window.kept = [...document.querySelectorAll('main p')].filter(p => !p.textContent.includes('舊句')); }");

        test.Site.Write(Page("**新**句。"));
        await page.GetByText("新句。").WaitForAsync();

        Assert.True(await OpenPage.StayedAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("() => kept.every(p => p.isConnected) && kept.length > 100"));
        Assert.True(await page.EvaluateAsync<bool>("() => document.getElementById('more').open"));
        Assert.Equal("field", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal("寫到一半", await page.InputValueAsync("#field"));
        Assert.Equal("script", await page.TextContentAsync("main > #added"));
        Assert.Equal("first", await page.EvaluateAsync<string>("() => document.documentElement.dataset.js"));
        Assert.Equal(0, await page.GetByText("舊句").CountAsync());
    }

    [Fact]
    public async Task The_paragraph_being_read_stays_in_its_place_when_others_come_and_go_above_it()
    {
        await using var test = await StartAsync(Page("舊句。"));
        var page = test.Page;
        const string place =
            "() => [...document.querySelectorAll('main p')].find(p => p.textContent.includes('第 60 段')).getBoundingClientRect().top";
        await page.EvaluateAsync(
            "() => [...document.querySelectorAll('main p')].find(p => p.textContent.includes('第 60 段')).scrollIntoView()");
        var before = await page.EvaluateAsync<double>(place);

        test.Site.Write(Page(string.Concat(Enumerable.Repeat("加進來的一段。\n\n", 12)) + "末句。"));
        await page.GetByText("末句。").WaitForAsync();
        await FrameAsync(page);
        Assert.InRange(await page.EvaluateAsync<double>(place), before - 2, before + 2);

        test.Site.Write(Page("又短了。"));
        await page.GetByText("又短了。").WaitForAsync();
        await FrameAsync(page);
        Assert.InRange(await page.EvaluateAsync<double>(place), before - 2, before + 2);
        Assert.True(await OpenPage.StayedAsync(page));
    }

    [Fact]
    public async Task Title_and_description_follow()
    {
        await using var test = await StartAsync(Page("句。"));
        test.Site.Write(Page("句。", "title: 新題\ndescription: 說明。"));
        await test.Page.WaitForFunctionAsync("() => document.title === '新題'");

        Assert.Equal("說明。", await test.Page.Locator("meta[name=description]").GetAttributeAsync("content"));
        Assert.True(await OpenPage.StayedAsync(test.Page));
    }

    [Theory]
    [InlineData("theme/styles/site.css", "main")]
    [InlineData("theme/static/plain.css", "nav")]
    public async Task Only_the_styles_are_swapped_when_only_they_changed(string file, string element)
    {
        await using var test = await StartAsync(Page("句。"));
        var page = test.Page;
        await page.EvaluateAsync("() => { window.kept = [...document.body.querySelectorAll('*')]; }");
        test.Site.Write($"-- {file} --\n{element} {{ color: rgb(4, 5, 6); }}\n");
        await page.WaitForFunctionAsync(
            "e => getComputedStyle(document.querySelector(e)).color === 'rgb(4, 5, 6)' && "
                + "document.querySelectorAll('link[rel=stylesheet]').length === 2",
            element);

        Assert.True(await OpenPage.StayedAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("() => kept.every(e => e.isConnected)"));
    }

    [Fact]
    public async Task Styles_saved_while_the_page_is_being_opened_are_seen()
    {
        using var site = new TinySite(Layout + Page("句。"));
        await using var preview = await RunningPreview.StartAsync(site);
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var asked = 0;
        await page.RouteAsync("**/plain.css", async route =>
        {
            // The page itself has loaded the old ones by then; what the preview reads to compare comes too late.
            if (Interlocked.Increment(ref asked) == 2)
            {
                site.Write("-- theme/static/plain.css --\nnav { color: rgb(4, 5, 6); }\n");
                await preview.WaitForPageAsync("/plain.css", "#040506");
                await preview.BuildsAsync();
            }
            await route.ContinueAsync();
        });
        await page.GotoAsync(new Uri(preview.Address, "/zh-hant/").AbsoluteUri);

        await page.WaitForFunctionAsync(
            "() => getComputedStyle(document.querySelector('nav')).color === 'rgb(4, 5, 6)'", null, new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task A_changed_script_loads_the_page_anew()
    {
        await using var test = await StartAsync(Page("句。"));
        test.Site.Write("-- theme/scripts/site.js --\ndocument.documentElement.dataset.js = 'second';\n");
        await test.Page.WaitForFunctionAsync("() => document.documentElement.dataset.js === 'second'");

        Assert.False(await OpenPage.StayedAsync(test.Page));
    }

    [Fact]
    public async Task A_page_the_edit_does_not_touch_is_left_alone()
    {
        await using var test = await StartAsync(Page("句。") + "-- input/other.md --\n# 別頁\n\n舊。\n", "/zh-hans/");
        await using var context = await chromium.NewContextAsync();
        var other = await OpenPage.OfAsync(context, test.Preview, "/zh-hant/other/");
        await test.Page.EvaluateAsync(
            "() => { window.changes = 0; new MutationObserver(all => { changes += all.length; "
                + "}).observe(document, { childList: true, subtree: true, characterData: true, attributes: true }); }");
        var asked = test.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/zh-hans/", StringComparison.Ordinal));
        test.Site.Write("-- input/other.md --\n# 別頁\n\n新。\n");
        await other.GetByText("新。").WaitForAsync();
        await asked;
        await FrameAsync(test.Page);

        Assert.Equal(0, await test.Page.EvaluateAsync<int>("() => changes"));
        Assert.True(await OpenPage.StayedAsync(test.Page));
    }

    [Fact]
    public async Task A_page_that_is_deleted_becomes_the_page_for_lost_readers()
    {
        await using var test = await StartAsync(Page("句。") + "-- input/other.md --\n# 別頁\n", "/zh-hant/other/");
        test.Site.Delete("input/other.md");
        await test.Page.GetByText("Not found").WaitForAsync();
    }

    private static Task FrameAsync(IPage page) =>
        page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))");

    private async Task<Previewed> StartAsync(string files, string path = "/zh-hant/")
    {
        var site = new TinySite(Layout + files);
        var preview = await RunningPreview.StartAsync(site);
        var context = await chromium.NewContextAsync();
        var page = await OpenPage.OfAsync(context, preview, path);
        await OpenPage.MarkAsync(page);
        return new(site, preview, context, page);
    }

    private sealed record Previewed(TinySite Site, RunningPreview Preview, IBrowserContext Context, IPage Page) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Context.DisposeAsync();
            await Preview.DisposeAsync();
            Site.Dispose();
        }
    }
}
