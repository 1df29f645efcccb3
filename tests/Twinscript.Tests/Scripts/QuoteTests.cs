using CsCheck;
using Twinscript.Scripts;
using Xunit;

namespace Twinscript.Tests.Scripts;

public sealed class QuoteTests
{
    private static readonly TestTarget Simplified = new(
        "zh-Hans-CN", QuoteTextConverter.Between("zh-Hant-TW", "zh-Hans-CN", TestTarget.Dictionary("tw2s")));
    private static readonly TestTarget Traditional = new(
        "zh-Hant-TW", QuoteTextConverter.Between("zh-Hans-CN", "zh-Hant-TW", TestTarget.Dictionary("s2tw")));

    [Theory]
    [InlineData("他说“好”。", "他說「好」。")]
    [InlineData("“他说‘好’。”", "「他說『好』。」")]
    [InlineData("“一‘二“三”’”", "「一『二「三」』」")]
    [InlineData("“Slack”是软件", "「Slack」是軟件")]
    [InlineData("用 “Slack” 工作", "用 「Slack」 工作")]
    [InlineData("问“What’s your name?”的人", "問「What’s your name?」的人")]
    [InlineData("‘好’", "『好』")]
    // English keeps its own.
    [InlineData("He said “hello” and ‘bye’.", "He said “hello” and ‘bye’.")]
    [InlineData("他说：“I said ‘no’ to him.”", "他說：「I said ‘no’ to him.」")]
    [InlineData("it’s 90’s ’tis the boys’ 国", "it’s 90’s ’tis the boys’ 國")]
    [InlineData("The word “汉字” means characters", "The word “漢字” means characters")]
    [InlineData("‘’tis good’的人，’90s的人", "『’tis good』的人，’90s的人")]
    [InlineData("国家 l’été \"quoted\" 'x'", "國家 l’été \"quoted\" 'x'")]
    // What has no partner stays.
    [InlineData("他说“好。", "他說“好。")]
    [InlineData("好”他说“好”", "好”他說「好」")]
    [InlineData("“一‘二”三", "「一‘二」三")]
    // Turned round, where only one reading makes sense.
    [InlineData("他用”绑定”一词，又说”对象“。", "他用「綁定」一詞，又說「對象」。")]
    [InlineData("他说“对象“。", "他說「對象」。")]
    [InlineData("他说“甲“乙", "他說“甲“乙")]
    [InlineData("好”，他说：”好", "好”，他說：”好")]
    [InlineData("他说“一”，又说”二“，‘三", "他說「一」，又說”二“，‘三")]
    // The author mixed both: no two pairs alike within each other.
    [InlineData("“他说「好」”", "「他說『好』」")]
    public void Simplified_quotes_become_corner_brackets_in_pairs(string simplified, string traditional) =>
        Assert.Equal(traditional, Traditional.Text.Convert(simplified));

    [Theory]
    [InlineData("他說「好『不』」。", "他说“好‘不’”。")]
    [InlineData("『好』「」", "‘好’“”")]
    [InlineData("He said 「hello」 to 國", "He said “hello” to 国")]
    [InlineData("「好", "「好")]
    [InlineData("「他說“好”」", "“他说‘好’”")]
    public void Corner_brackets_become_curly_quotes(string traditional, string simplified) =>
        Assert.Equal(simplified, Simplified.Text.Convert(traditional));

    [Theory]
    [InlineData("<p>“头<b>发”</b>和‘<i>里</i>’</p>", "<p>「頭<b>髮」</b>和『<i>裡</i>』</p>")]
    [InlineData("<p>“用<code>“x</code>写”</p>", "<p>「用<code>“x</code>寫」</p>")]
    [InlineData("<p>“一</p><p>二”</p>", "<p>“一</p><p>二”</p>")]
    [InlineData("<p title=\"“好”\">&ldquo;好&rdquo;&#8220;x”好</p>", "<p title=\"「好」\">「好」「x」好</p>")]
    [InlineData("<p lang=en>“x”</p><p>“<span lang=ja>“x</span>”好</p>", "<p lang=en>“x”</p><p>「<span lang=ja>“x</span>」好</p>")]
    public void Pairs_reach_across_inline_elements_but_not_across_blocks(string simplified, string traditional) =>
        Assert.Equal(traditional, ScriptedHtml.Parse(simplified, "zh-Hans-CN").Render(Traditional));

    [Fact]
    public void Markup_inside_a_quotation_does_not_break_the_pair() =>
        Assert.Equal(
            "<p>「他用“x”說」</p>",
            ScriptedHtml.Parse("<p>“他用\U000F0000说”</p>", "zh-Hans-CN", MarkupExtractor.ExtractPlain("-{“x”}-", "zh-Hans-CN").Markup)
                .Render(Traditional));

    [Theory]
    [InlineData("zh-Hant-TW", "zh-Hant-HK", "「a」“好”")]
    [InlineData("zh-Hans-CN", "zh-Hans-SG", "「a」“好”")]
    public void Scripts_with_the_same_marks_leave_them_alone(string source, string target, string text) =>
        Assert.Equal(text, QuoteTextConverter.Between(source, target, IdentityTextConverter.Instance).Convert(text));

    [Fact]
    public void There_and_back_gives_the_same_text()
    {
        Any.Of("一", "人", "，", "“一", "”", "‘", "’", "“", "不it’s不").Array[0, 12].Select(string.Concat).Select(t => $"人{t}人").Sample(
            simplified =>
            {
                // A mark that was turned round comes back as it should have been.
                if (!QuoteParser.Parse(simplified, out _).Any(pair => simplified[pair.Open] == '”' || simplified[pair.Close] == '“'))
                    Assert.Equal(simplified, Simplified.Text.Convert(Traditional.Text.Convert(simplified)));
            }, iter: 20_000);
        Any.Of("一", "人", "，", "「一", "」", "『", "』", "「", "不it’s不", "、").Array[0, 12].Select(string.Concat).Select(t => $"人{t}人").Sample(
            traditional => Assert.Equal(traditional, Traditional.Text.Convert(Simplified.Text.Convert(traditional))), iter: 20_000);
    }

    [Fact]
    public void Any_text_keeps_its_length_and_all_but_its_marks() =>
        Gen.OneOf(Gen.Char["“”‘’「」『』人a ’，\uD842"].Array[0, 40].Select(chars => new string(chars)), Gen.String).Sample(text =>
        {
            var converted = new QuoteTextConverter(new Copying(), QuoteStyle.Corner).Convert(text);
            Assert.Equal(text.Length, converted.Length);
            for (var i = 0; i < text.Length; i++)
                Assert.True(text[i] == converted[i]
                    || (QuoteMark.Of(text[i]) is { } mark && QuoteMark.Of(converted[i]) is { } other
                        && (mark.Opens == other.Opens || text[i] is '“' or '”')));
        }, iter: 20_000);

    [Fact]
    public void Marks_without_a_partner_are_warned_about_once_a_page()
    {
        var page = new MarkedUpPage("---\n---\n他說「好，\n\n**「對」**和好』。\n\n「不*是*」嗎」it’s\n", "zh-Hant-TW", bodyStart: 8);
        UnbalancedQuotes.Report(page.Html, page.Source, 8, [QuoteStyle.Curly, QuoteStyle.Corner], page.Site.Diagnostics);
        Assert.Equal(
            [
                "input/page.md(3,3,1): Warning TS509: '「' has no '」' in its paragraph, so every script shows it as it is. "
                    + "Add the other mark, or set this one in '-{「}-' if it stands alone on purpose. "
                    + "2 more marks on this page have none either.",
            ],
            page.Problems);
    }

    [Fact]
    public void Marks_that_no_script_would_change_are_not_warned_about()
    {
        var page = new MarkedUpPage("他說“好，it’s ’tis", "zh-Hant-TW");
        UnbalancedQuotes.Report(page.Html, page.Source, 0, [QuoteStyle.Curly, QuoteStyle.AsWritten], page.Site.Diagnostics);
        Assert.Empty(page.Problems);
    }

    private sealed class Copying : TextConverter
    {
        public override void Convert(
            ReadOnlySpan<char> text, System.Buffers.IBufferWriter<char> output, List<Hanzi.Replacement> replacements) =>
            System.Buffers.BuffersExtensions.Write(output, text);
    }
}
