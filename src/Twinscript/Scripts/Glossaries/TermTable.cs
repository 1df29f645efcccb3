using System.Buffers;
using System.Collections.Frozen;

namespace Twinscript.Scripts;

/// <summary>Terms of one scope for one script, found by longest match. Immutable.</summary>
internal sealed class TermTable
{
    private readonly FrozenDictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _terms;
    private readonly FrozenDictionary<char, int[]> _lengths;
    private readonly bool _wholeWords;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _inWords;

    private TermTable(FrozenDictionary<string, string?> terms, bool wholeWords, IEnumerable<string> inWords)
    {
        _inWords = inWords.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _terms = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = terms.Keys
            .GroupBy(key => key[0], key => key.Length)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().OrderDescending().ToArray());
        _wholeWords = wholeWords;
        FirstUnits = SearchValues.Create([.. _lengths.Keys]);
        Count = terms.Count;
    }

    public static TermTable Empty { get; } = Of([], wholeWords: false);

    public int Count { get; }

    public SearchValues<char> FirstUnits { get; }

    /// <summary>What a term becomes; null ends terms of farther scopes.</summary>
    /// <param name="terms">Empty keys are left out.</param>
    /// <param name="wholeWords">
    /// Whether a term is no part of a longer word: Go isn't in Google, nor 指令 in 指令碼.
    /// </param>
    /// <param name="inWords">Terms that hold inside longer words although the others do not.</param>
    public static TermTable Of(
        IEnumerable<KeyValuePair<string, string?>> terms, bool wholeWords, IEnumerable<string>? inWords = null) =>
        new(terms.Where(term => term.Key.Length > 0).ToFrozenDictionary(StringComparer.Ordinal), wholeWords, inWords ?? []);

    /// <summary>The terms of a glossary or a page; of two for one expression the first holds.</summary>
    /// <param name="isSource">Only one-way terms hold in the script the page was written in.</param>
    public static TermTable Of(IReadOnlyList<GlossaryTerm> terms, Variant variant, bool isSource)
    {
        if (terms.Count == 0)
            return Empty;
        var table = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (isSource)
        {
            foreach (var rule in terms.SelectMany(term => term.Rule.OneWay).Where(rule => rule.Variant == variant))
                table.TryAdd(rule.From, rule.To);
            return Of(table, wholeWords: true, InWords());
        }
        foreach (var (from, to) in terms.SelectMany(term => term.Rule.ExplicitReplacementsFor(variant)))
            table.TryAdd(from, to);
        foreach (var (from, to) in terms.SelectMany(term => term.Rule.ReplacementsFor(variant)))
            table.TryAdd(from, to);
        return Of(table, wholeWords: true, InWords());

        IEnumerable<string> InWords() =>
            terms.Where(t => t.HoldsInWords).SelectMany(t => t.Rule.TwoWay.Select(f => f.Value).Concat(t.Rule.OneWay.Select(r => r.From)));
    }

    /// <summary>Whether a term holds wherever its text stands.</summary>
    public bool HoldsInWords(ReadOnlySpan<char> term) => !_wholeWords || _inWords.Contains(term);

    /// <summary>The longest term at a place in a text.</summary>
    /// <param name="shorterThan">Only terms of fewer units count.</param>
    /// <returns>Its length; 0 for none.</returns>
    public int Match(ReadOnlySpan<char> text, int at, int shorterThan, out string? value)
    {
        value = null;
        if (!_lengths.TryGetValue(text[at], out var lengths))
            return 0;
        foreach (var length in lengths)
        {
            if (length < shorterThan && length <= text.Length - at && _terms.TryGetValue(text.Slice(at, length), out value)
                && (!_wholeWords || IsWhole(text, at, length)))
                return length;
        }
        return 0;
    }

    private static bool IsWhole(ReadOnlySpan<char> text, int at, int length) =>
        (at == 0 || !Joins(text[at - 1], text[at]))
        && (at + length == text.Length || !Joins(text[at + length - 1], text[at + length]));

    private static bool Joins(char left, char right) => char.IsAsciiLetterOrDigit(left) && char.IsAsciiLetterOrDigit(right);
}
