using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.MovingIn;

/// <summary>Links as other generators' authors write them lead to the page, and files are found where those generators keep them.</summary>
public sealed class LinksOfOthersTests
{
    private const string Tree = """
        -- input/index.md --
        # 首頁
        -- input/dir/README.md --
        # 目錄
        -- input/dir/b.md --
        # 乙

        ## 設定 Android 環境 — 指南

        ### `--log-file`

        ## 參數 {#props}

        ## 同

        ## 同
        -- input/other/_index.md --
        # 其他
        -- input/third/index.md --
        # 第三
        -- input/math.md --
        ---
        title: 數學
        date: 2024-02-03
        permalink: /:year/:title/
        ---
        -- input/_posts/2020-01-02-hello.md --
        # 你好
        """;

    [Theory]
    [InlineData("./b", "/zh-hant/dir/b/")]
    [InlineData("b.html", "/zh-hant/dir/b/")]
    [InlineData("b/", "/zh-hant/dir/b/")]
    [InlineData("b.md", "/zh-hant/dir/b/")]
    [InlineData("B.md", "/zh-hant/dir/b/")]
    [InlineData("../dir/", "/zh-hant/dir/")]
    [InlineData("../dir", "/zh-hant/dir/")]
    [InlineData("./", "/zh-hant/dir/")]
    [InlineData("../other/", "/zh-hant/other/")]
    [InlineData("../third/index.html", "/zh-hant/third/")]
    [InlineData("../b/", "/zh-hant/dir/b/")]
    [InlineData("/dir/b.html?x=1", "/zh-hant/dir/b/")]
    [InlineData("/dir/b", "/zh-hant/dir/b/")]
    [InlineData("/", "/zh-hant/")]
    [InlineData("/2024/math/", "/zh-hant/2024/math/")]
    [InlineData("/2024/02/03/math/", "/zh-hant/2024/math/")]
    [InlineData("/2020/01/02/hello.html", "/zh-hant/hello/")]
    [InlineData("b#設定-Android-環境--指南", "/zh-hant/dir/b/#設定-android-環境-指南")]
    [InlineData("b#設定-android-環境-指南", "/zh-hant/dir/b/#設定-android-環境-指南")]
    [InlineData("b#--LOG-FILE", "/zh-hant/dir/b/#log-file")]
    [InlineData("b.md#--log-file", "/zh-hant/dir/b/#log-file")]
    [InlineData("b#props", "/zh-hant/dir/b/#props")]
    [InlineData("b#同-1", "/zh-hant/dir/b/#同-1")]
    public async Task A_link_of_any_form_leads_to_the_page(string link, string address)
    {
        var site = await TinySite.BuildAsync($"{Tree}\n-- input/dir/a.md --\n# 甲\n\n[x]({link})\n\n<a href=\"{link}\">y</a>\n");

        Assert.Empty(site.Problems);
        var main = site.Main("zh-hant/dir/a/index.html");
        Assert.Contains($"<a href=\"{address}\">x</a>", main, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{address}\">y</a>", main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#設定-Android-環境--指南", "#設定-android-環境-指南")]
    [InlineData("#--log-file", "#log-file")]
    [InlineData("#--LOG-FILE", "#log-file")]
    [InlineData("#甲", "#甲")]
    public async Task An_anchor_of_the_page_itself_may_be_made_by_other_rules(string anchor, string id)
    {
        var site = await TinySite.BuildAsync(
            $"-- input/index.md --\n# 甲\n\n[x]({anchor})\n\n## 設定 Android 環境 — 指南\n\n### `--log-file`\n");

        Assert.Empty(site.Problems);
        Assert.Contains($"<a href=\"{id}\">x</a>", site.Main("zh-hant/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv")]
    [InlineData("./a.csv")]
    [InlineData("/data-of-site.csv")]
    [InlineData("/shared.csv")]
    [InlineData("own.csv")]
    [InlineData("post/own.csv")]
    public async Task A_file_is_found_where_generators_keep_it(string link)
    {
        var site = await TinySite.BuildAsync($"""
            -- input/_posts/post.md --
            # 甲

            [x]({link})

            <video src="{link}" poster="{link}"></video>
            -- input/_posts/a.csv --
            1
            -- input/_posts/post/own.csv --
            2
            -- input/source/data-of-site.csv --
            3
            -- input/public/shared.csv --
            4
            """);

        Assert.Empty(site.Problems);
        var main = site.Main("zh-hant/post/index.html");
        Assert.Matches("<a href=\"/assets/[^\"]+\\.csv\">x</a>", main);
        Assert.Matches("<video src=\"/assets/[^\"]+\\.csv\" poster=\"/assets/[^\"]+\\.csv\">", main);
        Assert.Contains(site.Files.Keys, f => f.EndsWith(".csv", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".vuepress/public/img/a.svg")]
    [InlineData(".vitepress/public/img/a.svg")]
    [InlineData("docs/.vuepress/public/img/a.svg")]
    [InlineData("static/img/a.svg")]
    [InlineData("public/img/a.svg")]
    [InlineData("assets/img/a.svg")]
    [InlineData("source/img/a.svg")]
    [InlineData("website/static/img/a.svg")]
    public async Task A_picture_is_found_in_the_folder_of_what_is_published(string file)
    {
        var site = await TinySite.BuildAsync($"""
            -- input/docs/page.md --
            # 甲

            字 ![圖](/img/a.svg) 字

            <img src="/img/a.svg"><img :src="$withBase('/img/a.svg')">
            <source srcset="/img/a.svg 1x, /img/a.svg 2x"><video src='/img/a.svg'></video><a href="/img/a.svg">x</a>
            -- input/.vuepress/config.md --
            # 設定
            -- input/{file} --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>
            """);

        Assert.Empty(site.Problems);
        var main = site.Main("zh-hant/docs/page/index.html");
        // What lies in static/ keeps its address, and the others get one that changes with their bytes.
        var url = System.Text.RegularExpressions.Regex.Match(
            main, "<a href=\"(?<url>[^\"]+)\">", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Groups["url"].Value;
        Assert.Contains(url[1..], site.Files.Keys);
        Assert.Contains($"<img src=\"{url}\"><img src=\"{url}\">", main, StringComparison.Ordinal);
        Assert.Contains($"<source srcset=\"{url} 1x, {url} 2x\"><video src=\"{url}\"></video>", main, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files.Keys, f => f.Contains("config", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[x](nope)", "TS104")]
    [InlineData("[x](/nope/)", "TS104")]
    [InlineData("[x](nope.png)", "TS106")]
    [InlineData("<img src=\"nope.png\">", "TS106")]
    [InlineData("[x](#nope)", "TS105")]
    public async Task A_dead_link_is_a_warning_and_stays_as_it_is(string link, string code)
    {
        var site = await TinySite.BuildAsync($"-- input/index.md --\n# 甲\n\n文{link}\n");

        Assert.Contains(code, site.OnlyProblem, StringComparison.Ordinal);
        Assert.True(site.Result.Succeeded);
        Assert.Contains("nope", site.Main("zh-hant/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_of_another_generators_machinery_are_no_pages()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            # 首頁
            -- input/_posts/a.md --
            # 甲
            -- input/_drafts/b.md --
            # 乙
            -- input/_includes/c.md --
            # 丙
            -- input/_sidebar.md --
            # 丁
            -- input/README.md --
            # 讀我
            """);

        Assert.Equal(
            ["zh-hant/README/index.html", "zh-hant/a/index.html", "zh-hant/index.html"],
            site.Files.Keys.Where(f => f.StartsWith("zh-hant/", StringComparison.Ordinal) && f.EndsWith(".html", StringComparison.Ordinal)
                && f.Contains("search", StringComparison.Ordinal) is false).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("permalinks: /:year/:month/:day/:title/", "zh-hant/2020/01/02/hello/index.html")]
    [InlineData("permalinks: /:year/:title.html", "zh-hant/2020/hello.html")]
    [InlineData("permalinks: { _posts: /p/:title/ }", "zh-hant/p/hello/index.html")]
    [InlineData("permalinks: pretty", "zh-hant/2020/01/02/hello/index.html")]
    [InlineData("permalinks: /:abbrlink/", "zh-hant/hello/index.html")]
    public async Task Patterns_give_posts_their_addresses(string line, string path)
    {
        var site = await TinySite.BuildAsync($"-- input/site.yml --\ntitle: 站\nurl: https://example.org\n{line}\n{Tree}");

        Assert.Empty(site.Problems);
        Assert.Contains(path, site.Files.Keys);
    }
}
