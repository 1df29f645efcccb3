using Xunit;

namespace Twinscript.Tests.Markdown;

public sealed class FigureTests
{
    private static MarkdownSite Site(string svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>") => new()
    {
        Files = { ["a.png"] = "", ["b.png"] = "", ["f/x.svg"] = svg },
    };

    private static string Svg(string svg)
    {
        var html = Site(svg).HtmlOf("![圖](f/x.svg)");
        Assert.StartsWith("<figure class=\"figure\"><div class=\"picture\">", html, StringComparison.Ordinal);
        Assert.EndsWith("</div></figure>", html, StringComparison.Ordinal);
        return html["<figure class=\"figure\"><div class=\"picture\">".Length..^"</div></figure>".Length];
    }

    [Fact]
    public void A_picture_alone_in_its_paragraph_is_a_figure_with_caption_and_credit() =>
        Assert.Equal(
            "<figure class=\"figure wide\"><div class=\"picture\">"
                + "<img src=\"twin:asset/a.png\" alt=\"圖 &quot;一&quot;\" decoding=\"async\"></div>"
            + "<figcaption>3. <strong>粗</strong>說明<span class=\"credit\">繪圖：甲 &amp; 乙</span></figcaption></figure>",
            Site().HtmlOf("![圖 \"一\"](a.png '3. **粗**說明'){.wide credit=\"繪圖：甲 & 乙\"}"));

    [Fact]
    public void A_picture_among_words_is_an_image_with_its_title() =>
        Assert.Equal(
            "<p>字<img src=\"twin:asset/a.png\" alt=\"圖\" decoding=\"async\" title=\"題\" loading=\"eager\"></p>",
            Site().HtmlOf("字![圖](a.png '題')"));

    [Fact]
    public void Only_the_first_picture_of_a_page_loads_at_once()
    {
        var html = Site().HtmlOf("![甲](a.png)\n\n![乙](b.png)\n\n字![丙](a.png)");
        Assert.Contains("alt=\"甲\" decoding", html, StringComparison.Ordinal);
        Assert.Contains("alt=\"乙\" loading=\"lazy\" decoding", html, StringComparison.Ordinal);
        Assert.Contains("alt=\"丙\" loading=\"lazy\" decoding", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_in_a_caption_are_resolved_and_their_problems_placed()
    {
        var site = Site();
        site.Render("![圖](a.png \"見[文](no.md)\")");
        Assert.Equal(["input/page.md(1,18,5): Warning TS104: no page at 'no.md'. Add the page or correct the address."], site.Problems);
    }

    [Fact]
    public void A_caption_nested_too_deeply_is_shown_as_written()
    {
        var brackets = new string('[', 20_000);
        Assert.Contains($"<figcaption>{brackets}</figcaption>", Site().HtmlOf($"![圖](a.png '{brackets}')"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_without_text_is_a_warning()
    {
        var site = Site();
        site.Render("字\n\n![](a.png)");
        Assert.StartsWith("input/page.md(3,1,10): Warning TS113: ", Assert.Single(site.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void An_svg_picture_is_set_into_the_page() =>
        Assert.Equal(
            "<svg viewBox=\"0 0 9 9\" role=\"img\" aria-label=\"圖\"><title>題</title><text x=\"1\">一 <tspan>二</tspan></text>"
                + "<path d=\"M0 0\"/></svg>",
            Svg(
                "<?xml version='1.0'?>\n<!DOCTYPE svg>\n<!-- c -->\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\n  <title>題"
                    + "</title>\n  <metadata>m</metadata>\n  <text x='1'>一\n  <tspan>二</tspan>"
                    + "</text>\n  <path d='M0 0'></path>\n</svg>\n"));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script href='x'/>")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<foreignObject><p>x</p></foreignObject>")]
    [InlineData("<x:script xmlns:x='http://www.w3.org/2000/svg'>1</x:script>")]
    [InlineData("<x:thing xmlns:x='urn:x'><path/></x:thing>")]
    [InlineData("<iframe/>")]
    public void What_does_not_draw_is_left_out(string inside) =>
        Assert.Equal(
            "<svg viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"圖\"><g/></svg>",
            Svg($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>{inside}<g/></svg>"));

    [Theory]
    [InlineData("onclick='x()'")]
    [InlineData("ONLOAD='x()'")]
    [InlineData("href='https://e.example/'")]
    [InlineData("xmlns:x='http://www.w3.org/1999/xlink' x:href='javascript:x()'")]
    [InlineData("style='fill:url(https://e.example/)'")]
    [InlineData("style='fill:url(#a) url(//e.example)'")]
    [InlineData("fill='u\\72l(//e.example)'")]
    [InlineData("xmlns:i='urn:i' i:label='x'")]
    [InlineData("values='java script:x' attributeName='xlink:href'", "values=\"java script:x\"")]
    public void Attributes_that_act_or_fetch_are_left_out(string attribute, string kept = "") =>
        Assert.Equal(
            $"<svg viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"圖\"><g{(kept.Length > 0 ? " " + kept : "")}/></svg>",
            Svg($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><g {attribute}/></svg>"));

    [Fact]
    public void Ids_are_told_apart_by_page_and_figure()
    {
        const string Picture =
            "<svg viewBox='0 0 1 1'><g id='a'/><use href='#a' fill='url(#a)' style=\"stroke:url('#a')\" begin='a.click+1.5s'/></svg>";
        var page = Site(Picture).Render("![甲](f/x.svg)\n\n![乙](f/x.svg)");
        Assert.Contains(
            "<g id=\"fig-page-1-a\"/><use href=\"#fig-page-1-a\" fill=\"url(#fig-page-1-a)\" style=\"stroke:url(#fig-page-1-a)\" begin=\"fig-page-1-a.click+1.5s\"/>",
            page.Html,
            StringComparison.Ordinal);
        Assert.Equal(["fig-page-1-a", "fig-page-2-a"], page.Ids.Order(StringComparer.Ordinal).ToArray());
        Assert.Empty(page.Assets);
    }

    [Fact]
    public void A_picture_that_knows_only_its_size_gets_a_view_box() =>
        Assert.Equal("<svg viewBox=\"0 0 20 10.5\" role=\"img\" aria-label=\"圖\"/>", Svg("<svg width='20px' height='10.5'/>"));

    [Fact]
    public void A_broken_picture_is_reported_in_its_own_file()
    {
        var site = Site("<svg>\n  <g>\n</svg>");
        site.Render("![圖](f/x.svg)");
        Assert.StartsWith(
            "input/f/x.svg(3,3,1): Warning TS112: this SVG picture is not well-formed XML: ",
            Assert.Single(site.Problems),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html/>")]
    [InlineData("")]
    [InlineData("<svg>&x;</svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>")]
    public void Nothing_but_a_picture_is_taken_for_one(string file)
    {
        var site = Site(file);
        site.Render("![圖](f/x.svg)");
        Assert.Contains("Warning TS112", Assert.Single(site.Problems), StringComparison.Ordinal);
    }
}
