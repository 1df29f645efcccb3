using System.Buffers;
using System.Runtime.InteropServices;
using Hanzi;

namespace Twinscript.Scripts;

/// <summary>
/// Converts the stretches of a page, as many as follow the same rules at a time: setting out to convert costs as much as
/// converting a page, and pages consist of many short stretches.
/// </summary>
internal sealed class StretchBatch
{
    // No dictionary has a word with this character.
    private const char Gap = QuotedBlock.Gap;

    private readonly TextStretch[] _stretches;
    private readonly TextBuffer _converted;
    private readonly List<Replacement> _replacements = [];
    private readonly Dictionary<int, List<(int At, char Mark)>> _quotes = [];

    public StretchBatch(ScriptedHtml page, QuoteStyle quotes)
    {
        _stretches = page.Stretches;
        var length = 0;
        foreach (var stretch in _stretches)
            length += stretch.Text.Length + 1;
        _converted = new(length + (length / 16));
        if (quotes == QuoteStyle.AsWritten)
            return;
        foreach (var block in page.Quotations)
            block.AddChanges(quotes, _quotes);
    }

    public ReadOnlySpan<char> Text => _converted.Written;

    public ReadOnlySpan<Replacement> Replacements => CollectionsMarshal.AsSpan(_replacements);

    /// <summary>Converts one stretch, and with it those that follow up to the next change of rules.</summary>
    public void Convert(int first, TextConverter converter, ConvertedStretch[] results)
    {
        var (end, length) = (first, 0);
        for (; end < _stretches.Length && _stretches[end].Epoch == _stretches[first].Epoch; end++)
            length += _stretches[end].Text.Length + 1;
        var text = new TextBuffer(length);
        foreach (var stretch in _stretches.AsSpan(first..end))
        {
            text.Write(stretch.Text.Span);
            text.Write([Gap]);
        }

        // An unfinished description of a character (⿰亻) would take the gap for the part it lacks.
        if (!text.Written.ContainsAnyInRange('\u2FF0', '\u2FFF') && ConvertTogether(first, end, text.Written, converter, results))
            return;
        for (var i = first; i < end; i++)
        {
            var found = new List<Replacement>();
            var start = _converted.Length;
            converter.Convert(_stretches[i].Text.Span, _converted, found);
            Add(i, start, CollectionsMarshal.AsSpan(found), results);
        }
    }

    private bool ConvertTogether(int first, int end, ReadOnlySpan<char> text, TextConverter converter, ConvertedStretch[] results)
    {
        var found = new List<Replacement>();
        var converted = _converted.Length;
        converter.Convert(text, _converted, found);
        foreach (var replacement in found)
        {
            if (text.Slice(replacement.SourceStart, replacement.SourceLength).Contains(Gap))
                return false;
        }

        var (start, next, shift) = (0, 0, 0);
        for (var i = first; i < end; i++)
        {
            var (from, behind, target) = (next, start + _stretches[i].Text.Length, start + shift);
            for (; next < found.Count && found[next].SourceStart < behind; next++)
            {
                shift += found[next].TargetLength - found[next].SourceLength;
                found[next] = found[next] with
                {
                    SourceStart = found[next].SourceStart - start,
                    TargetStart = found[next].TargetStart - target,
                };
            }
            Add(i, converted + target, CollectionsMarshal.AsSpan(found)[from..next], results);
            start = behind + 1;
        }
        return true;
    }

    private void Add(int index, int textStart, ReadOnlySpan<Replacement> found, ConvertedStretch[] results)
    {
        var first = _replacements.Count;
        _replacements.AddRange(found);
        if (_quotes.TryGetValue(index, out var changes))
            QuoteReplacements.Add(_replacements, first, _converted.Written[textStart..], changes);
        results[index] = new()
        {
            Done = true,
            TextStart = textStart,
            FirstReplacement = first,
            EndReplacement = _replacements.Count,
            Next = first,
        };
    }
}
