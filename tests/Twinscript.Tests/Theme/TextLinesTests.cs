using CsCheck;
using Twinscript.Theme;
using Xunit;

namespace Twinscript.Tests.Theme;

public sealed class TextLinesTests
{
    [Theory]
    [InlineData("短題", 10, "短題")]
    [InlineData("一二三四五六七八九十甲乙", 10, "一二三四五六|七八九十甲乙")] // Two even lines, not ten characters and two.
    [InlineData("一二三四五六七八九，十", 9, "一二三四五六|七八九，十")]
    [InlineData("一二三「四五六」七", 4, "一二三|「四五|六」七")]
    [InlineData("七週做出Codex這件事", 7, "七週做出|Codex這件事")]
    [InlineData("A word stays whole here", 6, "A word|stays|whole here")]
    [InlineData("他說：“好。”然後走了", 6, "他說：|“好。”|然後走了")]
    [InlineData("", 5, "")]
    public void A_line_breaks_where_Chinese_allows_it(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', TextLines.Break(text, width, 9)));

    [Theory]
    [InlineData("一二三四五六七八九十", 4, 2, "一二三四|五六七…")]
    [InlineData("一二三四五六七，九十", 4, 2, "一二三四|五六七…")]
    [InlineData("一二三四", 2, 1, "一…")]
    public void What_does_not_fit_ends_in_an_ellipsis(string text, int width, int most, string lines) =>
        Assert.Equal(lines, string.Join('|', TextLines.Break(text, width, most)));

    [Fact]
    public void No_line_begins_or_ends_with_what_must_not()
    {
        string[] parts = ["漢", "字", "，", "。", "「", "」", "（", "）", "abc", " ", "12", "“", "”"];
        Gen.Int[0, parts.Length - 1].Array[1, 40].Sample(chosen =>
        {
            var text = string.Concat(chosen.Select(i => parts[i])).Trim();
            var lines = TextLines.Break(text, 8, int.MaxValue);
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
            Assert.DoesNotContain(lines.Skip(1), l => "，。」）”".Contains(l.EnumerateRunes().First().ToString(), StringComparison.Ordinal));
            Assert.DoesNotContain(lines.SkipLast(1), l => "「（“".Contains(l.EnumerateRunes().Last().ToString(), StringComparison.Ordinal));
        });
    }
}
