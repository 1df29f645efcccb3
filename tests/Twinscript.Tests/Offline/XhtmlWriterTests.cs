using System.Xml;
using System.Xml.Linq;
using Twinscript.Offline;
using Xunit;
using XmlText = Twinscript.Discovery.XmlText;

namespace Twinscript.Tests.Offline;

public sealed class XhtmlWriterTests
{
    [Theory]
    [InlineData("<P>一<br>二<IMG src=a>", "<p>一<br/>二<img src=\"a\"/></p>")]
    [InlineData("<ul><li>一<li>二</ul>三", "<ul><li>一</li><li>二</li></ul>三")]
    [InlineData("<b><i>一</b>二</i>", "<b><i>一</i></b>二")]
    [InlineData("</p></div>一", "一")]
    [InlineData("&nbsp;&copy;&amp;&lt;&bogus;&#x4e00; 1 < 2", "\u00A0©&amp;&lt;&amp;bogus;一 1 &lt; 2")]
    [InlineData("<!-- a -- b --->一<!doctype html><?php ?>", "一")]
    [InlineData("<p @click=a :b=c v-on:d onclick=e data-f=g hidden Hidden=b class='h'>", "<p hidden=\"\" class=\"h\"></p>")]
    [InlineData("<script>alert(1)</script>一<svg><script>二</script></svg>", "一<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>")]
    [InlineData("<a href=' java\tscript:x'>一</a>", "<a>一</a>")]
    [InlineData("<o:p>一</o:p><x-y>二</x-y>", "<span>一</span><x-y>二</x-y>")]
    [InlineData("<p lang=en>a<svg lang=en></svg>",
        "<p lang=\"en\" xml:lang=\"en\">a<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"en\"></svg></p>")]
    [InlineData("<table><tr><td>一<tr><td>二<tbody><tr></table>",
        "<table><tbody><tr><td>一</td></tr><tr><td>二</td></tr></tbody><tbody><tr></tr></tbody></table>")]
    [InlineData("<pre>\n\na</pre>", "<pre>\na</pre>")]
    [InlineData("<textarea>&amp;<b></textarea>", "<textarea>&amp;&lt;b&gt;</textarea>")]
    [InlineData("<style>a>b{}</style>", "<style>a&gt;b{}</style>")]
    [InlineData("<p title='a\n\"b&#9;'>", "<p title=\"a&#10;&quot;b&#9;\"></p>")]
    [InlineData("<p title='a", "")]
    public void Html_of_every_kind_becomes_well_formed(string html, string expected) => Assert.Equal(expected, Write(html));

    [Fact]
    public void Drawings_get_their_namespaces_and_capitals() => Assert.Equal(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 1 1\">"
            + "<linearGradient></linearGradient>"
        + "<a xlink:href=\"#a\"><path/></a><foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">一</p></foreignObject></svg>"
        + "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><mi>x</mi></math>",
        Write(
            "<SVG viewbox='0 0 1 1'><lineargradient></lineargradient><a xlink:href=#a><path/></a>"
                + "<foreignobject><p>一</foreignobject></svg><math><mi>x</math>"));

    [Fact]
    public void Notes_are_named() => Assert.Equal(
        "<a class=\"footnote-ref\" epub:type=\"noteref\">1</a><div class=\"footnotes\" epub:type=\"footnotes\"><ol>"
            + "<li id=\"a\" epub:type=\"footnote\">一</li><li>二</li></ol></div><ol><li id=\"b\">三</li></ol>",
        Write("<a class=footnote-ref>1</a><div class=footnotes><ol><li id=a>一<li>二</ol></div><ol><li id=b>三</ol>"));

    /// <summary>Pieces in every order: whatever the author's HTML is, XML programs read the page.</summary>
    [Fact]
    public void No_html_makes_a_page_that_is_not_well_formed()
    {
        string[] pieces =
        [
            "<p>", "</p>", "<b>", "</b>", "<svg>", "</svg>", "<table>", "<tr>", "<td>", "</table>", "<script>", "</script>", "<style>",
            "</style>", "<a href=x",
            " id=\u0001", "\u0001", "\uFFFE", "&#1;", "&bogus;", "<p @click>", "<p ₀='1'>", "<a\u0301>", "<!-- a -- b --->",
            "<![CDATA[ a ]]>", "]]>", "<title>", "</title>",
            "<foreignObject>", "<math>", "<mi/>", "<br>", "</br>", "<textarea>", "<x:y z:a=1>", "<p xmlns=a xmlns:b=c b:d=1>", "\uD800",
            "一", "<li>", "<plaintext>",
        ];
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var xhtml = XmlText.Of(
                $"<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\">{Write(html)}</html>");
            try
            {
                XDocument.Parse(xhtml);
            }
            catch (XmlException problem)
            {
                Assert.Fail($"{problem.Message}\n{html}\n{xhtml}");
            }
        }
    }

    private static string Write(string html) => new XhtmlWriter(html, new(id: null, EpubPages.WithoutScripts)).Write();
}
