using Twinscript.Diagnostics;
using Xunit;

namespace Twinscript.Tests.Diagnostics;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["title", "tags", "date", "updated", "description"];

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    [InlineData("tag", "tags")]
    [InlineData("descripton", "description")]
    [InlineData("colour", null)]
    [InlineData("", null)]
    public void The_name_meant_is_found_only_when_it_is_near(string typed, string? meant) =>
        Assert.Equal(meant, NearestName.Of(typed, Names));
}
