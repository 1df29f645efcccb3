using Xunit;

namespace Twinscript.Tests.Markdown;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("**重要。**下一句", "<strong>重要。</strong>下一句")]
    [InlineData("他說**「對」**了", "他說<strong>「對」</strong>了")]
    [InlineData("==重點==", "<mark>重點</mark>")]
    [InlineData("他讀\"\"紅樓夢\"\"，", "他讀<cite>紅樓夢</cite>，")]
    [InlineData("`\"\"` 與 \"\" 都是空的", "<code>&quot;&quot;</code> 與 &quot;&quot; 都是空的")]
    [InlineData("@calvinfo 😀 𠮷 \"quotes\" -- ...", "@calvinfo 😀 𠮷 &quot;quotes&quot; -- ...")]
    [InlineData("<kbd>Ctrl</kbd>", "<kbd>Ctrl</kbd>")]
    [InlineData("\U000F0000**「x」**\U000F0001", "\U000F0000<strong>「x」</strong>\U000F0001")]
    [InlineData("好:smile:！:+1: :no_such: 12:100:45 `:smile:`", "好😄！👍 :no_such: 12:100:45 <code>:smile:</code>")]
    public void Inline_markup_reads_as_Chinese_writes_it(string source, string html) =>
        Assert.Equal($"<p>{html}</p>", MarkdownSite.Html(source));

    [Theory]
    [InlineData("{漢字|hàn zì}", "<ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby>")]
    [InlineData("{漢字|ㄏㄢˋㄗˋ}", "<ruby>漢字<rt>ㄏㄢˋㄗˋ</rt></ruby>")]
    [InlineData("{𠮷野|jí yě}", "<ruby>𠮷<rt>jí</rt>野<rt>yě</rt></ruby>")]
    [InlineData("{台北 車站|Taipei Station}", "<ruby>台北<rt>Taipei</rt>車站<rt>Station</rt></ruby>")]
    [InlineData("\\{漢|hàn}", "{漢|hàn}")]
    [InlineData("{漢字}", "{漢字}")]
    [InlineData("{|x}", "{|x}")]
    [InlineData("{{ x | y }}", "{{ x | y }}")]
    [InlineData("`{漢|hàn}`", "<code>{漢|hàn}</code>")]
    public void A_reading_stands_above_its_characters(string source, string html) =>
        Assert.Equal($"<p>{html}</p>", MarkdownSite.Html(source));

    [Fact]
    public void Attributes_are_not_taken_for_a_reading() =>
        Assert.Equal("<p><em class=\"xx\" title=\"a|b\">字</em></p>", MarkdownSite.Html("*字*{.xx title=\"a|b\"}"));

    [Fact]
    public void A_table_can_be_scrolled_and_named_and_holds_readings() =>
        Assert.Equal(
            """
            <div class="table" role="region" aria-label="詞、意思" tabindex="0"><table>
            <thead>
            <tr>
            <th scope="col">詞</th>
            <th scope="col" class="align-right">意思</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td><ruby>漢<rt>hàn</rt></ruby></td>
            <td class="align-right">字</td>
            </tr>
            </tbody>
            </table></div>
            """,
            MarkdownSite.Html("| **詞** | 意思 |\n| --- | ---: |\n| {漢\\|hàn} | 字 |".Replace("**詞**", "詞", StringComparison.Ordinal)));

    [Theory]
    [InlineData("|甲|\n|-|\n|`a\\|b`|", "<td><code>a|b</code></td>")]
    [InlineData("|甲|\n|-|\n|`a|b`|", "<td><code>a|b</code></td>")]
    [InlineData("`a\\|b`", "<code>a\\|b</code>")]
    public void A_bar_may_be_escaped_in_a_tables_code_and_nowhere_else(string source, string html) =>
        Assert.Contains(html, MarkdownSite.Html(source), StringComparison.Ordinal);

    [Fact]
    public void Two_tables_with_one_head_have_two_names()
    {
        var html = MarkdownSite.Html("|甲|\n|-|\n|1|\n\n字\n\n|甲|\n|-|\n|2|");
        Assert.Contains("aria-label=\"甲\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"甲 2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_are_numbered_in_document_order()
    {
        var html = new MarkdownSite { Files = { ["a.png"] = "" } }
            .Render("# 甲\n\n- 乙\n- 丙\n\n> 丁\n\n|戊|\n|-|\n|己|\n\n    庚\n\n辛\n: 壬\n\n![癸](a.png)\n\n1. 子\n\n2. 丑\n\n字[^1]\n\n[^1]: 註").Html;
        string[] tags =
        [
            .. html
                .Split('<')
                .Where(tag => tag.Contains("data-block", StringComparison.Ordinal))
                .Select(tag => tag[..tag.IndexOf(' ', StringComparison.Ordinal)])
        ];
        Assert.Equal(["h1", "li", "li", "p", "tr", "tr", "pre", "dt", "dd", "figure", "p", "p", "p", "p"], tags);
        for (var n = 1; n <= tags.Length; n++)
            Assert.Single(html.Split($"data-block=\"{n}\"")[1..]);
    }

    [Theory]
    [InlineData("漢字，Hello world 1,000 don't", 6)]
    [InlineData("foo**bar** 漢", 2)]
    [InlineData("`code` ![圖](https://a.example/x.png) $x$ 字", 1)]
    [InlineData("{漢字|hàn zì}", 2)]
    [InlineData("```\n漢字\n```", 0)]
    [InlineData("<div>\n漢<b id='x'>字</b>\n</div>", 2)]
    [InlineData("甲[^1]\n\n[^1]: 乙", 2)]
    public void Characters_are_what_takes_time_to_read(string source, int count) =>
        Assert.Equal(count, new MarkdownSite().Render(source).Characters);

    [Fact]
    public void A_box_of_a_task_list_is_named_by_its_task() =>
        Assert.Contains(
            "<input aria-label=\"二 三\" disabled=\"disabled\" type=\"checkbox\" checked=\"checked\" />",
            MarkdownSite.Html("- [x] **二** 三"),
            StringComparison.Ordinal);

    [Fact]
    public void An_attribute_written_twice_is_written_once() =>
        Assert.Equal("<p class=\"aa bb\" title=\"x\">字 </p>", MarkdownSite.Html("字 {.aa title=x title=y data-block=9 class=bb}"));

    [Theory]
    [InlineData("*[HTML]: 超文本\n\n用HTML寫", "用<abbr title=\"超文本\">HTML</abbr>寫")]
    [InlineData("*[社群]: 一群人\n\n加入社群吧", "加入<abbr title=\"一群人\">社群</abbr>吧")]
    [InlineData("*[AI]: 人工智慧\n\nAID 與 AI、OpenAI", "AID 與 <abbr title=\"人工智慧\">AI</abbr>、OpenAI")]
    public void An_abbreviation_needs_no_spaces_around_it(string source, string html) =>
        Assert.Equal($"<p>{html}</p>", MarkdownSite.Html(source));
}
