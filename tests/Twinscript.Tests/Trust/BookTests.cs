using System.Xml.Linq;
using Twinscript.Offline;
using Xunit;

namespace Twinscript.Tests.Trust;

public sealed class BookTests
{
    [Theory]
    [InlineData("<iframe src='https://a.example/' title='影片'>x</iframe>乙", "<a href=\"https://a.example/\">影片</a>乙")]
    [InlineData("<iframe srcdoc='<script>1</script>'></iframe>乙", "乙")]
    [InlineData("甲<embed src='x'>乙", "甲乙")]
    [InlineData("<object data='x'>甲</object>", "<object>甲</object>")]
    [InlineData("<p onclick='x'>甲<script>if (a && b) {}</script></p>", "<p>甲</p>")]
    public void Books_hold_no_frames_and_nothing_that_runs(string html, string xhtml) =>
        Assert.Equal(xhtml, new XhtmlWriter(html, new(id: null, address: null)).Write());

    [Theory]
    [InlineData("<svg><use xlink:href=\"#a\"/></svg>")]
    [InlineData("<!-- a -- b --->")]
    [InlineData("<script>if (a && b) {}</script>")]
    [InlineData("<p @click>甲</p>")]
    [InlineData("<div {x}>甲</div>")]
    [InlineData("&bogus; &nbsp; <b>甲</i>")]
    public void Whatever_authors_write_is_well_formed(string html) =>
        XElement.Parse($"<x>{new XhtmlWriter(html, new(id: null, address: null)).Write()}</x>");
}
