namespace Twinscript.Scripts;

/// <summary>
/// Pairs marks that were typed the wrong way round, <c>”綁定“</c> or <c>”綁定”</c>, where no other reading makes sense: their number is
/// even, and each first one stands before words and each second one behind them.
/// </summary>
internal static class TurnedQuotes
{
    private const string NotBehindOpening = "，。、；：！？）》〉」』”“,.;:!?) \t\r\n";
    private const string NotBeforeClosing = "（《〈「『：，、( \t\r\n";

    public static void Pair(ReadOnlySpan<char> text, List<QuotePair> pairs, List<int> unbalanced)
    {
        if (unbalanced.Count == 0 || pairs.Exists(pair => !pair.Double || pair.Style != QuoteStyle.Curly))
            return;
        var marks = new List<int>(unbalanced);
        foreach (var mark in unbalanced)
        {
            if (text[mark] is not ('“' or '”'))
                return;
        }
        foreach (var pair in pairs)
            marks.AddRange([pair.Open, pair.Close]);
        if (marks.Count % 2 != 0)
            return;
        marks.Sort();
        for (var i = 0; i < marks.Count; i += 2)
        {
            if (!MakesSense(text, marks[i], marks[i + 1]))
                return;
        }
        pairs.Clear();
        unbalanced.Clear();
        for (var i = 0; i < marks.Count; i += 2)
            pairs.Add(new(marks[i], marks[i + 1], Double: true, QuoteStyle.Curly, Outer: -1, InChinese: false));
    }

    private static bool MakesSense(ReadOnlySpan<char> text, int open, int close)
    {
        if (close == open + 1 || NotBehindOpening.Contains(text[open + 1]) || NotBeforeClosing.Contains(text[close - 1]))
            return false;
        // What opens again may open a second quotation, unless no word follows.
        return text[open] == '”' || text[close] == '”' || close + 1 == text.Length || !char.IsLetterOrDigit(text[close + 1]);
    }
}
