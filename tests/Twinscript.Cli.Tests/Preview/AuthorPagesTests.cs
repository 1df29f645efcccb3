using System.Net;
using Twinscript.Tests.Sites;
using Xunit;
using static Twinscript.Cli.Tests.Preview.SiteWithFinding;

namespace Twinscript.Cli.Tests.Preview;

public sealed class AuthorPagesTests
{
    [Fact]
    public async Task A_page_written_by_hand_in_both_scripts_has_no_findings()
    {
        using var site = new TinySite(Settings + Words + "-- input/guide/words.zh-hant.md --\n---\ntitle: 字\n---\n\n字是：髮。\n");
        await using var preview = await RunningPreview.StartAsync(site);
        var page = await preview.ReadAsync("/_preview/guide/words");

        Assert.Contains("written by hand in both scripts", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"finding", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_more_scripts_one_chooses_what_stands_beside()
    {
        using var site = new TinySite(
            Settings.Replace(
                "  - { tag: zh-Hant-TW }",
                "  - { tag: zh-Hant-TW }\n  - { tag: zh-Hant-HK }",
                StringComparison.Ordinal) + "-- input/net.md --\n# 网络\n\n网络软件。\n");
        await using var preview = await RunningPreview.StartAsync(site);

        Assert.Contains("網路軟體", await preview.ReadAsync("/_preview/net"), StringComparison.Ordinal);
        Assert.Contains("網絡軟件", await preview.ReadAsync("/_preview/net?script=zh-Hant-HK"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_served_and_never_built()
    {
        using var site = new TinySite(Settings + Words);
        await using var preview = await RunningPreview.StartAsync(site);
        Assert.Contains("guide/words", await preview.ReadAsync("/_preview/"), StringComparison.Ordinal);

        Assert.DoesNotContain(Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories), file =>
            file.Contains("_preview", StringComparison.Ordinal));
        using var client = new HttpClient { BaseAddress = preview.Address };
        using var missing = await client.GetAsync("/_preview/nowhere", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("no-store", missing.Headers.CacheControl?.ToString());
    }
}
