using Twinscript.Theme;
using Xunit;

namespace Twinscript.Tests.Theme;

public sealed class FiveCharacterEncoderTests
{
    [Theory]
    [InlineData("漢字𠮷😀é", "漢字𠮷😀é")]
    [InlineData("<a href=\"x\">'&'</a>", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")]
    [InlineData("", "")]
    public void Only_what_html_needs_is_escaped(string text, string encoded)
    {
        using var writer = new StringWriter();
        FiveCharacterEncoder.Instance.Encode(writer, text, 0, text.Length);

        Assert.Equal(encoded, writer.ToString());
        Assert.Equal(encoded, FiveCharacterEncoder.Instance.Encode(text));
    }
}
