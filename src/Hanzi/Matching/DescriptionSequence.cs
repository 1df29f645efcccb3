namespace Hanzi;

/// <summary>Ideographic description sequences (⿰亻尔): they spell a character out, so their parts are not converted.</summary>
internal static class DescriptionSequence
{
    private const int DeepestNesting = 16;
    private const int MostCodePoints = 64;

    /// <summary>The most UTF-16 units a sequence can have.</summary>
    public const int MostUnits = 2 * MostCodePoints;

    public static bool IsOperator(char unit) => (unit & 0xFFF0) == 0x2FF0;

    /// <summary>Measures the sequence that begins the text.</summary>
    /// <returns>
    /// Its length in UTF-16 units; 0 when none is complete here; -1 when the text may go on and its continuation decides.
    /// </returns>
    public static int Measure(ReadOnlySpan<char> text, bool final)
    {
        int position = 0, codePoints = 0;
        var outcome = Consume(text, final, DeepestNesting, ref position, ref codePoints);
        if (outcome == Outcome.Complete)
            return position;
        return outcome == Outcome.Incomplete && !final ? -1 : 0;
    }

    /// <summary>Measures what is copied as a whole where no key begins: a sequence, or one UTF-16 unit.</summary>
    /// <returns>The length; -1 when the text may go on and its continuation decides.</returns>
    public static int UnitLength(ReadOnlySpan<char> text, bool final) =>
        IsOperator(text[0]) ? Measure(text, final) is var length and not 0 ? length : 1 : 1;

    private static Outcome Consume(ReadOnlySpan<char> text, bool final, int depthLeft, ref int position, ref int codePoints)
    {
        if (position == text.Length)
            return Outcome.Incomplete;
        if (depthLeft == 0 || codePoints == MostCodePoints)
            return Outcome.Invalid;
        codePoints++;

        var unit = text[position++];
        if (char.IsHighSurrogate(unit))
        {
            if (position == text.Length && !final)
                return Outcome.Incomplete;
            if (position < text.Length && char.IsLowSurrogate(text[position]))
                position++;
        }

        for (var operands = Operands(unit); operands > 0; operands--)
        {
            var outcome = Consume(text, final, depthLeft - 1, ref position, ref codePoints);
            if (outcome != Outcome.Complete)
                return outcome;
        }

        return Outcome.Complete;
    }

    private static int Operands(char unit) => !IsOperator(unit) ? 0 : unit switch
    {
        '\u2FF2' or '\u2FF3' => 3,
        '\u2FFE' or '\u2FFF' => 1,
        _ => 2,
    };

    private enum Outcome
    {
        Complete,
        Incomplete,
        Invalid,
    }
}
