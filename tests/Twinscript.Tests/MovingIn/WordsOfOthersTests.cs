using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.MovingIn;

/// <summary>What other generators' authors write is read as they meant it, in both scripts, and no word of it is lost.</summary>
public sealed class WordsOfOthersTests
{
    private const string Others = """
        -- input/site.yml --
        title: 站
        url: https://example.org
        script: zh-Hans-CN
        -- input/index.md --
        # 首页
        -- input/other.md --
        # 其他
        -- input/a.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>

        """;

    [Theory]
    [InlineData(
        "下载 tidb-{version}-linux-{arch}.tar.gz 后", "<p>下载 tidb-{version}-linux-{arch}.tar.gz 后</p>",
        "<p>下載 tidb-{version}-linux-{arch}.tar.gz 後</p>")]
    [InlineData("${version} 与 {a,b,c}、{a,b}、{a}、{}", "<p>${version} 与 {a,b,c}、{a,b}、{a}、{}</p>", "<p>${version} 與 {a,b,c}、{a,b}、{a}、{}</p>")]
    [InlineData(
        ":::tip 升级须知\n文\n:::", "<div class=\"tip\">\n<p class=\"container-title\">升级须知</p>\n<p>文</p>\n</div>",
        "<div class=\"tip\">\n<p class=\"container-title\">升級須知</p>\n<p>文</p>\n</div>")]
    [InlineData(
        "::: details 点击查看\n文\n:::", "<details class=\"details\"><summary>点击查看</summary>\n<p>文</p>\n</details>",
        "<details class=\"details\"><summary>點選檢視</summary>\n<p>文</p>\n</details>")]
    [InlineData("# 甲\n\n文", "<span id=\"甲\"></span>\n<p>文</p>", "<span id=\"甲\"></span>\n<p>文</p>")]
    [InlineData(
        "$\\text{软件}$ 与\n\n$$\n\\text{软件}\n$$",
        "<p><math><mtext>软件</mtext></math> 与</p>\n"
            + "<div class=\"formula\" tabindex=\"0\"><math display=\"block\" class=\"tml-display\"><mtext>软件</mtext></math></div>",
        "<p><math><mtext>軟體</mtext></math> 與</p>\n"
            + "<div class=\"formula\" tabindex=\"0\"><math display=\"block\" class=\"tml-display\"><mtext>軟體</mtext></math></div>")]
    [InlineData("## 属性 {/*props*/}", "<h2 id=\"props\">属性</h2>", "<h2 id=\"props\">屬性</h2>")]
    [InlineData(
        "!!! note \"注意\"\n    内文", "<div class=\"note\">\n<p class=\"container-title\">注意</p>\n<p>内文</p>\n</div>",
        "<div class=\"note\">\n<p class=\"container-title\">注意</p>\n<p>內文</p>\n</div>")]
    [InlineData(
        "=== \"Python\"\n    一条\n\n=== \"C\"\n    二",
        "<div class=\"tabs\">\n<details name=\"tabs-1\" open><summary>Python</summary>\n<p>一条</p>\n</details>\n"
            + "<details name=\"tabs-1\"><summary>C</summary>\n<p>二</p>\n</details>\n</div>",
        "<div class=\"tabs\">\n<details name=\"tabs-1\" open><summary>Python</summary>\n<p>一條</p>\n</details>\n"
            + "<details name=\"tabs-1\"><summary>C</summary>\n<p>二</p>\n</details>\n</div>")]
    [InlineData(
        "??? tip \"更多\"\n    内文", "<details class=\"tip\"><summary>更多</summary>\n<p>内文</p>\n</details>",
        "<details class=\"tip\"><summary>更多</summary>\n<p>內文</p>\n</details>")]
    [InlineData(
        ":::note[标题]\n文\n:::", "<div class=\"note\">\n<p class=\"container-title\">标题</p>\n<p>文</p>\n</div>",
        "<div class=\"note\">\n<p class=\"container-title\">標題</p>\n<p>文</p>\n</div>")]
    [InlineData(
        "> [!warning] 标题\n> 文",
        "<div class=\"markdown-alert markdown-alert-warning\">\n<p class=\"markdown-alert-title\">标题</p>\n<p>文</p>\n</div>",
        "<div class=\"markdown-alert markdown-alert-warning\">\n<p class=\"markdown-alert-title\">標題</p>\n<p>文</p>\n</div>")]
    [InlineData(
        "[TOC]\n\n## 后", "<nav class=\"contents\"><ul><li><a href=\"#后\">后</a></li></ul></nav>\n<h2 id=\"后\">后</h2>",
        "<nav class=\"contents\"><ul><li><a href=\"#后\">後</a></li></ul></nav>\n<h2 id=\"后\">後</h2>")]
    [InlineData(
        "[[toc]]\n\n## 甲", "<nav class=\"contents\"><ul><li><a href=\"#甲\">甲</a></li></ul></nav>\n<h2 id=\"甲\">甲</h2>",
        "<nav class=\"contents\"><ul><li><a href=\"#甲\">甲</a></li></ul></nav>\n<h2 id=\"甲\">甲</h2>")]
    [InlineData(":smile: 与 :no_such_name:", "<p>😄 与 :no_such_name:</p>", "<p>😄 與 :no_such_name:</p>")]
    [InlineData("{% note info %}后文{% endnote %}", "<div class=\"info\"><p>后文</p>\n</div>", "<div class=\"info\"><p>後文</p>\n</div>")]
    [InlineData("{{% notice tip %}}后文{{% /notice %}}", "<div class=\"tip\"><p>后文</p>\n</div>", "<div class=\"tip\"><p>後文</p>\n</div>")]
    [InlineData("{% post_link other 标题 %}", "<p><a href=\"/zh-hans/other/\">标题</a></p>", "<p><a href=\"/zh-hant/other/\">標題</a></p>")]
    [InlineData("{{< ref \"other.md\" >}}", "<p><a href=\"/zh-hans/other/\">其他</a></p>", "<p><a href=\"/zh-hant/other/\">其他</a></p>")]
    [InlineData("[[other]]", "<p><a href=\"/zh-hans/other/\">other</a></p>", "<p><a href=\"/zh-hant/other/\">other</a></p>")]
    [InlineData("[[other|标题]]", "<p><a href=\"/zh-hans/other/\">标题</a></p>", "<p><a href=\"/zh-hant/other/\">標題</a></p>")]
    [InlineData("装-{软件}-与 cp file-{a,b}- 和 -{后", "<p>装软件与 cp filea,b 和 -{后</p>", "<p>裝软件與 cp filea,b 和 -{後</p>")]
    public async Task It_is_shown_as_its_author_meant_it(string written, string hans, string hant)
    {
        var site = await TinySite.BuildAsync($"{Others}-- input/page.md --\n{written}\n");

        Assert.Empty(site.Problems);
        Assert.Equal(hans, BlockNumbers.Off(site.Main("zh-hans/page/index.html")));
        Assert.Equal(hant, BlockNumbers.Off(site.Main("zh-hant/page/index.html")));
    }

    [Theory]
    [InlineData("{% asset_img a.svg 说明 %}")]
    [InlineData("{{< figure src=\"a.svg\" title=\"说明\" >}}")]
    public async Task A_tag_for_a_picture_is_the_picture_with_its_caption(string written)
    {
        var site = await TinySite.BuildAsync($"{Others}-- input/page.md --\n{written}\n");

        Assert.Empty(site.Problems);
        Assert.Contains("<figcaption>说明</figcaption>", BlockNumbers.Off(site.Main("zh-hans/page/index.html")), StringComparison.Ordinal);
        Assert.Contains("<figcaption>說明</figcaption>", BlockNumbers.Off(site.Main("zh-hant/page/index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::: unknown 标题\n文\n:::\n\n::: unknown 标题\n二\n:::", "TS120", "標題")]
    [InlineData("{% frobnicate a %}标题{% endfrobnicate %}\n\n{% frobnicate b %}二{% endfrobnicate %}", "TS122", "標題")]
    [InlineData("{{< frobnicate >}}标题{{< /frobnicate >}}", "TS122", "標題")]
    public async Task What_nobody_knows_keeps_its_words_and_is_warned_about_once(string written, string code, string hant)
    {
        var site = await TinySite.BuildAsync($"{Others}-- input/page.md --\n{written}\n");

        Assert.Contains(code, site.OnlyProblem, StringComparison.Ordinal);
        Assert.Contains("标题", site.Main("zh-hans/page/index.html"), StringComparison.Ordinal);
        Assert.Contains(hant, site.Main("zh-hant/page/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imports_and_components_of_mdx_go_and_their_words_stay()
    {
        var site = await TinySite.BuildAsync($"{Others}-- input/page.mdx --\nimport X from 'y'\n\n<X a=\"b\">后文</X>\n");

        Assert.Empty(site.Problems);
        Assert.Equal("<p>后文</p>", BlockNumbers.Off(site.Main("zh-hans/page/index.html")));
        Assert.Equal("<p>後文</p>", BlockNumbers.Off(site.Main("zh-hant/page/index.html")));
    }

    [Fact]
    public async Task Marks_that_are_all_turned_one_way_are_paired()
    {
        var site = await TinySite.BuildAsync($"{Others}-- input/page.md --\n他用”绑定”一词，又说”对象“。\n");

        Assert.Empty(site.Problems);
        Assert.Matches("^<p>他用「(綁定|繫結)」一詞，又說「(對象|物件)」。</p>$", BlockNumbers.Off(site.Main("zh-hant/page/index.html")));
        Assert.Equal("<p>他用”绑定”一词，又说”对象“。</p>", BlockNumbers.Off(site.Main("zh-hans/page/index.html")));
    }
}
