using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Pictures;

public sealed class DrawingFileTests
{
    private static async Task<string> PublishedAsync(string svg)
    {
        var built = await TinySite.BuildAsync($"-- input/index.md --\n字![圖](x.svg) [檔](x.svg)\n-- input/x.svg --\n{svg}");
        Assert.Empty(built.Problems);
        return built[Assert.Single(built.Files.Keys, f => f.EndsWith(".svg", StringComparison.Ordinal))];
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>")]
    [InlineData("<image href='https://e.example/x.png'/>", "<image/>")]
    [InlineData("<g onclick='x()'/>", "<g/>")]
    [InlineData("<!-- made with -->\n\n  <metadata>who</metadata>")]
    [InlineData("<style>@import url(https://e.example/x.css);</style>")]
    [InlineData("<style>.a { fill: url(https://e.example/x) }</style>")]
    [InlineData("<style>.a { fill: image-set('//e.example/x' 1x) }</style>")]
    [InlineData("<style><![CDATA[.a > .b {\n  fill: red\n}]]></style>", "<style>.a &gt; .b { fill: red }</style>")]
    [InlineData("<g id='a'/><use href='#a' fill='url(#a)'/>", "<g id=\"a\"/><use href=\"#a\" fill=\"url(#a)\"/>")]
    [InlineData("<text>漢 &amp; 字</text>", "<text>漢 &amp; 字</text>")]
    public async Task A_file_of_its_own_holds_only_what_draws(string inside, string kept = "") =>
        Assert.Equal(
            kept.Length > 0
                ? $"<svg viewBox=\"0 0 9 9\" width=\"9\" xmlns=\"http://www.w3.org/2000/svg\">{kept}</svg>"
                : "<svg viewBox=\"0 0 9 9\" width=\"9\" xmlns=\"http://www.w3.org/2000/svg\"/>",
            await PublishedAsync(
                "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' width='9' onload='x()'>\n "
                    + $" {inside}\n</svg>\n"));

    [Fact]
    public async Task A_broken_one_is_reported_once_in_itself()
    {
        var built = await TinySite.BuildAsync("-- input/index.md --\n![圖](x.svg)\n\n字![圖](x.svg)\n-- input/x.svg --\n<svg>\n  <g>\n</svg>");
        Assert.StartsWith("input/x.svg(3,3): TS112 this SVG picture is not well-formed XML: ", built.OnlyProblem, StringComparison.Ordinal);
    }
}
