using Twinscript.Scripts;
using Xunit;

namespace Twinscript.Tests.Scripts;

public sealed class HtmlRewriterTests
{
    [Theory]
    [InlineData("<p id=a>", "<p id=x-a>")]
    [InlineData("<P ID='a'>", "<P ID='x-a'>")]
    [InlineData("<p aria-labelledby=\"a  b\nc\">", "<p aria-labelledby=\"x-a x-b x-c\">")]
    [InlineData("<label for=a>", "<label for=x-a>")]
    [InlineData("<td headers='a b'>", "<td headers='x-a x-b'>")]
    [InlineData("<a name=a></a><input name=a>", "<a name=x-a></a><input name=a>")]
    [InlineData("<details name=a></details>", "<details name=x-a></details>")]
    [InlineData("<a href=#a>", "<a href=#x-a>")]
    [InlineData("<a href='#'>", "<a href='#'>")]
    [InlineData("<svg><use xlink:href='#a'/></svg>", "<svg><use xlink:href='#x-a'/></svg>")]
    [InlineData("<p id=''>", "<p id=''>")]
    [InlineData("<p id>", "<p id>")]
    [InlineData("<p id=a&amp;b>", "<p id=x-a&amp;b>")]
    [InlineData("<p id='a&#x22;b'>", "<p id='x-a\"b'>")]
    [InlineData("<p id=\"a&#34;b\">", "<p id=\"x-a&quot;b\">")]
    public void Ids_and_references_to_them_change_together(string html, string expected) =>
        Assert.Equal(expected, new HtmlRewriter(new(id => "x-" + id, address: null)).Rewrite(html));

    [Theory]
    [InlineData("<path filter='url(#a) rgb(0,0,0)'/>", "<path filter='url(#x-a) rgb(0,0,0)'/>")]
    [InlineData("<path FILL=\"URL( '#a' )\"/>", "<path FILL=\"URL( '#x-a' )\"/>")]
    [InlineData("<p style='fill:url(&quot;#a&quot;),url(#b)'>", "<p style='fill:url(\"#x-a\"),url(#x-b)'>")]
    [InlineData("<svg><style>a{fill:url(#a)}</style></svg>", "<svg><style>a{fill:url(#x-a)}</style></svg>")]
    [InlineData("<style>a{fill:url(#a)}</style>url(#a)", "<style>a{fill:url(#x-a)}</style>url(#a)")]
    [InlineData("<p title='url(#a)'>url(#a)", "<p title='url(#a)'>url(#a)")]
    [InlineData("<p style='a:url(#a'>", "<p style='a:url(#a'>")]
    public void Styles_point_to_the_same_part_of_a_drawing(string html, string expected) =>
        Assert.Equal(expected, new HtmlRewriter(new(id => "x-" + id, address: null)).Rewrite(html));

    [Theory]
    [InlineData("<a href=/b>", "<a href=\"/y z/b\">")]
    [InlineData("<a href=' /b '>", "<a href='/y z/b'>")]
    [InlineData("<video poster=\"/b\" SRC='/c'>", "<video poster=\"/y z/b\" SRC='/y z/c'>")]
    [InlineData("<object data='/b?a&amp;b'>", "<object data='/y z/b?a&amp;b'>")]
    [InlineData("<img srcset='/b 1x, /c 2x'>", "<img srcset='/y z/b 1x, /y z/c 2x'>")]
    [InlineData("<p style='background:url(/b)'>", "<p style='background:url(\"/y z/b\")'>")]
    [InlineData("<script>'<a href=/b>'</script>", "<script>'<a href=/b>'</script>")]
    [InlineData("<!-- <a href=/b> -->", "<!-- <a href=/b> -->")]
    [InlineData("<p>1 < 2 &bogus; <a href=/gone >x</a></P >", "<p>1 < 2 &bogus; <a >x</a></P >")]
    [InlineData("<link id=a rel=next href=/gone><br/>", "<br/>")]
    [InlineData("<a href=/b", "<a href=/b")]
    public void Addresses_change_and_nothing_else_does(string html, string expected) => Assert.Equal(
        expected, new HtmlRewriter(new(id: null, a => a.Value == "/gone" ? null : "/y z" + a.Value)).Rewrite(html));

    [Fact]
    public void The_caller_knows_where_an_address_stands()
    {
        List<string> places = [];
        new HtmlRewriter(new(id: null, a =>
        {
            places.Add($"{a.Value} {a.IsOf("a")} {a.IsIn("href")}");
            return a.Value;
        })).Rewrite("<A HREF=1></A><svg><a xlink:href='#2'/></svg><img src=3>");
        Assert.Equal(["1 True True", "#2 True False", "3 False False"], places);
    }

    [Fact]
    public void An_attribute_can_be_left_out()
    {
        var rewriter = new HtmlRewriter(new(id => id + ".b", address: null), "data-block");
        Assert.Equal("<p\n id=a.b>文</p><hr>", rewriter.Rewrite("<p data-block='1'\n id=a>文</p><hr DATA-BLOCK=2>"));
    }

    [Fact]
    public void A_page_without_anything_to_change_is_the_page_itself()
    {
        const string Html = "<p class=a>文</p>";
        Assert.Same(Html, new HtmlRewriter(new(id => id, address => address.Value)).Rewrite(Html));
    }

    [Theory]
    [InlineData("a.png", "a.png:")]
    [InlineData(" a.png 1x,b.png 2x ", "a.png:1x b.png:2x")]
    [InlineData("a.png, b.png 200w", "a.png: b.png:200w")]
    [InlineData("data:image/png;base64,AA 1x, b,c.png", "data:image/png;base64,AA:1x b,c.png:")]
    [InlineData(",,", "")]
    public void Sets_of_sources_are_read_as_browsers_read_them(string value, string expected) =>
        Assert.Equal(expected, string.Join(' ', SourceSet.Parse(value).Select(c => $"{c.Url}:{c.Descriptor}")));
}
