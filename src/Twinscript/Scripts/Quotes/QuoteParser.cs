using System.Collections.Frozen;

namespace Twinscript.Scripts;

/// <summary>Pairs the quotation marks of one block and tells them from apostrophes. One use only.</summary>
internal ref struct QuoteParser
{
    // Nobody nests deeper; it bounds the search in text that opens and never closes.
    private const int Deepest = 16;

    // Words that begin with an apostrophe even where a mark might end a quotation.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions =
        FrozenSet.Create(
            StringComparer.OrdinalIgnoreCase, "bout", "cause", "em", "n", "neath", "round", "s", "til", "till", "tis", "twas", "twere",
            "twill")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text;
    private readonly List<(int At, QuoteMark Mark, int Pair)> _open = [];
    private readonly List<QuotePair> _pairs = [];
    private readonly List<int> _unbalanced = [];
    private int _openSingles;

    private QuoteParser(ReadOnlySpan<char> text) => _text = text;

    /// <param name="text">A block's text.</param>
    /// <param name="unbalanced">Offsets of marks without a partner, in order; apostrophes aren't among them.</param>
    /// <returns>In the order of the opening marks.</returns>
    public static IReadOnlyList<QuotePair> Parse(ReadOnlySpan<char> text, out IReadOnlyList<int> unbalanced)
    {
        var parser = new QuoteParser(text);
        parser.FindPairs();
        parser.DropOpen();
        TurnedQuotes.Pair(text, parser._pairs, parser._unbalanced);
        QuoteLanguage.Decide(text, parser._pairs, parser._unbalanced);
        unbalanced = parser._unbalanced;
        return parser._pairs;
    }

    private void FindPairs()
    {
        for (var at = 0; at < _text.Length; at++)
        {
            var next = _text[at..].IndexOfAny(QuoteMark.All);
            if (next < 0)
                break;
            at += next;
            if (QuoteMark.Of(_text[at]) is not { } mark || IsApostrophe(at))
                continue;
            if (mark.Opens)
                Open(at, mark);
            else
                Close(at, mark);
        }
        Abandon(0);
        _unbalanced.Sort();
    }

    private void Open(int at, QuoteMark mark)
    {
        _open.Add((at, mark, _pairs.Count));
        _pairs.Add(new(at, -1, mark.Double, mark.Style, _open.Count > 1 ? _open[^2].Pair : -1, InChinese: false));
        if (IsCurlySingle(mark))
            _openSingles++;
    }

    private void Close(int at, QuoteMark mark)
    {
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - Deepest); i--)
        {
            if (_open[i].Mark.Double != mark.Double || _open[i].Mark.Style != mark.Style)
                continue;
            Abandon(i + 1);
            var pair = _open[i].Pair;
            _pairs[pair] = _pairs[pair] with { Close = at };
            Take(i);
            return;
        }
        _unbalanced.Add(at);
    }

    private void Abandon(int from)
    {
        while (_open.Count > from)
        {
            _unbalanced.Add(_open[^1].At);
            Take(_open.Count - 1);
        }
    }

    private void Take(int index)
    {
        if (IsCurlySingle(_open[index].Mark))
            _openSingles--;
        _open.RemoveAt(index);
    }

    // The pairs inside one that never closed lie in whatever lies around it.
    private readonly void DropOpen()
    {
        var nearest = new int[_pairs.Count];
        var kept = 0;
        for (var i = 0; i < _pairs.Count; i++)
        {
            var outer = _pairs[i].Outer < 0 ? -1 : nearest[_pairs[i].Outer];
            nearest[i] = _pairs[i].Close >= 0 ? kept : outer;
            if (_pairs[i].Close >= 0)
                _pairs[kept++] = _pairs[i] with { Outer = outer };
        }
        _pairs.RemoveRange(kept, _pairs.Count - kept);
    }

    private readonly bool IsApostrophe(int at)
    {
        if (_text[at] is not ('‘' or '’'))
            return false;
        var before = at > 0 ? _text[at - 1] : ' ';
        var after = at + 1 < _text.Length ? _text[at + 1] : ' ';
        // it’s, 90’s
        if (QuoteLanguage.IsNarrowLetter(before) && QuoteLanguage.IsNarrowLetter(after))
            return true;
        if (_text[at] == '‘')
            return false;
        // ’tis
        if (QuoteLanguage.IsNarrowLetter(after) && (char.IsWhiteSpace(before) || before is '(' or '“' or '‘' or '「' or '『')
            && (_openSingles == 0 || char.IsAsciiDigit(after) || Elisions.Contains(WordAt(at + 1))))
            return true;
        // The students’ books, unless a quotation is open that it may end.
        return QuoteLanguage.IsNarrowLetter(before) && _openSingles == 0;
    }

    private readonly ReadOnlySpan<char> WordAt(int at)
    {
        var end = at;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
            end++;
        return _text[at..end];
    }

    private static bool IsCurlySingle(QuoteMark mark) => mark is { Double: false, Style: QuoteStyle.Curly };
}
