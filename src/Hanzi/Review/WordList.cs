namespace Hanzi;

/// <summary>OpenCC's phrases that turn Simplified into Traditional, to ask which of them lie across a place in a text.</summary>
internal sealed class WordList
{
    private static readonly Lazy<WordList> Loaded = new(Load);

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private int _longest;

    public static WordList Shared => Loaded.Value;

    public IEnumerable<KeyValuePair<string, string>> Entries => _values;

    /// <summary>
    /// What the longest other phrase across a place makes of the character there. Phrases within the matched one say
    /// nothing: the longer one was written because of them.
    /// </summary>
    /// <param name="text">The text as written.</param>
    /// <param name="place">The character asked about.</param>
    /// <param name="start">Where the match that decided begins.</param>
    /// <param name="length">How long that match is.</param>
    public Vote? Strongest(ReadOnlySpan<char> text, int place, int start, int length)
    {
        var words = _values.GetAlternateLookup<ReadOnlySpan<char>>();
        Vote? strongest = null;
        for (var from = Math.Max(0, place - _longest + 1); from <= place; from++)
        {
            for (var size = Math.Min(_longest, text.Length - from); size > Math.Max(1, place - from); size--)
            {
                if (from >= start && from + size <= start + length)
                    break;
                if (words.TryGetValue(text.Slice(from, size), out var key, out var value)
                    && value.Length == key.Length
                    && size > (strongest?.Word.Length ?? 0))
                {
                    strongest = new(key, value[place - from]);
                }
            }
        }

        return strongest;
    }

    /// <summary>Whether another phrase begins inside a match and ends behind it, or the other way round.</summary>
    public bool Crosses(ReadOnlySpan<char> text, int start, int length)
    {
        var words = _values.GetAlternateLookup<ReadOnlySpan<char>>();
        var end = start + length;
        for (var from = Math.Max(0, start - _longest + 1); from < end; from++)
        {
            if (from == start)
                continue;
            var (least, most) = from < start ? (start - from + 1, end - from - 1) : (end - from + 1, _longest);
            for (var size = Math.Max(2, least); size <= Math.Min(most, text.Length - from); size++)
                if (words.ContainsKey(text.Slice(from, size)))
                    return true;
        }

        return false;
    }

    private static WordList Load()
    {
        var list = new WordList();
        foreach (var file in (string[])["STPhrases.txt", "STPhrases_GeneratedFromRegionalPhrases.txt"])
            foreach (var entry in BuiltIn.Dictionary(file)!.Entries) // Part of the assembly.
                if (list._values.TryAdd(entry.Key, entry.Value))
                    list._longest = Math.Max(list._longest, entry.Key.Length);
        return list;
    }
}

/// <summary>A phrase and what it makes of one character.</summary>
internal readonly record struct Vote(string Word, char Character);
