using System.Buffers;

namespace Hanzi;

/// <summary>What is known, by counting, of the words of one conversion.</summary>
/// <param name="lexicon">The words of the language.</param>
/// <param name="words">What single words become, where the dictionaries lack them or get them wrong.</param>
/// <param name="neighbours">What a character becomes that stands for several.</param>
/// <param name="topics">Which words tell a text about software from any other.</param>
/// <param name="surnames">Finds names of persons; null where a conversion has one form for each surname.</param>
internal class ContextRules(Lexicon lexicon, PrefixTable words, Neighbours neighbours, Topics topics, Surnames? surnames)
{
    /// <summary>Before the value of a word that is always that.</summary>
    public const char Always = '=';

    /// <summary>Before the value of a name that a site can do without.</summary>
    public const char Name = '@';

    /// <summary>
    /// Before and behind the two values of a word, in a text about software and in any other; then words that, standing near, ask for the
    /// first too.
    /// </summary>
    public const char Technical = '?';

    /// <summary>The same where the text does not count, and only the words that stand near do.</summary>
    public const char Cued = ':';

    /// <summary>The step of a <see cref="Hanzi.Decision"/> that context made.</summary>
    public const string Step = "context";

    /// <summary>Its dictionary: none, but what was counted and written down beside them.</summary>
    public const string Counts = "Hanzi's words";

    /// <summary>What a word that stands near and asks for a sense is worth, in eighths of a bit.</summary>
    public const int Cue = 64;

    /// <summary>Marks a place where a word of the dictionaries may begin.</summary>
    public const byte MayBeKey = 1;

    /// <summary>Marks a place where a word may begin whose value is known.</summary>
    public const byte MayBeWord = 2;

    /// <summary>Marks a character that has several forms.</summary>
    public const byte MayHaveForms = 4;

    private const int CueReach = 60;
    private const int CueInSentence = 20;

    private byte[]? _formed;

    private static readonly SearchValues<char> EndsOfSentences = SearchValues.Create("。！？；\n");

    public Lexicon Lexicon => lexicon;

    public PrefixTable Words => words;

    public Topics Topics => topics;

    public Surnames? Surnames => surnames;

    /// <summary>Whether marks and numbers are written as in Simplified texts.</summary>
    public bool ToSimplified { get; init; }

    /// <summary>Folds a text, and marks the places that are of interest.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">Takes it folded.</param>
    /// <param name="marks">Takes what may be at each place.</param>
    /// <param name="keys">The tables of the dictionaries.</param>
    public void Mark(ReadOnlySpan<char> text, Span<char> folded, Span<byte> marks, ReadOnlySpan<PrefixTable> keys)
    {
        var done = MarkFast(text, folded, marks, keys);
        lexicon.Fold(text[done..], folded[done..]);
        marks[done..].Clear();
        words.MarkKeys(text[done..], marks[done..], MayBeWord);
        MarkForms(folded[done..], marks[done..]);
        if (ToSimplified)
            Hanzi.Marks.Find(text, marks);
        for (var i = 0; i < keys.Length; i++)
        {
            var from = i == 0 ? done : 0;
            keys[i].MarkKeys(text[from..], marks[from..], MayBeKey);
        }
    }

    /// <summary>Marks what <see cref="Choose"/> or <see cref="Surnames"/> may have a form for.</summary>
    protected virtual void MarkForms(ReadOnlySpan<char> folded, Span<byte> marks)
    {
        if (ToSimplified)
            return;
        var formed = Formed();
        for (var i = 0; i < folded.Length; i++)
        {
            int unit = folded[i];
            marks[i] |= (byte)(((formed[unit >> 3] >> (unit & 7)) & 1) * MayHaveForms);
        }
    }

    /// <summary>The same for most of the text, in one loop.</summary>
    /// <returns>How much is done.</returns>
    protected virtual int MarkFast(ReadOnlySpan<char> text, Span<char> folded, Span<byte> marks, ReadOnlySpan<PrefixTable> keys) =>
        ToSimplified ? 0 : keys[0].MarkAll(text, folded, marks, lexicon, Formed(), words);

    private byte[] Formed() => _formed ??= neighbours.Counted(surnames is null ? "" : Hanzi.Surnames.All);

    /// <summary>The form of a character that stands for several, by its neighbours; 0 leaves it to the dictionaries.</summary>
    public virtual char Choose(ReadOnlySpan<char> folded, int at) => neighbours.Choose(folded, at);

    /// <summary>
    /// How much the neighbours speak for one form of a character against all others, in eighths of a bit; null where they were not counted.
    /// </summary>
    public int? Margin(ReadOnlySpan<char> folded, int at, char form) => neighbours.Margin(folded, at, form);

    /// <summary>Whether one of the words in a list stands near.</summary>
    public static bool HasCue(ReadOnlySpan<char> cues, ReadOnlySpan<char> folded, int at, int length) =>
        HasCue(cues, Before(folded, at, CueReach), Behind(folded, at + length, CueReach));

    /// <summary>Whether one stands near in the same sentence.</summary>
    public static bool HasCueInSentence(ReadOnlySpan<char> cues, ReadOnlySpan<char> folded, int at, int length)
    {
        var before = Before(folded, at, CueInSentence);
        var behind = Behind(folded, at + length, CueInSentence);
        var end = behind.IndexOfAny(EndsOfSentences);
        return HasCue(cues, before[(before.LastIndexOfAny(EndsOfSentences) + 1)..], end < 0 ? behind : behind[..end]);
    }

    private static bool HasCue(ReadOnlySpan<char> cues, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        if (cues.IsEmpty)
            return false;
        foreach (var cue in cues.Split(' '))
            if (before.Contains(cues[cue], StringComparison.Ordinal) || behind.Contains(cues[cue], StringComparison.Ordinal))
                return true;
        return false;
    }

    private static ReadOnlySpan<char> Before(ReadOnlySpan<char> folded, int at, int reach) => folded[Math.Max(0, at - reach)..at];

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> folded, int at, int reach) =>
        folded[at..Math.Min(folded.Length, at + reach)];

    /// <param name="source">What was read.</param>
    /// <param name="value">What it became.</param>
    /// <param name="other">What it would have become in its other sense; empty where it has none.</param>
    /// <param name="margin">How much spoke for the value, in eighths of a bit.</param>
    public static Decision Decision(ReadOnlySpan<char> source, ReadOnlySpan<char> value, ReadOnlySpan<char> other, int? margin) =>
        new(Step, Counts, new(source.ToString(), value.ToString(), other.IsEmpty ? [] : [other.ToString()])) { Margin = margin };
}
