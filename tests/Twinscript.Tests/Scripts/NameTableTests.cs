using Twinscript.Scripts;
using Xunit;

namespace Twinscript.Tests.Scripts;

public sealed class NameTableTests
{
    private static readonly NameTable<int> Names = new([(1, "a\nb"), (2, "h1 blockquote"), (3, "aria-roledescription foreignobject")]);

    [Theory]
    [InlineData("a", 1)]
    [InlineData("B", 1)]
    [InlineData("H1", 2)]
    [InlineData("BlockQuote", 2)]
    [InlineData("ARIA-ROLEDESCRIPTION", 3)]
    [InlineData("foreignObject", 3)]
    public void A_name_is_found_in_whatever_case(string name, int expected)
    {
        Assert.True(Names.TryGetValue(name, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("h\u0011")]
    [InlineData("h2")]
    [InlineData("ａ")]
    [InlineData("\0a")]
    [InlineData("blockquotes")]
    [InlineData("aria-roledescriptions")]
    public void Another_is_not(string name) => Assert.False(Names.Contains(name));
}
