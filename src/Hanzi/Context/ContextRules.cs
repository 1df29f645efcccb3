namespace Hanzi;

/// <summary>What is known, by counting, of the words of one conversion.</summary>
/// <param name="lexicon">The words of the language.</param>
/// <param name="words">What single words become, where the dictionaries lack them or get them wrong.</param>
/// <param name="neighbours">What a character becomes that stands for several.</param>
internal class ContextRules(Lexicon lexicon, PrefixTable words, Neighbours neighbours)
{
    public Lexicon Lexicon => lexicon;

    public PrefixTable Words => words;

    /// <summary>Whether something may begin at this character.</summary>
    public static bool IsOfInterest(char unit) => unit >= '\u3000';

    /// <summary>The form of a character that stands for several, by its neighbours; 0 leaves it to the dictionaries.</summary>
    public virtual char Choose(ReadOnlySpan<char> folded, int at) => neighbours.Choose(folded, at);

    public static Decision Decision(ReadOnlySpan<char> source, ReadOnlySpan<char> value) =>
        new("context", "counts", new(source.ToString(), value.ToString(), []));
}
