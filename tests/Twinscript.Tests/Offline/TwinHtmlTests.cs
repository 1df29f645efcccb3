using Twinscript.Configuration;
using Twinscript.Offline;
using Twinscript.Reading;
using Xunit;

namespace Twinscript.Tests.Offline;

public sealed class TwinHtmlTests
{
    private static readonly PublishedScript[] Scripts = [ScriptTags.Published("zh-Hant-TW"), ScriptTags.Published("zh-Hans-CN")];

    [Fact]
    public void What_is_equal_in_both_scripts_is_written_once() =>
        Assert.Equal("<p>OpenAI，一千人。</p>", Merge("<p>OpenAI，一千人。</p>", "<p>OpenAI，一千人。</p>"));

    [Fact]
    public void What_differs_stands_side_by_side_as_whole_sentences() =>
        Assert.Equal(
            "<p data-block=1><span class=s0>頭<strong>髮</strong>在。</span><span class=s1 lang=zh-Hans-CN>头<strong>发</strong>在。</span></p>",
            Merge("<p data-block=\"1\">頭<strong>髮</strong>在。</p>", "<p data-block=\"1\">头<strong>发</strong>在。</p>"));

    [Fact]
    public void An_id_inside_a_sentence_stays_unique()
    {
        var twin = Merge("<p>他說<a id=\"ref\" href=\"#n\">1</a>，軟體。</p>", "<p>他说<a id=\"ref\" href=\"#n\">1</a>，软件。</p>");

        Assert.Single(twin.Split("id=ref").Skip(1));
        Assert.Equal("<p><span class=s0>他說</span><span class=s1 lang=zh-Hans-CN>他说</span><a id=ref href=#n>1</a><span class=s0>，軟體。</span><span class=s1 lang=zh-Hans-CN>，软件。</span></p>", twin);
    }

    [Fact]
    public void A_link_alone_keeps_its_address_once() =>
        Assert.Equal("<li><a href=#x><span class=s0>軟體</span><span class=s1 lang=zh-Hans-CN>软件</span></a></li>",
            Merge("<li><a href=\"#x\">軟體</a></li>", "<li><a href=\"#x\">软件</a></li>"));

    [Fact]
    public void A_figure_is_drawn_once_with_both_its_labels_and_both_its_names()
    {
        var twin = Merge(
            "<svg role=\"img\" aria-label=\"圖\"><title>人數</title><circle r=\"3\"/><text x=\"1\">約</text></svg>",
            "<svg role=\"img\" aria-label=\"图\"><title>人数</title><circle r=\"3\"/><text x=\"1\">约</text></svg>");

        Assert.Equal(
            "<span class=twin-picture role=img aria-labelledby=picture.1><span class=vh id=picture.1><span class=s0>圖</span><span class=s1 lang=zh-Hans-CN>图</span></span>"
            + "<svg aria-hidden=true><title></title><circle r=3 /><text x=1><tspan class=s0>約</tspan><tspan class=s1 lang=zh-Hans-CN>约</tspan></text></svg></span>", twin);
    }

    [Fact]
    public void An_attribute_that_differs_waits_beside_the_first_scripts() =>
        Assert.Equal("<nav aria-label=目錄 data-s1-aria-label=目录><p>x</p></nav>", Merge("<nav aria-label=\"目錄\"><p>x</p></nav>", "<nav aria-label=\"目录\"><p>x</p></nav>"));

    [Fact]
    public void Editions_built_differently_are_kept_apart() =>
        Assert.Equal("<p class=s0 lang=zh-Hant-TW id=a>一<img></p><p class=s1 lang=zh-Hans-CN id=a.s1>二</p>",
            Merge("<p id=\"a\">一<img></p>", "<p id=\"a\">二</p>").Replace("id=a class=s0 lang=zh-Hant-TW", "class=s0 lang=zh-Hant-TW id=a", StringComparison.Ordinal).Replace("id=a.s1 class=s1 lang=zh-Hans-CN", "class=s1 lang=zh-Hans-CN id=a.s1", StringComparison.Ordinal));

    [Fact]
    public void Code_keeps_its_white_space() =>
        Assert.Contains("<pre><code>a\n\n\n  b</code></pre>", Merge("<div>\n\n\n<pre><code>a\n\n\n  b</code></pre>\n\n\n</div>", "<div>\n\n\n<pre><code>a\n\n\n  b</code></pre>\n\n\n</div>"), StringComparison.Ordinal);

    [Fact]
    public void Signs_of_markup_stay_text() =>
        Assert.Equal("<p>a &lt; b &amp; c</p>", Merge("<p>a &lt; b &amp; c</p>", "<p>a &lt; b &amp; c</p>"));

    [Fact]
    public void A_finished_content_stands_where_its_editions_stood()
    {
        var (first, second) = (Long("<p>軟體。</p>"), Long("<p>软件。</p>"));

        var twin = Merge($"<main>\n\n{first}\n</main>", $"<main>\n\n{second}\n</main>", Content(first, second));

        Assert.Equal(Merge($"<main>\n\n{first}\n</main>", $"<main>\n\n{second}\n</main>"), twin);
        Assert.Contains("<main>\n<p><span class=s0>軟體。</span><span class=s1 lang=zh-Hans-CN>软件。</span></p>", twin, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_content_names_its_pictures_after_its_page()
    {
        var (first, second) = (Long("<p><img alt=\"圖\"></p>"), Long("<p><img alt=\"图\"></p>"));

        Assert.Contains("<span class=vh id=culture.picture.1>", Merge(first, second, Content(first, second)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_content_in_a_layout_that_differs_by_script_is_laid_over_anew()
    {
        var (first, second) = (Long("<p>軟體。</p>"), Long("<p>软件。</p>"));
        var (left, right) = ($"<main>{first}<img></main>", $"<main>{second}</main>");

        Assert.Equal(Merge(left, right), Merge(left, right, Content(first, second)));
    }

    [Fact]
    public void A_page_that_holds_the_marks_themselves_is_laid_over_whole()
    {
        var (first, second) = (Long("<p>軟體\uFDD00\uFDD1。</p>"), Long("<p>软件\uFDD00\uFDD1。</p>"));

        Assert.Equal(Merge(first, second), Merge(first, second, Content(first, second)));
        Assert.Contains("<span class=s0>軟體\uFDD00\uFDD1。</span>", Merge(first, second), StringComparison.Ordinal);
    }

    [Fact]
    public void Styles_and_scripts_come_out_as_they_were()
    {
        var code = $"<style>{string.Concat(Enumerable.Repeat("a > b::after { content: \"\" }\n\n\n", 20))}</style><script>{string.Concat(Enumerable.Repeat("if (a < b && c) d = '<p>';\n", 20))}</script>";

        Assert.Contains(code, Merge($"<p>軟</p>{code}", $"<p>软</p>{code}"), StringComparison.Ordinal);
    }

    private static string Long(string html) => string.Concat(Enumerable.Repeat(html, 20));

    private static TwinContent Content(string first, string second) =>
        TwinContent.Of(Scripts, [PageHtml.Parse(first), PageHtml.Parse(second)], [first, second], "culture.") ?? throw new InvalidOperationException("The editions aren't built alike.");

    private static string Merge(string first, string second, params TwinContent[] contents)
    {
        var html = TwinHtml.Merge(Scripts, [Page(first), Page(second)], contents);
        var start = html.IndexOf("<body>", StringComparison.Ordinal) + "<body>".Length;
        return html[start..html.IndexOf("</body>", StringComparison.Ordinal)].Trim();

        static string Page(string body) => $"<!doctype html><html lang=\"zh-Hant-TW\"><head></head><body>{body}</body></html>";
    }
}
