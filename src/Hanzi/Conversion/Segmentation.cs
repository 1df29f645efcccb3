namespace Hanzi;

/// <summary>The words a text is cut at, and the user's own, which are settled with it.</summary>
internal sealed class Segmentation
{
    private readonly Dictionary<string, SourcedEntry>? _settled;
    private readonly Words _words;

    /// <summary>Keeps a value from being one unit, which a table would take for something that needs no look.</summary>
    private const string Lead = "==";

    private Segmentation(PrefixTable table, Words words, Dictionary<string, SourcedEntry>? settled)
    {
        (WordTable, _words, _settled) = (table, words, settled);
        if (settled is not null)
            Own = PrefixTableBuilder.Build(settled.Select(e => new TableEntry(e.Key, Lead + e.Value.Entry.Value)));
    }

    private enum Words
    {
        Cut,
        CutUnlessOneCharacter,
        HoldTogether,
    }

    /// <summary>The words are among this table's keys.</summary>
    public PrefixTable WordTable { get; }

    /// <summary>The user's own words and what they become once and for all.</summary>
    public PrefixTable? Own { get; }

    /// <summary>A table of words; an empty value makes it stop at words of one character too.</summary>
    public static PrefixTable Table(DictionaryTree words) =>
        PrefixTableBuilder.Build(words.Flatten().Keys.Select(w => new TableEntry(w, "")));

    /// <summary>What a word of the user's becomes.</summary>
    public static ReadOnlySpan<char> Settled(ReadOnlySpan<char> value) => value[Lead.Length..];

    public static Segmentation Of(PrefixTable words) => new(words, Words.Cut, null);

    /// <summary>The first step of a fused chain tells words too: they are its keys of more than one character.</summary>
    public static Segmentation Sharing(PrefixTable firstStep) => new(firstStep, Words.CutUnlessOneCharacter, null);

    /// <summary>Adds words of the user's. Where there was no segmentation, longer keys of the first step still win over them.</summary>
    public static Segmentation With(Segmentation? segmentation, PrefixTable firstStep, Dictionary<string, SourcedEntry> own) =>
        segmentation is null ? new(firstStep, Words.HoldTogether, own) : new(segmentation.WordTable, segmentation._words, own);

    /// <summary>Whether a key of the table is a segment.</summary>
    public bool IsWord(ReadOnlySpan<char> key) => _words switch
    {
        Words.Cut => true,
        Words.HoldTogether => false,
        _ => key.Length > 2 || (key.Length == 2 && !char.IsHighSurrogate(key[0])),
    };

    public Decision Decision(ReadOnlySpan<char> ownWord)
    {
        var entry = _settled![ownWord.ToString()]; // Asked only about words of the user's.
        return new("own", entry.Dictionary.Name, entry.Entry);
    }
}
