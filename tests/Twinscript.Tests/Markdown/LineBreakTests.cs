using Xunit;

namespace Twinscript.Tests.Markdown;

public sealed class LineBreakTests
{
    [Theory]
    [InlineData("漢\n字", "漢字")]
    [InlineData("漢，\n字", "漢，字")]
    [InlineData("かな\n漢", "かな漢")]
    [InlineData("漢\r\n字", "漢字")]
    [InlineData("𠮷\n𠮷", "𠮷𠮷")]
    [InlineData("ＡＢ\n漢", "ＡＢ漢")]
    public void A_line_break_between_wide_characters_becomes_nothing(string source, string text) =>
        Assert.Equal($"<p>{text}</p>", MarkdownSite.Html(source));

    [Theory]
    [InlineData("漢\nabc")]
    [InlineData("abc\n漢")]
    [InlineData("abc\ndef")]
    [InlineData("漢\n3")]
    [InlineData("한\n글")]
    public void A_line_break_beside_anything_else_stays(string source) =>
        Assert.Equal($"<p>{source}</p>", MarkdownSite.Html(source));

    [Theory]
    [InlineData("**漢**\n字", "<strong>漢</strong>字")]
    [InlineData("漢\n**字**", "漢<strong>字</strong>")]
    [InlineData("漢[字](https://a.example/)\n漢", "漢<a href=\"https://a.example/\">字</a>漢")]
    [InlineData("<span>漢</span>\n字", "<span>漢</span>字")]
    [InlineData("{漢|hàn}\n字", "<ruby>漢<rt>hàn</rt></ruby>字")]
    public void A_line_break_is_judged_across_inline_markup(string source, string html) =>
        Assert.Equal($"<p>{html}</p>", MarkdownSite.Html(source));

    [Fact]
    public void Quotes_and_dashes_are_as_wide_as_their_other_neighbour()
    {
        Assert.Equal("<p>“漢”字</p>", MarkdownSite.Html("“漢”\n字"));
        Assert.Equal("<p>漢——字</p>", MarkdownSite.Html("漢——\n字"));
        Assert.Equal("<p>“a”\nb</p>", MarkdownSite.Html("“a”\nb"));
    }

    [Fact]
    public void A_hard_line_break_stays() => Assert.Equal("<p>漢<br>\n字</p>", MarkdownSite.Html("漢\\\n字"));

    [Fact]
    public void A_placeholder_is_as_wide_as_what_it_stands_for()
    {
        var site = new MarkdownSite();
        Assert.Contains("\U000F0000字", site.Render("\U000F0000\n字", idText: _ => "軟體").Html, StringComparison.Ordinal);
        Assert.Contains("\U000F0000\n字", site.Render("\U000F0000\n字", idText: _ => "Go").Html, StringComparison.Ordinal);
    }
}
