using Twinscript.Scripts;
using Xunit;

namespace Twinscript.Tests.Scripts;

/// <summary>Every row of the notation's table, by its number, in the variants that sites publish.</summary>
public sealed class NotationTests
{
    private const string ThreeWays = "|zh-cn:气气气;zh-hk:馬馬馬;zh-tw:電電電;}-";

    [Theory]
    // 1
    [InlineData("-{zh-cn:气气气;zh-tw:電電電}-", "气气气", "電電電", "電電電")]
    // 2
    [InlineData("-{H|電電電=>zh-cn:气气气}-马馬: 電電電, 气气气", "马马: 气气气, 气气气", "馬馬: 電電電, 氣氣氣", "馬馬: 電電電, 氣氣氣")]
    // 3
    [InlineData("-{氣气}-", "氣气", "氣气", "氣气")]
    [InlineData("-{R|氣气}-", "氣气", "氣气", "氣气")]
    // 4
    [InlineData("-{H|zh-hant:電電電;zh-hans:气气气}-電電電 气气气", "气气气 气气气", "電電電 電電電", "電電電 電電電")]
    // 5
    [InlineData("-{H|zh-hant:電電電;zh-hans:气气气}-電-{}-電電 气-{}-气气", "电电电 气气气", "電電電 氣氣氣", "電電電 氣氣氣")]
    // 6
    [InlineData("-{H" + ThreeWays + "马馬: 气气气, 馬馬馬, 電電電", "马马: 气气气, 气气气, 气气气", "馬馬: 電電電, 電電電, 電電電", "馬馬: 馬馬馬, 馬馬馬, 馬馬馬")]
    // 7
    [InlineData("-{A" + ThreeWays + "马馬: 气气气, 馬馬馬, 電電電", "气气气马马: 气气气, 气气气, 气气气", "電電電馬馬: 電電電, 電電電, 電電電", "馬馬馬馬馬: 馬馬馬, 馬馬馬, 馬馬馬")]
    // 8
    [InlineData("-{H" + ThreeWays + "-{-" + ThreeWays + "气气气, 馬馬馬, 電電電", "气气气, 马马马, 电电电", "氣氣氣, 馬馬馬, 電電電", "氣氣氣, 馬馬馬, 電電電")]
    // 11
    [InlineData("`氣气`", "氣气", "氣气", "氣气")]
    [InlineData("```\n氣气\n```", "氣气", "氣气", "氣气")]
    // 12
    [InlineData("-{D" + ThreeWays, "大陆：气气气；香港：馬馬馬；台湾：電電電；", "大陸：气气气；香港：馬馬馬；臺灣：電電電；", "大陸：气气气；香港：馬馬馬；臺灣：電電電；")]
    // 13
    [InlineData("-{D;H|電電電=>zh-cn:气气气}-", "電電電⇒大陆：气气气；", "電電電⇒大陸：气气气；", "電電電⇒大陸：气气气；")]
    // 14
    [InlineData("-{N|zh-cn}-, -{N|zh-tw}-", "大陆, 台湾", "大陸, 臺灣", "大陸, 臺灣")]
    // 15
    [InlineData("-{H" + ThreeWays + "-{zh;zh-hans;zh-hant|气气气, 馬馬馬, 電電電}-", "气气气, 马马马, 电电电", "氣氣氣, 馬馬馬, 電電電", "氣氣氣, 馬馬馬, 電電電")]
    // 16
    [InlineData("-{H" + ThreeWays + "-{zh;zh-cn;zh-hk|气气气, 馬馬馬, 電電電}-", "气气气, 气气气, 气气气", "馬馬馬, 馬馬馬, 馬馬馬", "馬馬馬, 馬馬馬, 馬馬馬")]
    // 17
    [InlineData("-{zh:China;zh-tw:Taiwan}-, not China", "China, not China", "Taiwan, not China", "Taiwan, not China")]
    // 18
    [InlineData("China is China. -{A|zh:China; zh-tw:Taiwan}- is China. -{-|zh:China; zh-tw:Taiwan}-China is China.",
        "China is China. China is China. China is China.",
        "China is China. Taiwan is Taiwan. China is China.",
        "China is China. Taiwan is Taiwan. China is China.")]
    // 19
    [InlineData("-{R|zh:China;zh-tw:Taiwan}-", "zh:China;zh-tw:Taiwan", "zh:China;zh-tw:Taiwan", "zh:China;zh-tw:Taiwan")]
    // 20
    [InlineData("-{R|nested -{zh:China;zh-tw:Taiwan}- nested}-", "nested China nested", "nested Taiwan nested", "nested Taiwan nested")]
    // 21
    [InlineData("X-{ outer -{ inner }- outer }-X", "X outer  inner  outer X", "X outer  inner  outer X", "X outer  inner  outer X")]
    // 22
    [InlineData("-{zh-cn:0;zh-sg:1;zh-tw:2;zh-hk:3}-", "0", "2", "3")]
    // 23
    [InlineData("-{H|zh-cn:foo;zh-tw:;}-foobar", "foobar", "foobar", "foobar")]
    [InlineData("-{H|=>zh-cn:foo;}-foobar", "foobar", "foobar", "foobar")]
    [InlineData("-{H|}-foobar", "foobar", "foobar", "foobar")]
    // 24
    [InlineData(
        "Nested: -{zh-hans:Hi -{zh-cn:China;zh-sg:Singapore;}-;zh-hant:Hello -{zh-tw:Taiwan;zh-hk:H-{ong}- K-{}-ong;}-;}-!",
        "Nested: Hi China!",
        "Nested: Hello Taiwan!",
        "Nested: Hello Hong Kong!")]
    // 26
    [InlineData("-{T|hello", "-{T|hello", "-{T|hello", "-{T|hello")]
    // 27
    [InlineData("[http://foo.com](http://foo.com)", "http://foo.com", "http://foo.com", "http://foo.com")]
    public void The_notation_means_what_wiki_authors_expect(string markdown, string cn, string tw, string hk) =>
        Assert.Equal(
            (cn, tw, hk), (MarkedUpPage.Text(markdown, "cn"), MarkedUpPage.Text(markdown, "tw"), MarkedUpPage.Text(markdown, "hk")));

    [Theory]
    [InlineData("-{zh-cn:气气气;zh-tw:電電電}-", "sg", "气气气")]
    [InlineData("-{zh-cn:气气气;zh-tw:電電電}-", "my", "气气气")]
    [InlineData("-{zh-cn:气气气;zh-tw:電電電}-", "mo", "電電電")]
    [InlineData("-{H|電電電=>zh-cn:气气气}-馬马: 電電電, 气气气", "sg", "马马: 电电电, 气气气")]
    [InlineData("-{H" + ThreeWays + "电: 气气气, 電電電", "mo", "電: 馬馬馬, 馬馬馬")]
    [InlineData("-{zh-sg:1;zh-my:2}-", "cn", "1")]
    [InlineData("-{zh-my:2;zh-cn:0}-", "sg", "2")]
    [InlineData("-{zh-cn:0;zh-hans:9}-", "sg", "9")]
    [InlineData("-{zh-tw:2;zh-mo:4}-", "hk", "4")]
    public void A_variant_without_a_form_takes_that_of_its_nearest_relative(string markdown, string variant, string expected) =>
        Assert.Equal(expected, MarkedUpPage.Text(markdown, variant));

    [Theory]
    // What is written for another variant alone is converted rather than lost.
    [InlineData("-{zh-tw:電}-", "电", "電", "電")]
    [InlineData("-{氣=>zh-tw:电}-", "气", "电", "氣")]
    // Tags of published sites name variants too.
    [InlineData("-{zh-Hans-CN:A;ZH-HANT-HK:B;zh-Hant:C}-", "A", "C", "B")]
    [InlineData("-{zh-Hans-CN;zh-Hant|气}-", "气", "氣", "氣")]
    [InlineData("-{zh-cn|電气}-", "电气", "電气", "電气")]
    // Separators inside a form.
    [InlineData("-{zh-cn:<b style=\"color:red;top:0\">A</b>;zh-tw:B&nbsp;C}-", "A", "B\u00A0C", "B\u00A0C")]
    [InlineData("-{zh-cn:A;B;zh-tw:C:D}-", "A;B", "C:D", "C:D")]
    [InlineData("-{H|a;b=>zh-cn:c;}-a;b", "a;c", "a;b", "a;b")]
    [InlineData("-{zh-cn : A ; zh-tw : B ; }-", "A", "B", "B")]
    [InlineData("-{時間: 3;間}-", "時間: 3;間", "時間: 3;間", "時間: 3;間")]
    // An unknown variant makes it text.
    [InlineData("-{zh-tv:電;zh-cn:气}-", "zh-tv:電;zh-cn:气", "zh-tv:電;zh-cn:气", "zh-tv:電;zh-cn:气")]
    [InlineData("-{气=>zh-tv:電;zh-cn:气}-", "气=&gt;zh-tv:電;zh-cn:气", "气=&gt;zh-tv:電;zh-cn:气", "气=&gt;zh-tv:電;zh-cn:气")]
    [InlineData("-{zh-cn:气;zh-tv:電}-", "气;zh-tv:電", "氣;zh-tv:電", "氣;zh-tv:電")]
    [InlineData("-{N|zh-xx}-", "zh-xx", "zh-xx", "zh-xx")]
    // Flags.
    [InlineData("-{|zh-cn:A;zh-tw:B}-", "A", "B", "B")]
    [InlineData("-{ A ; |zh-cn:气;zh-tw:電}-电", "气电", "電電", "電電")]
    [InlineData("-{R;A|zh-cn:A}-", "zh-cn:A", "zh-cn:A", "zh-cn:A")]
    [InlineData("-{H;A|zh-cn:甲;zh-tw:乙}-甲乙", "甲甲", "乙乙", "乙乙")]
    [InlineData("-{D|zh-cn:甲;zh-tw:乙}-甲乙", "大陆：甲；台湾：乙；甲乙", "大陸：甲；臺灣：乙；甲乙", "大陸：甲；臺灣：乙；甲乙")]
    [InlineData("-{D;H|zh-cn:甲;zh-tw:乙}-甲乙", "大陆：甲；台湾：乙；甲甲", "大陸：甲；臺灣：乙；乙乙", "大陸：甲；臺灣：乙；乙乙")]
    [InlineData("-{T|zh-cn:甲;zh-tw:乙}-甲乙", "甲乙", "甲乙", "甲乙")]
    [InlineData("-{T;H|zh-cn:甲;zh-tw:乙}-甲乙", "甲甲", "乙乙", "乙乙")]
    [InlineData("-{A|气氣}-, 气氣, 电電", "气氣, 气氣, 电电", "气氣, 气氣, 電電", "气氣, 气氣, 電電")]
    [InlineData("-{A|气氣}--{-|气氣}-气氣", "气氣气气", "气氣氣氣", "气氣氣氣")]
    [InlineData("-{A|B}- and -{a|b}- and -{x y|z}-", "B and a|b and x y|z", "B and a|b and x y|z", "B and a|b and x y|z")]
    // A rule begins where it stands.
    [InlineData("甲-{H|zh-cn:甲;zh-tw:乙}-甲", "甲甲", "甲乙", "甲乙")]
    [InlineData("甲**甲**-{H|zh-cn:甲;zh-tw:乙}-**甲**\n\n甲", "甲甲甲\n甲", "甲甲乙\n乙", "甲甲乙\n乙")]
    // The longest expression wins, and the later of two rules.
    [InlineData("-{H|甲=>zh-cn:1}--{H|甲乙=>zh-cn:2}-甲甲乙", "12", "甲甲乙", "甲甲乙")]
    [InlineData("-{H|甲=>zh-cn:1}--{H|甲=>zh-cn:2}-甲", "2", "甲", "甲")]
    [InlineData("-{H|甲=>zh-cn:}-甲乙", "乙", "甲乙", "甲乙")]
    // Across inline elements, and no further than the markup that keeps characters apart.
    [InlineData("-{H|zh-cn:电电电;zh-tw:乙}-电*电*电", "电电电", "乙", "乙")]
    [InlineData("头发，头-{}-发", "头发，头发", "頭髮，頭發", "頭髮，頭發")]
    // What isn't closed, or not opened.
    [InlineData("气-{气 -{R|气}- 气", "气-{气 气 气", "氣-{氣 气 氣", "氣-{氣 气 氣")]
    [InlineData("气}-气", "气}-气", "氣}-氣", "氣}-氣")]
    // Ordinary braces inside and around.
    [InlineData("{{气}}-{{气}}", "{{气}}-{{气}}", "{{氣}}-{{氣}}", "{{氣}}-{{氣}}")]
    [InlineData("甲{-{气}-}", "甲{气}", "甲{气}", "甲{气}")]
    [InlineData("-{zh-cn:{气};zh-tw:{{電}}}-气", "{气}气", "{{電}}氣", "{{電}}氣")]
    [InlineData("气-{气\n\n气}-气", "气-{气\n气}-气", "氣-{氣\n氣}-氣", "氣-{氣\n氣}-氣")]
    [InlineData("\\-{气}-", "-{气}-", "-{氣}-", "-{氣}-")]
    // Code and the like.
    [InlineData("`file-{a,b}-x` -{气}-", "file-{a,b}-x 气", "file-{a,b}-x 气", "file-{a,b}-x 气")]
    [InlineData("`-{气` -{气}- `}-`", "-{气 气 }-", "-{气 气 }-", "-{气 气 }-")]
    [InlineData("a\n\n    cp x-{气}-y .", "a\ncp x-{气}-y .", "a\ncp x-{气}-y .", "a\ncp x-{气}-y .")]
    [InlineData("~~~sh\ncp x-{气}-y .\n~~~", "cp x-{气}-y .", "cp x-{气}-y .", "cp x-{气}-y .")]
    [InlineData("> ```\n> x-{气}-\n> ```\n\n-{气}-", "x-{气}-\n\n\n气", "x-{气}-\n\n\n气", "x-{气}-\n\n\n气")]
    [InlineData("<pre>x-{气}-</pre>", "x-{气}-", "x-{气}-", "x-{气}-")]
    [InlineData("<code>x-{气&}-</code>", "x-{气&amp;}-", "x-{气&amp;}-", "x-{气&amp;}-")]
    [InlineData("$x^{-{2}-}$", "x−2−", "x−2−", "x−2−")]
    public void The_notation_is_as_good_in_the_corners(string markdown, string cn, string tw, string hk) =>
        Assert.Equal(
            (cn, tw, hk), (MarkedUpPage.Text(markdown, "cn"), MarkedUpPage.Text(markdown, "tw"), MarkedUpPage.Text(markdown, "hk")));

    [Theory]
    [InlineData("-{T|zh-cn:气气气;zh-hk:馬馬馬;zh-tw:電電電;}-", "气气气", "電電電", "馬馬馬")] // 9
    [InlineData("-{T|氣气}-", "氣气", "氣气", "氣气")]
    [InlineData("-{T|zh-cn:**A**&amp;B}-", "A&B", "A&B", "A&B")]
    [InlineData("气", null, null, null)]
    public void The_title_is_set_per_variant_and_nothing_is_shown(string markdown, string? cn, string? tw, string? hk)
    {
        var page = new MarkedUpPage(markdown);
        Assert.Equal((cn, tw, hk), (page.In("cn").Title, page.In("tw").Title, page.In("hk").Title));
        if (cn is not null)
            Assert.Equal("", page.In("tw").Html);
    }

    [Fact]
    public void A_heading_has_the_same_id_in_every_variant() // 10
    {
        var page = new MarkedUpPage("## 气-{zh-cn:A;zh-tw:電}-", "zh-Hant-TW");
        Assert.Equal("<h2 id=\"气電\">氣電</h2>", page.In("tw").Html);
        Assert.Equal("<h2 id=\"气電\">气A</h2>", page.In("cn").Html);
    }

    [Fact]
    public void Attributes_follow_the_rules_as_text_does() // 25
    {
        var page = new MarkedUpPage(
            "-{H|zh-cn:exclamation;zh-tw:bang}-<b title=\"exclamation\" aria-label=bang data-x=\"bang\">x</b> ![exclamation "
                + "-{zh-cn:甲;zh-tw:\"乙\"}-](x.png)");
        Assert.Contains("<b title=\"bang\" aria-label=bang data-x=\"bang\">", page.In("tw").Html, StringComparison.Ordinal);
        Assert.Contains(
            "<b title=\"exclamation\" aria-label=\"exclamation\" data-x=\"bang\">", page.In("cn").Html, StringComparison.Ordinal);
        Assert.Contains("alt=\"bang &quot;乙&quot;\"", page.In("tw").Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| -{A|zh-cn:甲;zh-tw:乙}- | 甲 |", "<td>乙</td>\n<td>乙</td>")]
    [InlineData("- -{zh-cn:甲;zh-tw:乙}-\n- 甲", "<li>乙</li>\n<li>甲</li>")]
    [InlineData("[-{zh-cn:甲;zh-tw:乙}-](http://a/-{b}-)", "href=\"http://a/-%7Bb%7D-\"")]
    [InlineData("[-{zh-cn:甲;zh-tw:乙}-](http://a)", "\">乙</a>")]
    [InlineData("![甲](x.png \"-{zh-cn:甲;zh-tw:乙}-\")", "乙")]
    [InlineData("甲[^1]\n\n[^1]: -{zh-cn:甲;zh-tw:乙}-。", "乙。")]
    [InlineData("![圖](x.png \"說\"){credit=\"-{zh-cn:甲;zh-tw:乙}-\"}", "乙")]
    [InlineData("*-{zh-cn:甲;zh-tw:乙}-*甲", "<em>乙</em>甲")]
    [InlineData("**「-{zh-cn:甲;zh-tw:乙}-」**甲", "<strong>「乙」</strong>甲")]
    [InlineData("文字\n-{zh-cn:甲;zh-tw:乙}-文字", "文字乙文字")]
    [InlineData("-{zh-cn:**甲**;zh-tw:*乙* `-{`}-", "<em>乙</em> <code>-{</code>")]
    [InlineData("-{zh-cn:甲;\nzh-tw:乙}-", "<p>乙</p>")]
    public void Markup_works_wherever_text_stands(string markdown, string expected) =>
        Assert.Contains(expected, new MarkedUpPage(markdown).In("tw").Html, StringComparison.Ordinal);

    [Fact]
    public void Rules_alone_in_a_paragraph_leave_no_gap() =>
        Assert.Equal("<p>乙</p>", new MarkedUpPage("-{H|zh-cn:甲;zh-tw:乙}-\n-{T|丙}-\n\n甲").In("tw").Html);

    [Theory]
    [InlineData("关于-{zh-cn:软件;zh-tw:軟體}-的头发", "关于软件的头发", "關於軟體的頭髮")]
    [InlineData("a < b & -{R|\"c\" 'd'}- &amp;", "a < b & \"c\" 'd' &amp;", "a < b & \"c\" 'd' &amp;")]
    [InlineData("-{A|zh-cn:甲;zh-tw:乙}-甲", "甲甲", "乙乙")]
    [InlineData("-{x", "-{x", "-{x")]
    public void Words_of_front_matter_may_hold_markup(string text, string cn, string tw) =>
        Assert.Equal((cn, tw), (MarkedUpPage.Target("cn").ConvertPlain(text, "zh"), MarkedUpPage.Target("tw").ConvertPlain(text, "zh")));

    [Fact]
    public void More_than_ten_levels_are_shown_as_they_stand()
    {
        var markdown = string.Concat(Enumerable.Repeat("-{", 11)) + "x" + string.Concat(Enumerable.Repeat("}-", 11));
        Assert.Equal("-{x}-", MarkedUpPage.Text(markdown, "cn"));
        Assert.Contains("TS504", Assert.Single(new MarkedUpPage(markdown).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Private_characters_of_the_author_come_through() =>
        Assert.Equal(
            "<p>\U000F0000\U000F0001乙\U000F0000</p>", new MarkedUpPage("\U000F0000\U000F0001-{zh-cn:甲;zh-tw:乙}-\U000F0000").In("tw").Html);

    [Fact]
    public void Positions_behind_markup_are_those_of_the_source()
    {
        const string Markdown = "---\nx: y\n---\n一-{zh-cn:甲;\nzh-tw:乙}-二-{丙}-三\n";
        var extracted = new MarkedUpPage(Markdown, bodyStart: 13).Extracted;
        foreach (var letter in "一二三\n")
            Assert.Equal(Markdown.LastIndexOf(letter), extracted.ToSource(extracted.Text.LastIndexOf(letter)));
        Assert.Equal(Markdown.IndexOf("-{zh", StringComparison.Ordinal), extracted.ToSource(1));
        Assert.Equal(Markdown.IndexOf("-{zh", StringComparison.Ordinal), extracted.ToSource(2));
        Assert.Equal(Markdown.Length, extracted.ToSource(extracted.Text.Length));
    }
}
