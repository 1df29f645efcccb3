using System.Runtime.InteropServices;

namespace Twinscript.Review;

/// <summary>
/// Finds the places of findings in a page as it was rendered: by the words around them, since rendering keeps no positions.
/// </summary>
/// <param name="blocks">The running text of each block, in the order of the page.</param>
internal sealed class FindingPlaces(IReadOnlyList<string> blocks)
{
    // Placeholders in the words around a finding.
    private const char Gap = '…';

    // How much before and after must be the same: with less, a finding beside which rendering put something is still found.
    private static readonly (int Before, int After)[] Contexts = [(12, 12), (4, 4), (12, 0), (0, 12), (1, 1), (2, 0), (0, 2)];

    private readonly HashSet<Place> _taken = [];
    private Place _last = new(0, -1);

    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Place(int Block, int Start);

    /// <summary>Null when the finding does not show in the page, as an image's title does not.</summary>
    /// <param name="findings">In the order of the source.</param>
    public IEnumerable<(Finding Finding, Place? Place)> Locate(IReadOnlyList<Finding> findings)
    {
        Place? place = null;
        for (var i = 0; i < findings.Count; i++)
        {
            // Two doubts about one place come one after the other.
            if (i == 0 || findings[i].Span != findings[i - 1].Span)
                place = Contexts.Select(context => Search(findings[i], context.Before, context.After)).FirstOrDefault(p => p is not null);
            if (place is { } found)
            {
                _taken.Add(found);
                _last = found;
            }
            yield return (findings[i], place);
        }
    }

    private Place? Search(Finding finding, int wordsBefore, int wordsAfter)
    {
        var before = finding.Before[(finding.Before.LastIndexOf(Gap) + 1)..];
        var after = finding.After.IndexOf(Gap, StringComparison.Ordinal) is >= 0 and var gap ? finding.After[..gap] : finding.After;
        before = before[^Math.Min(wordsBefore, before.Length)..];
        after = after[..Math.Min(wordsAfter, after.Length)];
        var needle = before + finding.Doubt.Source + after;
        var alone = needle == finding.Doubt.Source;
        // Onwards from the last one; notes stand elsewhere than where they were written, so else from the top.
        return Search(needle, before.Length, alone, _last) ?? Search(needle, before.Length, alone, new(0, -1));
    }

    /// <param name="alone">Whether the needle must stand by itself, for within a word it may be no finding.</param>
    private Place? Search(string needle, int lead, bool alone, Place behind)
    {
        for (var block = behind.Block; block < blocks.Count; block++)
        {
            var text = blocks[block];
            for (var at = text.IndexOf(needle, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(needle, at + 1, StringComparison.Ordinal))
            {
                var place = new Place(block, at + lead);
                if ((block > behind.Block || place.Start > behind.Start)
                    && !_taken.Contains(place)
                    && !(alone && IsWithinWord(text, at, at + needle.Length)))
                    return place;
            }
        }
        return null;
    }

    private static bool IsWithinWord(string text, int start, int end) =>
        (start > 0 && char.IsLetter(text[start - 1])) || (end < text.Length && char.IsLetter(text[end]));
}
