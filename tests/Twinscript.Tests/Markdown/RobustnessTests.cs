using System.Text;
using CsCheck;
using Xunit;

namespace Twinscript.Tests.Markdown;

public sealed class RobustnessTests
{
    private static readonly Gen<string> Piece = Choose(
        "漢", "字，", "𠮷", "abc ", "\n", "\r\n", "\n\n", "# ", "> ", "- ", "1. ", "    ", "```", "|", "|-|-|\n", "[", "](", ")", "![", "x.svg",
        "page.md",
        "#a", "{#a}", "{.b}", "{漢|han}", "{", "}", "*", "**", "==", "~~", "$", "$$", "[^1]", "[^1]: ", ":::", "::: note\n", ":   ", "<b>",
        "</b>", "<div id=a>\n",
        "<!--", "&amp;", "&#xD800;", "\\", "\"", "'", "https://", "www.a.", "\0", "\uD842", "\uDFB7", "\U000F0000", "\uFEFF", "\u200D",
        "%E4%", "*[a]: b\n", "[a]: x.svg 't'\n", "^^^", "+-+\n", "\"\"", "[x] ", "[!NOTE]\n",
        "{% note %}", "{% endnote %}", "{{< tab \"a\" >}}", "{{< /tab >}}", "{% raw %}", "{% endraw %}", "{% tabs a %}", "<!-- tab b -->\n",
        "{{< ref \"a\" >}}", "<Card a={1}>", "</Card>", "[[a|b]]", "![[x.svg]]", "{{ site.url }}", ":smile:",
        "{% codeblock %}", "{% endcodeblock %}");

    [Fact]
    public void No_text_whatever_makes_rendering_throw() =>
        Piece.Array[0, 40].Select(string.Concat).Sample(body =>
        {
            var site = new MarkdownSite { Files = { ["x.svg"] = "<svg><g id='a'/></svg>" } };
            var html = site.Render(body).Html;
            Assert.True(IsWellFormed(html));
            Assert.DoesNotContain('\0', html);
            Assert.Equal(html, site.Render(body).Html);
        }, iter: 20_000, threads: 2);

    [Fact]
    public void Placeholders_pass_through() =>
        Choose(
            "{0}", "# {0}", "**{0}**", "| {0} |\n|-|\n| {0} |", "![{0}](https://a.example/)", "- {0}", "`{0}`", "[{0}](#)", "> {0}",
            "[x](https://a.example/ '{0}')", "x[^1]\n\n[^1]: {0}", "{0}\n:   {0}")
            .Sample(form =>
            {
                var source = form.Replace("{0}", "\U000F1234", StringComparison.Ordinal);
                Assert.Contains("\U000F1234", new MarkdownSite().Render(source).Html, StringComparison.Ordinal);
            });

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a **b ")]
    [InlineData("::: a\n")]
    [InlineData("![")]
    public void Markup_nested_too_deeply_is_at_worst_an_error(string level)
    {
        var site = new MarkdownSite();
        site.Render(string.Concat(Enumerable.Repeat(level, 20_000)) + "字");
        Assert.All(site.Problems, problem => Assert.Contains("TS116", problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-\t\t\t\t")]
    [InlineData("1.\t \t\t- 甲\n-\t\t\t- `乙`")]
    public void Tabs_behind_a_marker_are_counted_as_columns_and_skipped_as_characters(string list) =>
        Assert.Empty(new MarkdownSite().ProblemsOf(list));

    [Fact]
    public void Nothing_stands_beside_the_dashes_of_a_table() =>
        Assert.Contains("_引", MarkdownSite.Html("甲|乙\n--|-_引"), StringComparison.Ordinal);

    [Fact]
    public void A_title_in_brackets_may_hold_some_brackets() =>
        Assert.Equal(
            "<p><a href=\"https://b\" title=\"c (d\">a</a> [a](https://b (c [a](https://b (c</p>",
            MarkdownSite.Html("[a](https://b (c (d)) [a](https://b (c [a](https://b (c"));

    [Fact]
    public void Blocks_that_each_hold_the_next_are_reported_before_they_are_too_many()
    {
        var site = new MarkdownSite();
        site.Render(string.Concat(Enumerable.Range(0, 3_000).Select(i => new string(':', 3_002 - i) + " note\n")));
        Assert.Contains("TS116", Assert.Single(site.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Quotations_nested_too_deeply_are_reported_where_they_stand()
    {
        var site = new MarkdownSite();
        site.Render("字\n\n" + new string('>', 115) + " 字");
        Assert.StartsWith("input/page.md(3,", Assert.Single(site.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("漢")]
    [InlineData("a ")]
    [InlineData("{")]
    [InlineData("{a|")]
    [InlineData("|")]
    [InlineData("*")]
    [InlineData("<b ")]
    [InlineData("www.")]
    [InlineData("「")]
    [InlineData("{% a ")]
    [InlineData("{% raw %}")]
    [InlineData("{% note %}")]
    [InlineData("{{< ")]
    [InlineData("<Aa>")]
    [InlineData("[[a]]")]
    [InlineData("]{.b}")]
    [InlineData("{.b} ")]
    [InlineData("好:smile:")]
    public void A_line_of_a_million_characters_is_rendered(string piece) =>
        Assert.NotNull(new MarkdownSite().Render(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))));

    [Fact]
    public void Threads_share_one_renderer() =>
        Assert.Single(
            Enumerable.Range(0, 200)
                .AsParallel()
                .Select(_ => MarkdownSite.Html("# 甲\n\n|乙|\n|-|\n|**丙**|\n\n丁[^1]\n\n[^1]: 註"))
                .Distinct(StringComparer.Ordinal));

    private static Gen<string> Choose(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i += Rune.GetRuneAt(text, i).Utf16SequenceLength)
        {
            if (!Rune.TryGetRuneAt(text, i, out _))
                return false;
        }
        return true;
    }
}
