namespace Hanzi;

/// <summary>Chooses among the forms of a character by what stands beside it.</summary>
/// <remarks>
/// Keys are the character, a side and up to two characters there; the longest that was counted answers. Values are forms with
/// scores, in eighths of a bit: how much likelier the context makes the form than the one the dictionaries take.
/// </remarks>
internal sealed class Neighbours(PrefixTable table)
{
    public const char Alone = '\u0001';
    public const char Before = '\u0002';
    public const char Behind = '\u0003';

    /// <summary>A score of 0.</summary>
    public const char Even = '\u4000';

    private const int MostForms = 8;

    /// <summary>How much likelier a form must be before it is taken, in eighths of a bit.</summary>
    public static int Margin { get; set; } = 16;

    /// <summary>The form to take, or 0 for the one the dictionaries take.</summary>
    public char Choose(ReadOnlySpan<char> folded, int at)
    {
        Span<char> key = stackalloc char[4];
        key[0] = folded[at];
        key[1] = Alone;
        var forms = table.Longest(key[..2], out _);
        if (forms.IsEmpty)
            return '\0';
        Span<int> scores = stackalloc int[MostForms];
        var count = Math.Min(MostForms, forms.Length / 2);
        for (var i = 0; i < count; i++)
            scores[i] = forms[(2 * i) + 1] - Even;
        Add(Before, Class(folded, at - 1), Class(folded, at - 2), key, forms, scores);
        Add(Behind, Class(folded, at + 1), Class(folded, at + 2), key, forms, scores);
        var best = -1;
        for (var i = 0; i < count; i++)
            if (scores[i] > Margin && (best < 0 || scores[i] > scores[best]))
                best = i;
        return best < 0 ? '\0' : forms[2 * best];
    }

    /// <summary>What counts of a neighbour: numbers are alike, and so are letters and marks.</summary>
    public static char Class(ReadOnlySpan<char> text, int at) => at < 0 || at >= text.Length ? '|' : text[at] switch
    {
        (>= '0' and <= '9') or (>= '０' and <= '９')
            or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '两' or '百' or '千' or '万' or '几' => '#',
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => 'A',
        < '\u3400' or > '\uFAFF' => '|',
        var unit => unit,
    };

    private void Add(char side, char near, char far, Span<char> key, ReadOnlySpan<char> forms, Span<int> scores)
    {
        (key[1], key[2], key[3]) = (side, near, far);
        var counted = table.Longest(key, out _);
        for (var i = 0; i + 1 < counted.Length; i += 2)
            for (var form = 0; form < scores.Length && (2 * form) < forms.Length; form++)
                if (forms[2 * form] == counted[i])
                    scores[form] += counted[i + 1] - Even;
    }
}
