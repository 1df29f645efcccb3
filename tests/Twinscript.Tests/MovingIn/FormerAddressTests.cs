using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.MovingIn;

/// <summary>Addresses that another generator gave to pages lead to them.</summary>
public sealed class FormerAddressTests
{
    [Theory]
    // Jekyll
    [InlineData("_posts/2020-01-02-hello.md", "date: 2020-01-02", "", "/2020/01/02/hello.html")]
    [InlineData("_posts/2020-01-02-hello.md", "categories: [a]", "", "/a/2020/01/02/hello.html")]
    [InlineData("_posts/2020-01-02-hello.md", "redirect_from: /old/hello/", "", "/old/hello/")]
    [InlineData("_posts/2020-01-02-hello.md", "permalink: /x/hello.html", "", "/x/hello.html")]
    // Hexo
    [InlineData("_posts/hello.md", "date: 2020-01-02 10:00:00", "", "/2020/01/02/hello/")]
    [InlineData("_posts/deep/hello.md", "date: 2020-01-02 10:00:00", "", "/2020/01/02/deep/hello/")]
    [InlineData("_posts/hello.md", "abbrlink: 1a2b", "", "/posts/1a2b.html")]
    [InlineData("_posts/hello.md", "abbrlink: 1a2b", "permalinks: /p/:abbrlink/", "/p/1a2b/")]
    [InlineData("_posts/hello.md", "date: 2020-01-02", "permalinks: /:year/:title/", "/2020/hello/")]
    [InlineData("about/index.md", "", "old-addresses: hexo", "/about/")]
    // Hugo
    [InlineData("posts/Hello.md", "", "old-addresses: hugo", "/posts/hello/")]
    [InlineData("posts/hello.md", "slug: welt", "old-addresses: hugo", "/posts/welt/")]
    [InlineData("posts/hello.md", "aliases: [/2019/hello]", "", "/2019/hello")]
    [InlineData("posts/_index.md", "", "", "/posts/")]
    // VuePress, VitePress, mdBook, MkDocs, Docusaurus
    [InlineData("guide/README.md", "", "", "/guide/")]
    [InlineData("guide/setup.md", "", "old-addresses: [vitepress]", "/guide/setup.html")]
    [InlineData("guide/setup.md", "", "old-addresses: mdbook", "/guide/setup.html")]
    [InlineData("guide/setup.md", "permalink: /s/", "old-addresses: vuepress", "/s/")]
    [InlineData("guide/setup.md", "", "old-addresses: mkdocs", "/guide/setup/")]
    [InlineData("guide/setup.mdx", "", "", "/docs/guide/setup/")]
    // One's own
    [InlineData("guide/setup.md", "date: 2020-01-02", "old-addresses: /:year/:title.php", "/2020/setup.php")]
    public async Task An_old_address_leads_to_the_page_in_its_authors_script(string file, string matter, string setting, string address)
    {
        using var site = new TinySite(Site(file, matter, setting));
        var token = TestContext.Current.CancellationToken;
        var hosted = await site.BuildAsync(cancellation: token);
        var pages = await site.BuildAsync(new() { WorkingFolder = "", RedirectPages = true }, token);

        Assert.Empty(hosted.Problems);
        var rule = Assert.Single(hosted["_redirects"].Split('\n'), l => l.StartsWith(address + "  ", StringComparison.Ordinal));
        Assert.Matches("  /zh-hant/[^ ]+  301$", rule);
        var target = rule.Split("  ")[1];
        Assert.Contains(target[1..] + (target.EndsWith('/') ? "index.html" : ""), hosted.Files.Keys);
        var isFile = address.EndsWith(".html", StringComparison.Ordinal);
        var page = address[1..].TrimEnd('/') + (isFile ? "" : "/index.html");
        Assert.Contains($"url={target}\"", pages[page], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_or_a_file_that_is_there_is_hidden_by_no_old_address()
    {
        var site = await TinySite.BuildAsync("""
            -- input/site.yml --
            title: 站
            url: https://example.org
            old-addresses: [vuepress, mkdocs]
            -- input/static/taken.html --
            <p>檔</p>
            -- input/index.md --
            # 首頁
            -- input/taken.md --
            # 甲
            -- input/zh-hant.md --
            # 乙
            -- input/assets.md --
            # 丙
            -- input/404.md --
            # 丁
            """);

        Assert.Empty(site.Problems);
        var rules = site["_redirects"].Split('\n').Where(l => l.EndsWith("  301", StringComparison.Ordinal));
        Assert.Equal(["/assets.html", "/zh-hant.html", "/taken/"], rules.Select(l => l.Split(' ')[0]));
    }

    [Fact]
    public async Task A_site_that_was_never_anywhere_else_has_none()
    {
        var site = await TinySite.BuildAsync("-- input/index.md --\n# 首頁\n-- input/a.md --\n# 甲\n-- input/b/index.md --\n# 乙\n");
        Assert.DoesNotContain("  301", site["_redirects"], StringComparison.Ordinal);
        site = await TinySite.BuildAsync(Site("_posts/a.md", "date: 2020-01-02", "old-addresses: false"));
        Assert.DoesNotContain("  301", site["_redirects"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generator_nobody_knows_is_named_with_a_hint()
    {
        var site = await TinySite.BuildAsync(Site("a.md", "", "old-addresses: hexxo"));
        Assert.Contains("Did you mean 'hexo'?", site.OnlyProblem, StringComparison.Ordinal);
    }

    private static string Site(string file, string matter, string setting) =>
        $"-- input/site.yml --\ntitle: 站\nurl: https://example.org\n{setting}\n-- input/index.md --\n# 首頁\n"
        + $"-- input/{file} --\n---\ntitle: 題\n{matter}\n---\n文\n";
}
