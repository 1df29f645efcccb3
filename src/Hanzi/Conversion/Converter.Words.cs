namespace Hanzi;

/// <content>Asking for words without converting them.</content>
public sealed partial class Converter
{
    /// <summary>How far around a stretch its words are looked at.</summary>
    private const int WordReach = 16;

    private WordFinder? _words;

    /// <summary>
    /// Whether a stretch of text is a word, or a row of words, where it stands: not part of two others (行程 in 流行程度), nor of a longer word
    /// that the dictionaries convert as a whole (指令 in 指令碼).
    /// </summary>
    /// <returns>True too for a converter that does not read words in context.</returns>
    public bool IsWord(ReadOnlySpan<char> text, int start, int length)
    {
        if (Context is not { } rules)
            return true;
        var from = Math.Max(0, start - WordReach);
        var to = Math.Min(text.Length, start + length + WordReach);
        // Two threads may both make one; either will do.
        return (_words ??= new(rules, _plans[0].Keys())).IsWord(text[from..to], start - from, length);
    }
}
