using System.Text.Json;
using Hanzi;
using Twinscript.Diagnostics;
using Twinscript.Diagnostics.Languages;
using Twinscript.Review;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Review;

public sealed class ConversionReviewTests
{
    private const string Site = """
        -- input/site.yml --
        title: 小站
        script: zh-Hans-CN
        scripts:
          - { tag: zh-Hans-CN }
          - { tag: zh-Hant-TW, vocabulary: false }

        """;

    [Fact]
    public void A_finding_stands_where_its_character_stands()
    {
        var finding = Assert.Single(Run("-- input/index.md --\n---\ntitle: 首页\n---\n\n第一行。\n\n字是：**发**。\n"));

        Assert.Equal(("input/index.md", 7, 6), (finding.Span.File, finding.Span.Line, finding.Span.Column));
        Assert.Equal("字是：", finding.Before);
    }

    [Fact]
    public void Front_matter_is_read_too()
    {
        var finding = Assert.Single(Run("-- input/index.md --\n---\ntitle: \"字：发\"\n---\n\n第一行。\n"));

        Assert.Equal((2, 11), (finding.Span.Line, finding.Span.Column));
    }

    [Theory]
    [InlineData("字是：`发`。")]
    [InlineData("字是：<span lang=\"ja\">发</span>。")]
    [InlineData("字是：<span translate=\"no\">发</span>。")]
    [InlineData("字是：[发]{.no-convert}。")]
    [InlineData("字是：-{发}-。")]
    [InlineData("    发")]
    [InlineData("见 https://example.org/发")]
    public void What_is_not_converted_is_not_reviewed(string line) =>
        Assert.DoesNotContain(Run($"-- input/index.md --\n---\ntitle: 首页\n---\n\n第一段话。\n\n{line}\n"), f => f.Doubt.Source == "发");

    [Fact]
    public void A_word_split_by_emphasis_is_decided_as_one_word() =>
        Assert.Empty(Run("-- input/index.md --\n---\ntitle: 首页\n---\n\n头**发**很长。\n"));

    [Fact]
    public void Accepted_findings_stay_silent_until_their_sentence_changes()
    {
        const string page = "-- input/index.md --\n---\ntitle: 首页\n---\n\n字是：发。第二句。\n";
        var found = Run(page);
        var file = "-- input/review.yml --\n" + AcceptedFindings.None.With(found, found);

        Assert.True(Assert.Single(Run(page + file)).Accepted);
        Assert.True(Assert.Single(Run(page.Replace("第二句", "另一句", StringComparison.Ordinal) + file)).Accepted);
        Assert.False(Assert.Single(Run(page.Replace("字是", "字为", StringComparison.Ordinal) + file)).Accepted);
    }

    [Fact]
    public void Identical_questions_are_asked_once_the_most_doubtful_first()
    {
        var groups = FindingGroup.Of(Run("-- input/index.md --\n---\ntitle: 首页\n---\n\n字是：发。又见：发。又是：复。\n"));

        Assert.Equal(2, groups.Count);
        Assert.Contains(groups, g => g.First.Doubt.Source == "发" && g.Findings.Count == 2);
        Assert.Equal(groups.Select(g => g.Confidence).Order(), groups.Select(g => g.Confidence));
    }

    [Fact]
    public void Sarif_names_rule_place_and_fingerprint()
    {
        var findings = Run("-- input/index.md --\n---\ntitle: 首页\n---\n\n字是：发。\n");
        var output = new MemoryStream();
        SarifReport.Write(FindingGroup.Of(findings), "1.0.0", output);

        using var sarif = JsonDocument.Parse(output.ToArray());
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("one-to-many-character", result.GetProperty("ruleId").GetString());
        Assert.Equal(findings[0].Id, result.GetProperty("partialFingerprints").GetProperty("choice/v1").GetString());
        Assert.Equal(
            5,
            result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void The_page_of_findings_needs_nothing_else_and_offers_lines_to_copy()
    {
        var html = HtmlReport.Write(FindingGroup.Of(Run("-- input/index.md --\n---\ntitle: 首页\n---\n\n字是：发。\n")), "input", Language.English);

        Assert.DoesNotContain(" src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.Contains("data-copy=\"-{zh-tw:髮; zh-hans:发}-\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_tells_sentences_published_otherwise_from_sentences_edited()
    {
        const string page = "-- input/index.md --\n---\ntitle: 首页\n---\n\n字是：发。第二句。\n";
        var locked = ConversionLock.Write(Sentences(page));

        Assert.Empty(ConversionLock.Parse(locked).Changes(Sentences(page)));
        Assert.Empty(ConversionLock.Parse(locked).Changes(Sentences(page.Replace("字是", "字为", StringComparison.Ordinal))));
        var older = ConversionLock.Parse(locked.Replace("字是：發。", "字是：髮。", StringComparison.Ordinal));
        var (sentence, before) = Assert.Single(older.Changes(Sentences(page)));
        Assert.Equal(("字是：髮。", "字是：發。"), (before, sentence.Published));
    }

    private static IReadOnlyList<Finding> Run(string files) => With(files, (site, diagnostics) =>
        ConversionReview.Run(site, Reviewer.Doubtful, AcceptedFindings.Read(site.Input, diagnostics), diagnostics));

    private static PublishedSentence[] Sentences(string files) =>
        With(files, (site, diagnostics) => ConversionLock.Sentences(site, diagnostics).ToArray());

    private static T With<T>(string files, Func<ReviewedSite, DiagnosticBag, T> read)
    {
        using var tiny = new TinySite(Site + files);
        var diagnostics = new DiagnosticBag();
        var site = ReviewedSite.Open(tiny.Root, "input", diagnostics);
        Assert.NotNull(site);
        var result = read(site, diagnostics);
        Assert.Empty(diagnostics.InOrder());
        return result;
    }
}
