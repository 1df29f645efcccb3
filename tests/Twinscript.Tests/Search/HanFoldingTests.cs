using Twinscript.Search;
using Xunit;

namespace Twinscript.Tests.Search;

public sealed class HanFoldingTests
{
    [Theory]
    [InlineData("軟體", "软体")]
    [InlineData("裏裡里", "里里里")]
    [InlineData("台臺", "台台")]
    [InlineData("頭髮發", "头发发")]
    [InlineData("线線綫", "线线线")]
    [InlineData("Slack 12", "Slack 12")]
    public void Every_way_to_write_a_character_folds_to_one(string written, string folded) =>
        Assert.Equal(folded, HanFolding.Fold(written));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Assert.All(HanFolding.Pairs(), pair => Assert.Equal(pair.Folded, HanFolding.Fold(pair.Folded)));
}
