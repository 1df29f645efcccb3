using System.Security.Cryptography;
using System.Text;
using Hanzi;
using Twinscript.Configuration;

namespace Twinscript.Review;

/// <summary>Reviews one page after another in every script the site is published in.</summary>
/// <param name="below">Choices of at least this confidence are left out.</param>
internal sealed class PageReview(ReviewedSite site, double below, AcceptedFindings accepted)
{
    private const int WordsAround = 12;

    private readonly Dictionary<(string Source, string Target), Reviewer> _reviewers = [];

    /// <returns>In the order of scripts and places.</returns>
    public IEnumerable<Finding> Of(ReviewedPage page)
    {
        foreach (var script in site.Configuration.Scripts.Where(s => ConversionReview.Converts(page, s)))
        {
            if (!_reviewers.TryGetValue((page.SourceScript, script.Tag), out var reviewer))
                _reviewers.Add((page.SourceScript, script.Tag), reviewer = new(ScriptConverters.Converts(page.SourceScript, script)));
            foreach (var finding in Review(page, script, reviewer))
                yield return finding;
        }
    }

    private IEnumerable<Finding> Review(ReviewedPage page, PublishedScript script, Reviewer reviewer)
    {
        var terms = site.Glossary.Over(DictionaryStretches.Instance, page.SourceScript, script.RulesTag, page.FrontMatter.Conversions);
        foreach (var prose in page.Prose)
        {
            foreach (var stretch in DictionaryStretches.Of(prose.Text, terms))
            {
                var text = prose.Text[stretch];
                foreach (var doubt in reviewer.Find(text, below))
                    yield return Locate(page, script, prose, stretch.Start.Value, doubt);
            }
        }
    }

    private Finding Locate(ReviewedPage page, PublishedScript script, ProseStretch prose, int stretchStart, Doubt doubt)
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
