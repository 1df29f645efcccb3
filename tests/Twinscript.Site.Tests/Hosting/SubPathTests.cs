using Microsoft.Playwright;
using Twinscript.Cli.Tests;
using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Site.Tests.Hosting;

/// <summary>A site below <c>/book/</c> on a host without rules, as GitHub Pages serves it.</summary>
public sealed class SubPathTests(Chromium chromium)
{
    private const string Files = """
        -- input/site.yml --
        title: 小書
        description: 講軟體的小書
        url: https://example.github.io/book
        -- input/index.md --
        # 小書

        [文化](文化.md#開會)
        -- input/文化.md --
        ---
        title: 軟體文化
        date: 2026-11-20
        tags: [軟體]
        aliases: [old/place]
        ---
        ## 開會

        這裡的軟體團隊不開會。
        """;

    [Fact]
    public async Task Every_page_switch_search_and_older_address_works_below_a_path() => await ReadAsync(async (page, at) =>
    {
        await page.GotoAsync(at("/book/"));
        await page.ClickAsync(".leaf-link >> nth=0");
        await page.ClickAsync("main .text a >> nth=0");
        Assert.EndsWith("/book/zh-hant/%E6%96%87%E5%8C%96/#%E9%96%8B%E6%9C%83", page.Url, StringComparison.Ordinal);
        await page.ClickAsync(".bar .seal a[data-switch]");
        await page.WaitForURLAsync("**/book/zh-hans/**");
        Assert.Equal("软件文化", await page.InnerTextAsync("h1"));
        Assert.Equal("sticky", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.bar')).position"));

        await page.ClickAsync("a.bar-search");
        await page.FillAsync("#search-input", "軟體團隊");
        await page.ClickAsync(".found a >> nth=0");
        await page.WaitForURLAsync("**/book/zh-hans/%E6%96%87%E5%8C%96/**");

        foreach (var (older, address) in new[] { ("zh-hant/tags/软件/", "zh-hant/tags/軟體/"), ("zh-hans/old/place/", "zh-hans/文化/") })
        {
            await page.GotoAsync(at("/book/" + older));
            await page.WaitForFunctionAsync(
                "path => decodeURI(location.pathname) === path && document.querySelector('main h1')", "/book/" + address);
        }
    });

    [Fact]
    public async Task The_page_for_lost_readers_finds_its_styles_and_the_way_home() => await ReadAsync(async (page, at) =>
    {
        var response = await page.GotoAsync(at("/book/zh-hant/nowhere/at/all/"));
        Assert.Equal(404, response?.Status);
        await page.ClickAsync($"a[href='/book/zh-hant/']");

        Assert.Equal("小書", await page.InnerTextAsync("h1"));
    }, lost: 1);

    [Fact]
    public async Task Every_file_that_shrinks_has_its_compressed_copies()
    {
        using var site = await BuildAsync();
        var pages = Directory.GetFiles(site.Output, "*.html", SearchOption.AllDirectories);

        Assert.All(pages.Where(p => new FileInfo(p).Length > 1000), p => Assert.True(File.Exists(p + ".br") && File.Exists(p + ".gz"), p));
        Assert.All(Directory.GetFiles(site.Output, "*.br", SearchOption.AllDirectories), c =>
            Assert.True(new FileInfo(c).Length < new FileInfo(c[..^3]).Length));
    }

    private async Task ReadAsync(Func<IPage, Func<string, string>, Task> read, int lost = 0)
    {
        using var site = await BuildAsync();
        await using var host = await PlainHost.OfAsync(site.Output, "/book");
        // A page that only leads on takes no part in transitions, about which Chromium complains in the console.
        await using var context = await chromium.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        List<string> failed = [];
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                failed.Add($"{response.Status} {response.Url}");
        };
        page.PageError += (_, error) => failed.Add(error);
        await read(page, host.At);

        Assert.True(failed.Count == lost, string.Join('\n', failed));
    }

    private static async Task<TinySite> BuildAsync()
    {
        var site = new TinySite(Files);
        var run = await CommandRun.OfAsync(
            site, "build", "--theme", Path.Combine(Repository.Root, "theme"), "--redirects", "html", "--precompress", "--check");
        Assert.True(run is { ExitCode: 0, Error: "" }, run.ToString());
        return site;
    }
}
