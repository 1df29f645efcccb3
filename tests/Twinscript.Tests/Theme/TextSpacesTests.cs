using Twinscript.Theme;
using Xunit;

namespace Twinscript.Tests.Theme;

public sealed class TextSpacesTests
{
    [Theory]
    [InlineData("七週做出Codex", "七週做出\u2009Codex")]
    [InlineData("用C#寫3年", "用\u2009C#寫\u20093\u2009年")]
    [InlineData("只有漢字，與標點。", "只有漢字，與標點。")]
    [InlineData("已經 Latin 空開", "已經 Latin 空開")]
    [InlineData("", "")]
    public void Han_and_Latin_stand_a_thin_space_apart(string text, string spaced) => Assert.Equal(spaced, TextSpaces.Between(text));

    [Theory]
    [InlineData("「走路」", "走")]
    [InlineData("codex", "C")]
    [InlineData("𠮷野家", "𠮷")]
    [InlineData("🙂！", "")]
    public void The_initial_is_the_first_letter_and_never_half_of_one(string text, string initial) =>
        Assert.Equal(initial, TextSpaces.Initial(text));
}
