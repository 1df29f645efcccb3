using System.Net;
using Microsoft.Playwright;
using Twinscript.Cli.Preview;
using Twinscript.Cli.Tests;
using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Site.Tests.Pages;

/// <summary>A blog, a manual and a book in one small site, with the theme that comes along.</summary>
public sealed class ShapeTests(Chromium chromium)
{
    private const string Files = """
        -- theme/theme.yml --
        -- input/site.yml --
        title: 小站
        url: https://example.org
        kind: book
        sections: { docs: manual, posts: blog }
        per-page: 1
        nav: [{ title: 手冊, url: docs/index.md }, { title: 更多, items: [{ title: 文章, url: posts/ }] }]
        version-notice: 這是舊版。
        -- input/index.md --
        # 小站
        -- input/one.md --
        # 甲
        -- input/docs/index.md --
        # 手冊
        -- input/docs/part/index.md --
        # 軟體
        -- input/docs/part/a.md --
        # 安裝

        ## 之前

        文字。

        ## 之後

        文字。
        -- input/docs/part/deep/b.md --
        # 深處
        -- input/posts/2025-01-01-a.md --
        ---
        title: 一篇
        categories: [軟體]
        ---

        開頭的一段。
        -- input/posts/2026-01-01-b.md --
        # 另一篇

        """;

    [Fact]
    public async Task A_blog_a_manual_and_a_book_shut_nobody_out_and_the_contents_open_without_scripts()
    {
        using var site = new TinySite(Files);
        site.Delete("theme/theme.yml");
        site.Delete("theme/layouts/page.liquid");
        var run = await CommandRun.OfAsync(site, "build");
        Assert.Equal("", run.Error);
        await using var server = new PreviewServer(site.Output, pages: null);
        Assert.Null(await server.StartAsync(new(IPAddress.Loopback, 0), CancellationToken.None));
        var home = server.Address.GetLeftPart(UriPartial.Authority) + "/zh-hant/";

        await using var context = await chromium.NewContextAsync(new() { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        List<string> violations = [];
        foreach (var address in (string[])["", "one/", "docs/part/a/", "posts/", "posts/page/2/", "posts/2025-01-01-a/", "categories/"])
        {
            await page.GotoAsync(home + address);
            violations.AddRange((await Accessibility.OfAsync(page)).Violations.Select(violation => $"{address}: {violation}"));
        }
        Assert.Empty(violations);

        await page.SetViewportSizeAsync(1440, 900);
        await page.GotoAsync(home + "posts/2025-01-01-a/");
        var date = await page.Locator(".lede").BoundingBoxAsync();
        var text = await page.Locator(".text").BoundingBoxAsync();
        Assert.True(date!.Y + date.Height <= text!.Y, "A post's text stands below its date.");

        await using var small = await chromium.NewContextAsync(
            new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 } });
        var narrow = await small.NewPageAsync();
        await narrow.GotoAsync(home + "docs/part/a/");
        var current = narrow.Locator("#side [aria-current]");
        Assert.False(await current.IsVisibleAsync());
        await narrow.ClickAsync(".side-button");
        Assert.True(await current.IsVisibleAsync());
        Assert.Equal("安裝", await current.InnerTextAsync());
    }
}
