namespace Hanzi;

/// <summary>Tells whether a stretch of text is a word where it stands.</summary>
internal sealed class WordFinder(ContextRules rules, PrefixTable[] tables)
{
    private const int MostUnits = 256;

    private readonly WordCuts _cuts = new(rules.Lexicon);

    public bool IsWord(ReadOnlySpan<char> text, int start, int length)
    {
        if (text.Length > MostUnits)
            return true;
        Span<char> folded = stackalloc char[text.Length];
        rules.Lexicon.Fold(text, folded);
        if (length > 1 && _cuts.Inside(folded, start, length, WordCuts.Known) >= 0)
            return false;
        for (var from = Math.Max(0, start + length - Lexicon.LongestWord); from <= start; from++)
        {
            var longer = Longest(text[from..]);
            if (from + longer >= start + length && longer > length && _cuts.Inside(folded, from, longer, WordCuts.Known) < 0)
                return false;
        }

        return true;
    }

    /// <summary>The length of the longest word that begins a text and becomes another.</summary>
    private int Longest(ReadOnlySpan<char> text)
    {
        rules.Words.Longest(text, out var longest);
        foreach (var table in tables)
            if (table.Match(text, final: true, out var record) is var length && length > 1 && !table.IsRegular(record))
                longest = Math.Max(longest, length);
        return longest;
    }
}
