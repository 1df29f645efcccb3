using Twinscript.Documents;
using Xunit;

namespace Twinscript.Tests.Markdown;

public sealed class LinkTests
{
    private static MarkdownSite Site(string page = "page.md") => new()
    {
        PagePath = page,
        Published = { "engineering.md", "notes/文化.md", "index.md", "notes/index.md" },
        Files = { ["engineering.md"] = "", ["draft.md"] = "", ["data/year.csv"] = "", ["a b#c.pdf"] = "" },
    };

    [Theory]
    [InlineData("page.md", "[x](engineering.md)", "twin:page/engineering.md")]
    [InlineData("page.md", "[x](./engineering.md#azure)", "twin:page/engineering.md#azure")]
    [InlineData("notes/a.md", "[x](../engineering.md)", "twin:page/engineering.md")]
    [InlineData("page.md", "[x](notes/%E6%96%87%E5%8C%96.md#%E7%94%B2)", "twin:page/notes/文化.md#甲")]
    [InlineData("page.md", "[x](notes/文化.md#甲)", "twin:page/notes/文化.md#甲")]
    [InlineData("page.md", "[x](notes/)", "twin:page/notes/index.md")]
    [InlineData("notes/a.md", "[x](../)", "twin:page/index.md")]
    [InlineData("page.md", "[x](data/year.csv)", "twin:asset/data/year.csv")]
    [InlineData("page.md", "[x](<a b%23c.pdf>)", "twin:asset/a%20b%23c.pdf")]
    [InlineData("page.md", "[x](#甲)", "#甲")]
    [InlineData("page.md", "[x][r]\n\n[r]: engineering.md", "twin:page/engineering.md")]
    [InlineData("page.md", "[![y](data/year.csv)](engineering.md)", "twin:page/engineering.md")]
    public void A_link_says_what_it_points_to(string page, string source, string href)
    {
        var site = Site(page);
        Assert.StartsWith($"<p><a href=\"{href}\">", site.HtmlOf(source), StringComparison.Ordinal);
        Assert.Empty(site.Problems);
    }

    [Theory]
    [InlineData("https://example.com/漢字?a=b&amp;c=d#e")]
    [InlineData("mailto:a@example.com")]
    [InlineData("//example.com/x.md")]
    [InlineData("/feed.xml")]
    public void An_address_outside_the_input_stays_as_it_was_written(string url)
    {
        var site = Site();
        Assert.Equal($"<p><a href=\"{url}\">x</a></p>", site.HtmlOf($"[x]({url})"));
        Assert.Empty(site.Problems);
    }

    [Theory]
    [InlineData("詳見[工程](enginering.md)一章。", "(1,8,13): Warning TS104: no page at 'enginering.md'. Did you mean 'engineering.md'?")]
    [InlineData("字\n\n[x](enginering)", "(3,5,10): Warning TS104: no page at 'enginering'. Did you mean 'engineering.md'?")]
    [InlineData("[x](nowhere-at-all.md#y)", "(1,5,19): Warning TS104: no page at 'nowhere-at-all.md'. Add the page or correct the address.")]
    [InlineData("[x](draft.md)", "(1,5,8): Warning TS104: the page 'draft.md' is not published. Publish it or take the link away.")]
    [InlineData("[x](year.csv)", "(1,5,8): Warning TS106: no file at 'year.csv'. Add the file or correct the address.")]
    [InlineData("[x](../../y.md)", "(1,5,10): Warning TS106: '../../y.md' leads out of the input folder. Link to a file inside it.")]
    [InlineData(
        "字\n\n[x][r]\n\n[r]: enginering.md '題'", "(5,6,13): Warning TS104: no page at 'enginering.md'. Did you mean 'engineering.md'?")]
    [InlineData("字![x](a.png)", "(1,7,5): Warning TS106: no file at 'a.png'. Add the file or correct the address.")]
    [InlineData("|甲|\n|-|\n|[x](enginering.md)|", "(3,6,13): Warning TS104: no page at 'enginering.md'. Did you mean 'engineering.md'?")]
    public void A_link_to_nothing_is_reported_under_its_address(string source, string problem)
    {
        var site = Site();
        site.Render(source);
        Assert.Equal(["input/page.md" + problem], site.Problems);
    }

    [Fact]
    public void A_suggestion_is_written_as_seen_from_the_page()
    {
        var site = Site("deep/er/a.md");
        site.Render("[x](../../notes/文花.md)");
        Assert.EndsWith("Did you mean '../../notes/文化.md'?", Assert.Single(site.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_pages_are_listed_with_their_anchors_decoded() =>
        Assert.Equal(
            [("notes/文化.md", "甲"), ("page.md", "乙"), ("engineering.md", "")],
            Site().Render("[x](notes/文化.md#%E7%94%B2) [y](#乙) [z](engineering.md)").Links.Select(l => (l.Target.Value, l.Anchor)));

    [Fact]
    public void Files_are_listed_once() =>
        Assert.Equal([new SourcePath("data/year.csv")], Site().Render("[x](data/year.csv) [y](data/year.csv)").Assets);

    [Fact]
    public void A_position_map_decides_where_a_problem_lies()
    {
        var site = Site();
        site.Render("字\n[x](no.md)", new Shifted(-2));
        Assert.Equal((1, 1), (Assert.Single(site.Diagnostics.InOrder()).Span?.Line, 1));
    }

    [Theory]
    [InlineData("見 https://a.example/x。下一句", "見 <a href=\"https://a.example/x\">https://a.example/x</a>。下一句")]
    [InlineData("（https://a.example/漢字）", "（<a href=\"https://a.example/漢字\">https://a.example/漢字</a>）")]
    [InlineData("@calvinfo 與 a@b", "@calvinfo 與 a@b")]
    public void A_bare_address_ends_where_Chinese_punctuation_begins(string source, string html) =>
        Assert.Equal($"<p>{html}</p>", MarkdownSite.Html(source));

    private sealed class Shifted(int by) : Twinscript.Markdown.IPositionMap
    {
        public int ToSource(int bodyOffset) => Math.Max(0, bodyOffset + by - 4);
    }
}
