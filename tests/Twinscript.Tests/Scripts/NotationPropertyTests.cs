using CsCheck;
using Twinscript.Diagnostics;
using Twinscript.Scripts;
using Xunit;

namespace Twinscript.Tests.Scripts;

public sealed class NotationPropertyTests
{
    private static readonly Gen<string> Markdown = Any.Of(
        "-{", "}-", "-{", "}-", "|", ";", "zh-cn:", "zh-tw:", "=>", "H|", "A|", "-|", "T|", "D|", "R|", "N|", "zh-hk|", "{", "}", "头", "发",
        "气", "電", "電電電", "foo",
        "`", "```", "\n", "\n\n", "    ", "# ", "- ", "> ", "| ", "|---|---|\n", "**", "*", "$", "$$", "[", "](a.b)", "![",
        "<b title=\"气\">", "</b>", "<!--", "-->", "<pre>", "</pre>", "[^1]", "[^1]: ",
        "\\", "&amp;", "“", "”", "\U000F0000", "\U0010FFFD", "\uDB80", "\0", "𠮷").Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> AnyMarkdown = Gen.OneOf(Markdown, Gen.String);

    [Fact]
    public void Extraction_loses_no_text() =>
        AnyMarkdown.Sample(markdown => Assert.Equal(markdown, Extract(markdown).Markup.Restore(Extract(markdown).Text)), iter: 20_000);

    [Fact]
    public void Positions_lie_in_the_source_and_never_go_back() =>
        AnyMarkdown.Sample(markdown =>
        {
            var extracted = Extract(markdown);
            var last = 0;
            for (var at = 0; at <= extracted.Text.Length; at++)
            {
                var position = extracted.ToSource(at);
                Assert.InRange(position, last, markdown.Length);
                last = position;
            }
        }, iter: 5_000);

    [Fact]
    public void Whatever_is_written_the_page_is_rendered_with_the_tags_it_had() =>
        AnyMarkdown.Sample(markdown =>
        {
            var page = new MarkedUpPage(markdown);
            var tags = Tags(page.Html.Render(TestTarget.Same("zh")));
            foreach (var variant in (string[])["cn", "tw"])
                Assert.Equal(tags, Tags(page.In(variant).Html));
        }, iter: 2_000);

    [Fact]
    public void No_placeholder_is_left_in_a_page() =>
        Markdown.Where(markdown => Placeholder.IndexIn(markdown) < 0).Sample(markdown =>
        {
            var html = new MarkedUpPage(markdown).In("cn").Html;
            Assert.Equal(-1, Placeholder.IndexIn(html));
        }, iter: 2_000);

    [Fact]
    public void Plain_text_with_any_markup_converts() =>
        AnyMarkdown.Sample(text => Assert.NotNull(MarkedUpPage.Target("tw").ConvertPlain(text, "zh-Hans-CN")), iter: 5_000);

    [Fact]
    public void Of_any_number_of_rules_the_last_holds() =>
        Gen.Select(Any.Of("甲", "甲乙", "乙丙", "丙"), Any.Of("丁", "戊", ""), Gen.Bool).Array[0, 60].Sample(rules =>
        {
            const string probe = "甲乙丙甲丙";
            var known = new Dictionary<string, string?>(StringComparer.Ordinal);
            var (page, expected) = (new System.Text.StringBuilder(), new System.Text.StringBuilder());
            foreach (var (from, to, removed) in rules)
            {
                var isRemoved = removed || to.Length == 0;
                known[from] = isRemoved ? null : to;
                page.Append($"-{{{(isRemoved ? "-" : "H")}|{from}=>zh-cn:{(to.Length == 0 ? "己" : to)}}}-{probe}");
                expected.Append(Replaced(probe, known));
            }
            Assert.Equal(expected.ToString(), MarkedUpPage.Text(page.ToString(), "cn"));
        }, iter: 500);

    private static string Replaced(string text, Dictionary<string, string?> terms)
    {
        var result = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var found = terms.Where(t => t.Value is not null && text.AsSpan(at).StartsWith(t.Key)).OrderBy(t => -t.Key.Length)
                .Select(t => (t.Key, t.Value)).FirstOrDefault((text.Substring(at, 1), text.Substring(at, 1)));
            result.Append(found.Item2);
            at += found.Item1.Length;
        }
        return result.ToString();
    }

    [Fact]
    public void Long_runs_of_unclosed_markup_take_no_longer_than_their_length_deserves()
    {
        var open = string.Concat(Enumerable.Repeat("-{", 100_000));
        Assert.Equal(open, Extract(open).Text);
        var closed = open + string.Concat(Enumerable.Repeat("}-", 100_000));
        Assert.Equal(1, Extract(closed).Markup.Count);
    }

    private static ExtractedMarkup Extract(string markdown) =>
        MarkupExtractor.Extract(new SourceText("a.md", markdown), 0, "zh", new DiagnosticBag());

    // Those inside markup differ from script to script.
    private static List<string> Tags(string html)
    {
        var tags = new List<string>();
        var scanner = new HtmlScanner(html);
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind is HtmlTokenKind.StartTag or HtmlTokenKind.EndTag
                && html[scanner.NameStart..scanner.NameEnd] is var name and not ("b" or "em" or "strong" or "code" or "pre"))
                tags.Add(name);
        }
        return tags;
    }
}
