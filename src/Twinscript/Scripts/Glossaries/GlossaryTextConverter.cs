using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hanzi;

namespace Twinscript.Scripts;

/// <summary>
/// Authors' terms first, the longest at each place, and of equally long ones the nearest scope's; the dictionary converts what is left.
/// </summary>
internal sealed class GlossaryTextConverter : TextConverter
{
    private readonly TextConverter _dictionary;

    // The nearest scope first.
    private readonly ImmutableArray<TermTable> _scopes;

    private GlossaryTextConverter(TextConverter dictionary, ImmutableArray<TermTable> scopes) =>
        (_dictionary, _scopes) = (dictionary, scopes);

    public override QuoteStyle Quotes => _dictionary.Quotes;

    /// <summary>Puts a nearer scope over a converter; without terms the converter stays what it is.</summary>
    public static TextConverter Over(TextConverter converter, TermTable nearer) => nearer.Count == 0
        ? converter
        : converter is GlossaryTextConverter { _dictionary: var dictionary, _scopes: var scopes }
            ? new GlossaryTextConverter(dictionary, scopes.Insert(0, nearer))
        : new GlossaryTextConverter(converter, [nearer]);

    public override void Convert(ReadOnlySpan<char> text, IBufferWriter<char> output, List<Replacement> replacements)
    {
        var (copied, written) = (0, 0);
        for (var at = NextCandidate(text, 0); at < text.Length;)
        {
            var length = LongestTerm(text, at, out var value);
            if (length == 0)
            {
                at = NextCandidate(text, at + 1);
                continue;
            }
            written += ConvertRest(text, copied, at, written, output, replacements);
            output.Write(value);
            if (!value.AsSpan().SequenceEqual(text.Slice(at, length)))
                replacements.Add(new(at, length, written, value.Length));
            written += value.Length;
            copied = at + length;
            at = NextCandidate(text, copied);
        }
        ConvertRest(text, copied, text.Length, written, output, replacements);
    }

    private int NextCandidate(ReadOnlySpan<char> text, int from)
    {
        var nearest = text.Length;
        foreach (var scope in _scopes)
        {
            if (from < nearest && text[from..nearest].IndexOfAny(scope.FirstUnits) is var next and >= 0)
                nearest = from + next;
        }
        return nearest;
    }

    private int LongestTerm(ReadOnlySpan<char> text, int at, out string value)
    {
        // A term that a nearer scope ended doesn't count, but a shorter one may.
        for (var below = int.MaxValue; ;)
        {
            var (longest, found) = (0, (string?)null);
            foreach (var scope in _scopes)
            {
                if (scope.Match(text, at, below, out var candidate) is var length && length > longest
                    && (scope.HoldsInWords(text.Slice(at, length)) || _dictionary.IsWord(text, at, length)))
                    (longest, found) = (length, candidate);
            }
            if (found is not null || longest == 0)
            {
                value = found ?? "";
                return longest;
            }
            below = longest;
        }
    }

    private int ConvertRest(
        ReadOnlySpan<char> text, int from, int to, int written, IBufferWriter<char> output, List<Replacement> replacements)
    {
        if (from == to)
            return 0;
        var first = replacements.Count;
        _dictionary.Convert(text[from..to], output, replacements);
        var length = to - from;
        foreach (ref var replacement in CollectionsMarshal.AsSpan(replacements)[first..])
        {
            length += replacement.TargetLength - replacement.SourceLength;
            replacement = replacement with
            {
                SourceStart = replacement.SourceStart + from,
                TargetStart = replacement.TargetStart + written,
            };
        }
        return length;
    }
}
