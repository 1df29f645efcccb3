using System.Globalization;
using System.Text.Encodings.Web;
using Fluid.Values;
using Twinscript.Configuration;
using Twinscript.Offline;
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
        Assert.Equal(
            "<p><span class=s0>他說</span><span class=s1 lang=zh-Hans-CN>他说</span><a id=ref href=#n>1</a><span class=s0>，軟體。</span><span class=s1 lang=zh-Hans-CN>，软件。</span></p>", twin);
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
        Assert.Equal("<nav aria-label=目錄 data-s1-aria-label=目录><p>x</p></nav>",
            Merge("<nav aria-label=\"目錄\"><p>x</p></nav>", "<nav aria-label=\"目录\"><p>x</p></nav>"));

    [Fact]
    public void Editions_built_differently_are_kept_apart() =>
        Assert.Equal("<p class=s0 lang=zh-Hant-TW id=a>一<img></p><p class=s1 lang=zh-Hans-CN id=a.s1>二</p>",
            Merge("<p id=\"a\">一<img></p>", "<p id=\"a\">二</p>")
                .Replace("id=a class=s0 lang=zh-Hant-TW", "class=s0 lang=zh-Hant-TW id=a", StringComparison.Ordinal)
                .Replace("id=a.s1 class=s1 lang=zh-Hans-CN", "class=s1 lang=zh-Hans-CN id=a.s1", StringComparison.Ordinal));

    [Fact]
    public void Code_keeps_its_white_space() =>
        Assert.Contains("<pre><code>a\n\n\n  b</code></pre>",
            Merge("<div>\n\n\n<pre><code>a\n\n\n  b</code></pre>\n\n\n</div>", "<div>\n\n\n<pre><code>a\n\n\n  b</code></pre>\n\n\n</div>"),
            StringComparison.Ordinal);

    [Fact]
    public void Signs_of_markup_stay_text() =>
        Assert.Equal("<p>a &lt; b &amp; c</p>", Merge("<p>a &lt; b &amp; c</p>", "<p>a &lt; b &amp; c</p>"));

    [Fact]
    public void A_finished_content_stands_where_its_mark_stood()
    {
        var held = Holding("<p>軟體。</p>", "<p>软件。</p>");

        Assert.Equal(
            "<main>\n<p><span class=s0>軟體。</span><span class=s1 lang=zh-Hans-CN>软件。</span></p>\n</main>",
            Merge($"<main>\n\n{Written(held.HoldContent(0, NotAsked))}\n</main>",
                $"<main>\n\n{Written(held.HoldContent(0, NotAsked))}\n</main>", held));
    }

    [Fact]
    public void A_finished_content_names_its_pictures_after_its_page()
    {
        var held = Holding("<p><img alt=\"圖\"></p>", "<p><img alt=\"图\"></p>");

        Assert.Contains("<span class=vh id=culture.picture.1>",
            Merge(Written(held.HoldContent(0, NotAsked)), Written(held.HoldContent(0, NotAsked)), held), StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_stand_in_the_layouts_order()
    {
        var held = new HeldText([Content("<p>一</p>", "<p>一</p>"), Content("<p>二</p>", "<p>二</p>")]);
        var page = Written(held.HoldContent(1, NotAsked)) + Written(held.HoldContent(0, NotAsked));

        Assert.Equal("<p>二</p><p>一</p>",
            Merge(page, Written(held.HoldContent(1, NotAsked)) + Written(held.HoldContent(0, NotAsked)), held));
    }

    [Fact]
    public void A_content_the_layout_leaves_out_is_missed()
    {
        var held = Holding("<p>軟體。</p>", "<p>软件。</p>");

        Assert.Null(Merge("<p>軟</p>", "<p>软</p>", held));
    }

    [Fact]
    public void A_finished_content_is_not_put_back_where_the_layout_differs_by_script()
    {
        var held = Holding("<p>軟體。</p>", "<p>软件。</p>");

        Assert.Null(
            Merge($"<main>{Written(held.HoldContent(0, NotAsked))}<img></main>", $"<main>{Written(held.HoldContent(0, NotAsked))}</main>",
            held));
    }

    [Fact]
    public void A_page_that_holds_the_marks_themselves_takes_nothing_from_them()
    {
        var held = Holding("<p>軟體。</p>", "<p>软件。</p>");

        Assert.Null(
            Merge($"<h1>\uFDD00\uFDD1</h1>{Written(held.Hold("code"))}", $"<h1>\uFDD00\uFDD1</h1>{Written(held.Hold("code"))}", held));
    }

    [Fact]
    public void Held_text_comes_out_as_it_was()
    {
        const string Code = "a > b::after { content: \"\" }\n\n\nif (a < b && c) d = '<p>';\n";
        var held = new HeldText([]);

        Assert.Equal($"<p><span class=s0>軟</span><span class=s1 lang=zh-Hans-CN>软</span></p><style>{Code}</style>",
            Merge($"<p>軟</p><style>{Written(held.Hold(Code))}</style>", $"<p>软</p><style>{Written(held.Hold(Code))}</style>", held));
    }

    [Fact]
    public void Held_text_in_an_attribute_stays_within_its_quotes()
    {
        var held = new HeldText([]);

        Assert.Equal("<p title=\"a b\">軟</p>",
            Merge($"<p title=\"{Written(held.Hold("a b"))}\">軟</p>", $"<p title=\"{Written(held.Hold("a b"))}\">軟</p>", held));
    }

    [Fact]
    public void Filters_see_what_is_held() => Assert.Equal("code", new HeldText([]).Hold("code").ToStringValue());

    private static HeldText Holding(string first, string second) => new([Content(first, second)]);

    private static TwinText Content(string first, string second) =>
        TwinText.Of(Scripts, [first, second], "culture.") ?? throw new InvalidOperationException("The editions aren't built alike.");

    private static string NotAsked() => throw new InvalidOperationException("The text behind a mark is not needed.");

    private static string Written(FluidValue value)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        value.WriteToAsync(writer, HtmlEncoder.Default, CultureInfo.InvariantCulture).AsTask().GetAwaiter().GetResult();
        return writer.ToString();
    }

    private static string Merge(string first, string second) => Merge(first, second, new HeldText([])) ?? "";

    private static string? Merge(string first, string second, HeldText held) =>
        TwinHtml.Merge(Scripts, [Page(first), Page(second)], held) is { } html ? Body(html.Content.Text) : null;

    private static string Page(string body) => $"<!doctype html><html lang=\"zh-Hant-TW\"><head></head><body>{body}</body></html>";

    private static string Body(string html)
    {
        var start = html.IndexOf("<body>", StringComparison.Ordinal) + "<body>".Length;
        return html[start..html.IndexOf("</body>", StringComparison.Ordinal)].Trim();
    }
}
