using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Cli.Tests.Snapshots;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Cli.Tests.Mirror;

public sealed class MirrorCommandTests
{
    [Theory]
    [InlineData("mirror", "mirror", "public")]
    [InlineData("mirror-to-two", "mirror", "public", "--to", "zh-Hant-TW,zh-Hant-HK", "--at", "/tw/,/hk/", "--output", "dist")]
    [InlineData("mirror-no-folder", "mirror", "pubilc")]
    [InlineData("mirror-no-script", "mirror", "public", "--to", "zh-Hant-TV")]
    [InlineData("mirror-nothing-named", "mirror")]
    [InlineData("mirror-at-too-many", "mirror", "public", "--at", "/a/,/b/")]
    public async Task What_it_says(string snapshot, params string[] args)
    {
        using var site = Site();

        Snapshot.Match(snapshot, (await CommandRun.OfAsync(site, args)).ToString());
    }

    [Fact]
    public async Task A_check_says_nothing_of_what_was_amiss_before()
    {
        using var site = Site();
        var run = await CommandRun.OfAsync(site, "mirror", "public", "--check");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("/missing/", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing that was not there before", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_shows_the_one_line_most_sites_need()
    {
        using var site = Site();

        Assert.Contains("twinscript mirror public\n", (await CommandRun.OfAsync(site, "mirror", "--help")).Out, StringComparison.Ordinal);
    }

    private static TinySite Site() => new("""
        -- public/index.html --
        <!DOCTYPE html><html lang="zh-CN"><head><title>软件</title><link rel="canonical" href="https://example.org/"></head>
        <body><p>这里记录软件与网络的许多问题</p><a href="/a/">信息</a><a href="/missing/">缺少</a></body></html>
        -- public/a/index.html --
        <!DOCTYPE html><html lang="zh-CN"><head><title>信息</title><link rel="canonical" href="https://example.org/a/"></head>
        <body><p>这里也是软件的信息</p></body></html>
        -- public/en/index.html --
        <!DOCTYPE html><html lang="en"><head><title>Software</title><link rel="canonical" href="https://example.org/en/"></head>
        <body><p>Nothing to convert.</p></body></html>
        """);
}
