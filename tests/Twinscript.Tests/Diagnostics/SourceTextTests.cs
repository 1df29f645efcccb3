using Twinscript.Diagnostics;
using Xunit;

namespace Twinscript.Tests.Diagnostics;

public sealed class SourceTextTests
{
    [Fact]
    public void Columns_count_code_points_not_halves_of_surrogate_pairs()
    {
        var span = new SourceText("a.md", "𠮷野家x").Span("𠮷野家".Length);

        Assert.Equal((1, 4), (span.Line, span.Column));
    }

    [Theory]
    [InlineData("一\n二\n三")]
    [InlineData("一\r\n二\r\n三")]
    [InlineData("一\r二\r三")]
    public void Every_kind_of_line_end_ends_a_line(string text)
    {
        var span = new SourceText("a.md", text).Span(text.IndexOf('三', StringComparison.Ordinal));

        Assert.Equal((3, 1, "三"), (span.Line, span.Column, span.LineText));
    }

    [Fact]
    public void A_span_never_reaches_past_its_line()
    {
        var span = new SourceText("a.md", "ab\ncd").Span(1, length: 4);

        Assert.Equal(1, span.Length);
    }

    [Fact]
    public void An_offset_past_the_end_means_the_end()
    {
        var span = new SourceText("a.md", "ab\n").Span(99);

        Assert.Equal((2, 1, 0), (span.Line, span.Column, span.Length));
    }
}
