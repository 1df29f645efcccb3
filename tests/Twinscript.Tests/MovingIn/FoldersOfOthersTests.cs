using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.MovingIn;

/// <summary>What a tree's folders and lists of contents say, where its pages say nothing.</summary>
public sealed class FoldersOfOthersTests
{
    private const string ListOfPages = """
        -- theme/layouts/page.liquid --
        <main>{% for s in nav %}{{ s.title }}:{% for p in s.pages %}{{ p.title }},{% endfor %};{% endfor %}</main>

        """;

    [Fact]
    public async Task A_site_without_a_home_page_gets_one_that_lists_what_there_is()
    {
        var site = await TinySite.BuildAsync("""
            -- input/_posts/2020-01-02-old.md --
            # 舊 *文*
            -- input/_posts/2021-01-02-new.md --
            # 新文
            -- input/guide/README.md --
            # 指南
            -- input/guide/setup.md --
            # 安裝 [一]
            """);

        Assert.Empty(site.Problems);
        var main = site.Main("zh-hant/index.html");
        string[] links =
        [
            "<a href=\"/zh-hant/new/\">新文</a>", "<a href=\"/zh-hant/old/\">舊 文</a>", "指南</h2>",
            "<a href=\"/zh-hant/guide/\">指南</a>", "<a href=\"/zh-hant/guide/setup/\">安裝 [一]</a>",
        ];
        Assert.Equal(links, links.OrderBy(l => main.IndexOf(l, StringComparison.Ordinal)));
        Assert.All(links, link => Assert.Contains(link, main, StringComparison.Ordinal));
        Assert.Contains(">安装 [一]</a>", site.Main("zh-hans/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_that_is_made_follows_a_list_of_contents()
    {
        var site = await TinySite.BuildAsync("""
            -- input/SUMMARY.md --
            # 目錄
            - [前言](preface.md)

            ## 後篇

            - [丙](a/c.md)
            - [乙](z/b.md)

            ## 前篇

            - [甲](a/a.md)
            -- input/preface.md --
            # 前言
            -- input/a/a.md --
            # 甲
            -- input/a/c.md --
            # 丙
            -- input/z/b.md --
            # 乙
            -- input/b/d.md --
            # 丁
            """);

        var main = site.Main("zh-hant/index.html");
        string[] parts = [">前言<", ">後篇<", ">丙<", ">乙<", ">前篇<", ">甲<", ">b<", ">丁<"];
        Assert.Equal(parts, parts.OrderBy(p => main.IndexOf(p, StringComparison.Ordinal)));
        Assert.All(parts, part => Assert.Contains(part, main, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_called_search_keeps_its_address_and_the_sites_own_search_gives_way()
    {
        var site = await TinySite.BuildAsync("""
            -- theme/layouts/search.liquid --
            <main>{{ search_index }}</main>
            -- theme/layouts/page.liquid --
            <main>{{ page.title }} {{ search.url }}</main>
            -- input/search/README.md --
            # 搜索引擎
            """);

        Assert.Empty(site.Problems);
        Assert.Equal("搜索引擎 /zh-hant/site-search/", site.Main("zh-hant/search/index.html"));
        Assert.StartsWith("/assets/", site.Main("zh-hans/site-search/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unlisted")]
    [InlineData("nav_exclude")]
    public async Task A_page_that_wants_to_be_in_no_list_is_published_all_the_same(string key)
    {
        using var site = new TinySite(ListOfPages + """
            -- input/index.md --
            # 首頁
            -- input/a.md --
            # 甲
            -- input/b.md --
            # 乙
            """);
        var first = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(":甲,乙,;", first.Main("zh-hant/a/index.html"));

        var memory = new BuildMemory();
        await site.BuildAsync(new() { WorkingFolder = site.Root, Memory = memory }, TestContext.Current.CancellationToken);
        site.Write($"-- input/b.md --\n---\nsection: 部\n{key}: true\n---\n# 乙");
        var built = await site.BuildAsync(new() { WorkingFolder = site.Root, Memory = memory }, TestContext.Current.CancellationToken);
        Assert.Empty(built.Problems);
        Assert.Equal(":甲,;", built.Main("zh-hant/a/index.html"));
        Assert.Equal(":甲,;", built.Main("zh-hant/b/index.html"));
    }

    [Theory]
    [InlineData("SUMMARY.md")]
    [InlineData("_sidebar.md")]
    public async Task A_list_of_contents_gives_order_sections_and_titles(string file)
    {
        using var site = new TinySite(ListOfPages + """
            -- input/index.md --
            # 首頁
            -- input/a.md --
            沒有題目
            -- input/b.md --
            # 乙
            -- input/c.md --
            # 丙
            -- input/LIST --
            # 目錄

            ## 前篇

            * [丙篇](c.md)
              - [甲篇](./a.md "註")

            ## 後篇

            * [乙篇](b.md#甲)
            """.Replace("LIST", file, StringComparison.Ordinal));
        var built = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(built.Problems);
        Assert.Equal("前篇:丙,甲篇,;後篇:乙,;", built.Main("zh-hant/b/index.html"));
        Assert.DoesNotContain(built.Files.Keys, f => f.Contains("SUMMARY", StringComparison.Ordinal));
    }

    private const string Titles = """
        -- theme/layouts/page.liquid --
        <main>{% for s in nav %}{{ s.title }}:{% for p in s.pages %}{{ p.title }},{% endfor %};{% endfor %}</main>
        -- input/a.md --
        沒有題目
        -- input/deep/b.md --
        # 乙
        -- input/c/index.md --
        # 丙
        -- input/index.md --
        # 首頁

        """;

    [Theory]
    [InlineData(
        "mkdocs.yml",
        "site_name: 站\nnav:\n  - index.md\n  - 前篇:\n    - 丙: c/index.md\n    - 內:\n      - 甲篇: a.md\n"
            + "  - 後篇:\n    - deep/b.md\nmarkdown_extensions:\n  - x: !!python/name:a.b\n",
        "前篇:丙,甲篇,;後篇:乙,;")]
    [InlineData(
        "hugo.toml",
        "[[menu.main]]\nname = '甲篇'\npageRef = '/a'\nweight = 3\n[[menu.main]]\nname = 'x'\nurl = '/c/'\nweight = 1\n"
            + "[[menu.main]]\nurl = 'https://example.org'\n",
        ":丙,甲篇,乙,;")]
    [InlineData(
        "config.yaml",
        "menu:\n  main:\n    - { identifier: b, pageRef: deep/b, weight: 1 }\n    - { url: /a/, name: 甲, weight: 2 }\n",
        ":乙,甲,丙,;")]
    public async Task A_generators_own_file_gives_order_sections_and_titles(string file, string text, string shown)
    {
        using var site = new TinySite($"{Titles}-- input/{file} --\n{text}");
        var options = new Twinscript.Building.BuildOptions { WorkingFolder = "", Memory = new() };
        var token = TestContext.Current.CancellationToken;
        var built = await site.BuildAsync(options, token);

        Assert.Empty(built.Problems);
        Assert.EndsWith(shown, built.Main("zh-hant/a/index.html"), StringComparison.Ordinal);

        site.Delete("input/" + file);
        Assert.EndsWith(":a,丙,乙,;", (await site.BuildAsync(options, token)).Main("zh-hant/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_menu_in_front_matter_gives_the_order()
    {
        var site = await TinySite.BuildAsync($"{Titles}-- input/a.md --\n---\nmenu:\n  main:\n    weight: 2\n---\n"
            + "-- input/deep/b.md --\n---\ntitle: 乙\nmenu: { main: { weight: 1, name: x } }\n---\n");
        Assert.Empty(site.Problems);
        Assert.EndsWith(":乙,a,丙,;", site.Main("zh-hant/a/index.html"), StringComparison.Ordinal);
    }
}
