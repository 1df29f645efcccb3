using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Hosting;

public sealed class OtherAddressTests
{
    [Fact]
    public async Task A_page_with_a_chinese_name_is_found_in_either_spelling_in_either_tree()
    {
        var site = await TinySite.BuildAsync("-- input/軟體.md --\n內容\n");

        Assert.Equal(["/zh-hant/软件 → /zh-hant/軟體/", "/zh-hans/软件 → /zh-hans/軟體/"], Redirects(site));
    }

    [Theory]
    [InlineData("軟體")]
    [InlineData("软件")]
    [InlineData("/zh-hans/软件/")]
    [InlineData("%E8%BD%AF%E4%BB%B6")]
    public async Task An_alias_written_in_one_script_works_in_both(string alias)
    {
        var site = await TinySite.BuildAsync($"-- input/a.md --\n---\naliases: [\"{alias}\"]\n---\n");

        Assert.Equal(
            ["/zh-hans/軟體 → /zh-hans/a/", "/zh-hans/软件 → /zh-hans/a/", "/zh-hant/軟體 → /zh-hant/a/", "/zh-hant/软件 → /zh-hant/a/"],
            Redirects(site).Where(r => r.StartsWith("/zh-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_address_at_which_a_page_lies_leads_nowhere_else()
    {
        var site = await TinySite.BuildAsync("""
            -- input/軟體.md --
            甲
            -- input/软件.md --
            乙
            -- input/c.md --
            ---
            aliases: [軟體, c]
            ---
            -- input/d.md --
            ---
            aliases: [old]
            ---
            -- input/e.md --
            ---
            aliases: [old]
            ---
            """);

        Assert.Equal(
            ["/zh-hant/old → /zh-hant/d/", "/zh-hans/old → /zh-hans/d/", "/軟體 → /zh-hant/c/", "/c → /zh-hant/c/", "/old → /zh-hant/d/"],
            Redirects(site));
        Assert.Equal(
            [
                "input/c.md(2,11): TS118 another page is at '軟體' already, or claims it. Give one of them another address.",
                "input/e.md(2,11): TS118 another page is at 'old' already, or claims it. Give one of them another address.",
            ],
            site.Problems);
        Assert.True(site.Result.Succeeded);
    }

    [Fact]
    public async Task Hosts_without_redirects_get_pages_that_lead_on()
    {
        using var tiny = new TinySite("""
            -- input/site.yml --
            title: 小站
            url: https://example.org/book
            -- input/a.md --
            ---
            title: 甲 & 乙
            aliases: [old, older.html]
            ---
            """);
        var site = await tiny.BuildAsync(
            new BuildOptions { WorkingFolder = "", RedirectPages = true }, TestContext.Current.CancellationToken);

        Assert.Empty(Redirects(site));
        Assert.Contains(
            "<meta http-equiv=\"refresh\" content=\"0; url=/book/zh-hant/a/\">", site["zh-hant/old/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://example.org/book/zh-hans/a/\">", site["zh-hans/older.html"], StringComparison.Ordinal);
        Assert.Contains("<title>甲 &amp; 乙</title>", site["zh-hant/old/index.html"], StringComparison.Ordinal);
        Assert.Contains(".nojekyll", site.Files.Keys);
    }

    private static string[] Redirects(BuiltSite site) =>
        [
            .. site["_redirects"]
                .Split('\n')
                .Where(l => l.EndsWith("  301", StringComparison.Ordinal))
                .Select(l => l.Split("  "))
                .Select(l =>
                    $"{Uri.UnescapeDataString(l[0])} → {Uri.UnescapeDataString(l[1])}".Replace("/book", "", StringComparison.Ordinal))
        ];
}
