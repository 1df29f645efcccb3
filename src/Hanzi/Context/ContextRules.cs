namespace Hanzi;

/// <summary>What is known, by counting, of the words of one conversion.</summary>
/// <param name="lexicon">The words of the language.</param>
/// <param name="words">What single words become, where the dictionaries lack them or get them wrong.</param>
/// <param name="neighbours">What a character becomes that stands for several.</param>
/// <param name="topics">Which words tell a text about software from any other.</param>
internal class ContextRules(Lexicon lexicon, PrefixTable words, Neighbours neighbours, Topics topics)
{
    /// <summary>Before the value of a word that is always that.</summary>
    public const char Always = '=';

    /// <summary>Between the two values of a word: in a text about software, and in any other.</summary>
    public const char Technical = '?';

    public Lexicon Lexicon => lexicon;

    public PrefixTable Words => words;

    /// <summary>Whether something may begin at this character.</summary>
    public static bool IsOfInterest(char unit) => unit >= '\u3000';

    /// <summary>The form of a character that stands for several, by its neighbours; 0 leaves it to the dictionaries.</summary>
    public virtual char Choose(ReadOnlySpan<char> folded, int at) => neighbours.Choose(folded, at);

    /// <summary>What a word becomes where it stands.</summary>
    public ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> counted, ReadOnlySpan<char> folded, int at, int length)
    {
        var values = counted[1..];
        if (counted[0] == Always || values.IndexOf(Technical) is var between && between < 0)
            return values;
        return topics.IsTechnical(folded, at, length) ? values[..between] : values[(between + 1)..];
    }

    public static Decision Decision(ReadOnlySpan<char> source, ReadOnlySpan<char> value) =>
        new("context", "counts", new(source.ToString(), value.ToString(), []));
}
