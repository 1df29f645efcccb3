using System.Security.Cryptography;
using System.Text;
using Hanzi;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Scripts;

namespace Twinscript.Review;

/// <summary>Reviews every page of a site in every script it is published in.</summary>
internal static class ConversionReview
{
    private const int WordsAround = 12;

    /// <returns>In the order of pages, scripts and places.</returns>
    public static IReadOnlyList<Finding> Run(ReviewedSite site, double below, AcceptedFindings accepted, DiagnosticBag diagnostics)
    {
        var reviewers = new Dictionary<(string, string), Reviewer>();
        List<Finding> findings = [];
        foreach (var page in site.Pages(diagnostics))
        {
            foreach (var script in site.Configuration.Scripts.Where(s => Converts(page, s)))
            {
                if (!reviewers.TryGetValue((page.SourceScript, script.Tag), out var reviewer))
                    reviewers.Add((page.SourceScript, script.Tag), reviewer = new(Converter(page.SourceScript, script)));
                findings.AddRange(Review(site, page, script, reviewer, below, accepted));
            }
        }
        return findings;
    }

    public static bool Converts(ReviewedPage page, PublishedScript script) => page.FrontMatter.Convert && script.Conversion != "none" && script.Tag != page.SourceScript;

    public static Converter Converter(string sourceTag, PublishedScript script) => script.Conversion is { } name
        ? Hanzi.Converter.Create(name)
        : Hanzi.Converter.Create(sourceTag, script.Tag, script.Vocabulary);

    private static IEnumerable<Finding> Review(ReviewedSite site, ReviewedPage page, PublishedScript script, Reviewer reviewer, double below, AcceptedFindings accepted)
    {
        var terms = site.Glossary.Over(DictionaryStretches.Instance, page.SourceScript, script.RulesTag, page.FrontMatter.Conversions);
        foreach (var prose in page.Prose)
        {
            foreach (var stretch in DictionaryStretches.Of(prose.Text, terms))
            {
                var text = prose.Text[stretch];
                foreach (var doubt in reviewer.Find(text, below))
                    yield return Locate(page, script, prose, stretch.Start.Value, doubt, accepted);
            }
        }
    }

    private static Finding Locate(ReviewedPage page, PublishedScript script, ProseStretch prose, int stretchStart, Doubt doubt, AcceptedFindings accepted)
    {
        var start = stretchStart + doubt.SourceStart;
        var end = start + doubt.SourceLength;
        var sentence = Sentences.Around(prose.Text, start);
        var from = Math.Max(sentence.Start.Value, start - WordsAround);
        var to = Math.Min(sentence.End.Value, end + WordsAround);
        var id = Id(script.Tag, prose.Text[sentence], start - sentence.Start.Value, doubt);
        var offset = prose.Offsets[start];
        var before = Shown(prose.Text, Math.Min(from, start), start);
        var after = Shown(prose.Text, end, Math.Max(to, end));
        return new()
        {
            Id = id,
            Page = page.Path.Value,
            Span = page.Text.Span(offset, Math.Max(1, prose.Offsets[end - 1] + 1 - offset)),
            Script = script.Tag,
            Before = before,
            After = after,
            Doubt = doubt,
            Accepted = accepted.Contains(id),
        };
    }

    private static string Shown(string text, int from, int to)
    {
        // Not half a surrogate pair.
        if (from > 0 && from < text.Length && char.IsLowSurrogate(text[from]))
            from--;
        if (to > 0 && to < text.Length && char.IsLowSurrogate(text[to]))
            to--;
        return text[from..Math.Max(from, to)].Replace(ProseStretch.Gap, '…').Replace('\n', ' ');
    }

    private static string Id(string script, string sentence, int place, Doubt doubt)
    {
        var parts = string.Join('\u001F', [script, sentence, $"{place}", doubt.Dictionary, doubt.Key, doubt.Chosen, .. doubt.Alternatives]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)))[..12];
    }
}
