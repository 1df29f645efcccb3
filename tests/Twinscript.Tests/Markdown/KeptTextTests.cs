using Xunit;

namespace Twinscript.Tests.Markdown;

/// <summary>Markdown as people write it for other generators. No word of it may be lost.</summary>
public sealed class KeptTextTests
{
    [Theory]
    [InlineData("下載 tidb-{version}-linux-{arch}.tar.gz 後")]
    [InlineData("${version} 與 {a,b,c}、{a,b}、{a}、{}")]
    [InlineData("選 {start|stop} 之一")]
    [InlineData("一段 {#a} 還沒完")]
    [InlineData("一段 {key=value}")]
    [InlineData("字*{.x} 後")]
    [InlineData("{.x} 在前")]
    [InlineData("{.x}")]
    [InlineData("`a` {.x} 字")]
    [InlineData("{.js,.ts}")]
    [InlineData("{onlyname}")]
    [InlineData("[x{.y}")]
    public void Braces_that_are_no_attributes_are_text(string source)
    {
        var shown = source.Replace("`a`", "<code>a</code>", StringComparison.Ordinal);
        Assert.Equal($"<p>{shown}</p>", MarkdownSite.Html(source));
    }

    [Theory]
    [InlineData("## 語法 {a} {b,c}", "<h2 id=\"語法-a-bc\">語法 {a} {b,c}</h2>")]
    [InlineData("## {version} 版", "<h2 id=\"version-版\">{version} 版</h2>")]
    [InlineData("- {a}\n- {b}", "<ul>\n<li>{a}</li>\n<li>{b}</li>\n</ul>")]
    [InlineData("> {a}", "<blockquote>\n<p>{a}</p>\n</blockquote>")]
    [InlineData("```{a}\nx\n```", "<pre tabindex=\"0\"><code>x\n</code></pre>")]
    [InlineData("```js {#i .wide}\nx\n```", "<pre tabindex=\"0\"><code id=\"i\" class=\"wide language-js\">x\n</code></pre>")]
    public void Nor_are_they_elsewhere(string source, string html) => Assert.Equal(html, MarkdownSite.Html(source));

    [Fact]
    public void Nor_are_they_in_a_table()
    {
        var html = MarkdownSite.Html("| 甲 {a} | {b} |\n| --- | ---: |\n| {c,d} 乙 | 丙 {.x} |");
        Assert.Contains("<th scope=\"col\">甲 {a}</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td>{c,d} 乙</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"x align-right\">丙 </td>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("文字{.small}", "<p class=\"small\">文字</p>")]
    [InlineData("文字\n{.small}", "<p class=\"small\">文字</p>")]
    [InlineData("文字{: .small #a lang=ja}", "<p id=\"a\" class=\"small\" lang=\"ja\">文字</p>")]
    [InlineData("[甲](#x){.a}與`b`{.b}", "<p><a href=\"#x\" class=\"a\">甲</a>與<code class=\"b\">b</code></p>")]
    [InlineData("**甲**{.a}乙", "<p><strong class=\"a\">甲</strong>乙</p>")]
    [InlineData("甲 **乙**{.a}", "<p>甲 <strong class=\"a\">乙</strong></p>")]
    [InlineData("字[甲]{.a}乙", "<p>字<span class=\"a\">甲</span>乙</p>")]
    [InlineData("[甲 *乙* [丙] `[`]{.a}", "<p><span class=\"a\">甲 <em>乙</em> [丙] <code>[</code></span></p>")]
    [InlineData("甲]{.a} 乙", "<p>甲]{.a} 乙</p>")]
    [InlineData("- 甲{.a}\n- 乙", "<ul>\n<li class=\"a\">甲</li>\n<li>乙</li>\n</ul>")]
    [InlineData("> 甲\n\n{.a}", "<blockquote>\n<p>甲</p>\n</blockquote>\n<p>{.a}</p>")]
    [InlineData("```\nx\n```\n{.no-convert}", "<pre tabindex=\"0\"><code class=\"no-convert\">x\n</code></pre>")]
    [InlineData("{.a}\n- 甲", "<ul class=\"a\">\n<li>甲</li>\n</ul>")]
    [InlineData("詞\n: 解 {.a}", "<dl>\n<dt>詞</dt>\n<dd class=\"a\">解 </dd>\n</dl>")]
    [InlineData("## 參數 {/*props*/}", "<h2 id=\"props\">參數</h2>")]
    [InlineData("參數 {/*props*/}", "<p>參數 {/*props*/}</p>")]
    public void Attributes_belong_to_what_they_stand_right_behind(string source, string html) =>
        Assert.Equal(html, MarkdownSite.Html(source));

    [Theory]
    [InlineData(":::tip 升級須知\n內文\n:::", "<div class=\"tip\">\n<p class=\"container-title\">升級須知</p>\n<p>內文</p>\n</div>")]
    [InlineData(
        "::: note 用`x` {.wide}\n內文\n:::", "<div class=\"wide note\">\n<p class=\"container-title\">用<code>x</code></p>\n<p>內文</p>\n</div>")]
    [InlineData(":::note[標題 二]\n內文\n:::", "<div class=\"note\">\n<p class=\"container-title\">標題 二</p>\n<p>內文</p>\n</div>")]
    [InlineData("::: details 點我\n內文\n:::", "<details class=\"details\"><summary>點我</summary>\n<p>內文</p>\n</details>")]
    [InlineData("::: details\n內文\n:::", "<details class=\"details\"><summary>更多</summary>\n<p>內文</p>\n</details>")]
    [InlineData("::: 注意\n內文\n:::", "<div class=\"注意\">\n<p class=\"container-title\">注意</p>\n<p>內文</p>\n</div>")]
    [InlineData("::: note\n內文\n:::", "<div class=\"note\"><p>內文</p>\n</div>")]
    [InlineData(
        "!!! note \"注意\"\n    內文\n\n    二\n\n後",
        "<div class=\"note\">\n<p class=\"container-title\">注意</p>\n<p>內文</p>\n<p>二</p>\n</div>\n<p>後</p>")]
    [InlineData("!!! note\n    - 甲", "<div class=\"note\">\n<ul>\n<li>甲</li>\n</ul>\n</div>")]
    [InlineData("!!! 這不是", "<p>!!! 這不是</p>")]
    [InlineData("??? tip \"更多內容\"\n    內文", "<details class=\"tip\"><summary>更多內容</summary>\n<p>內文</p>\n</details>")]
    [InlineData("???+ tip \"甲\"\n    內文", "<details class=\"tip\" open><summary>甲</summary>\n<p>內文</p>\n</details>")]
    [InlineData(
        "> [!warning] 標題\n> 內文",
        "<div class=\"markdown-alert markdown-alert-warning\">\n<p class=\"markdown-alert-title\">標題</p>\n<p>內文</p>\n</div>")]
    [InlineData("> [!tip]- 標題", "<div class=\"markdown-alert markdown-alert-tip\">\n<p class=\"markdown-alert-title\">標題</p>\n</div>")]
    [InlineData(
        "> [!NOTE]\n> 內文",
        "<div class=\"markdown-alert markdown-alert-note\">\n<p class=\"markdown-alert-title\">注意</p>\n<p>內文</p>\n</div>")]
    [InlineData("> [!link](#x) 字", "<blockquote>\n<p><a href=\"#x\">!link</a> 字</p>\n</blockquote>")]
    public void A_block_keeps_the_heading_it_was_given(string source, string html) => Assert.Equal(html, MarkdownSite.Html(source));

    [Fact]
    public void A_block_of_an_unknown_kind_is_shown_under_its_title_and_warned_about_once()
    {
        var site = new MarkdownSite();
        Assert.Contains(
            "<p class=\"container-title\">標題</p>", site.HtmlOf("::: nota 標題\n內文\n:::\n\n::: nota 二\n:::"), StringComparison.Ordinal);
        Assert.Equal(
            "input/page.md(1,1,3): Warning TS120: no kind of block is called 'nota', so it is shown as a plain block under its title."
            + " Did you mean 'note'?", Assert.Single(site.Problems));
    }

    [Fact]
    public void Tabs_that_follow_each_other_are_one_group() =>
        Assert.Equal(
            """
            <div class="tabs">
            <details name="tabs-1" open><summary>Python</summary>
            <p>甲</p>
            </details>
            <details name="tabs-1"><summary>C#</summary>
            <p>乙</p>
            </details>
            </div>
            """,
            MarkdownSite.Html("=== \"Python\"\n\n    甲\n\n=== \"C#\"\n\n    乙\n"));

    [Fact]
    public void The_contents_stand_where_they_were_asked_for() =>
        Assert.StartsWith(
            "<nav class=\"contents\"><ul><li><a href=\"#甲\">甲</a><ul><li><a href=\"#乙\">乙</a>"
                + "</li></ul></li><li><a href=\"#丙\">丙</a></li></ul></nav>",
            MarkdownSite.Html("[TOC]\n\n## 甲\n\n### 乙\n\n## 丙"), StringComparison.Ordinal);

    [Fact]
    public void A_note_that_nothing_refers_to_is_kept()
    {
        var site = new MarkdownSite();
        var html = site.HtmlOf("字[^1]\n\n[^2]: 沒人提\n\n[^1]: 有人提");
        Assert.Contains("沒人提", html, StringComparison.Ordinal);
        Assert.Contains("nothing refers to the note '^2'", Assert.Single(site.Problems), StringComparison.Ordinal);
    }
}
