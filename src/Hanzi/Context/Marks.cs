namespace Hanzi;

/// <summary>Numbers and marks that Simplified texts write otherwise.</summary>
internal static class Marks
{
    private const string Numbers = "一二三四五六七八九";
    private const string Counted = "個个名位人天年次歲岁月週周十百千萬万點点成件張张本隻只塊块條条間间輛辆起分秒小公代倍座場场杯句";

    private const int TitleReach = 40;

    /// <summary>Marks where <see cref="ToSimplified"/> or <see cref="IsDoubtfulNumber"/> may have something to say.</summary>
    public static void Find(ReadOnlySpan<char> text, Span<byte> marks)
    {
        for (var at = text.IndexOf('、'); at >= 0; at = Next(text, at, '、'))
            if (at > 0)
                marks[at - 1] |= ContextRules.MayBeWord;
        for (var at = text.IndexOfAny('〈', '〉'); at >= 0; at = Next(text, at, '〈', '〉'))
            marks[at] |= ContextRules.MayHaveForms;

        static int Next(ReadOnlySpan<char> text, int at, params ReadOnlySpan<char> marks) =>
            text[(at + 1)..].IndexOfAny(marks) is var next and >= 0 ? at + 1 + next : -1;
    }

    /// <summary>Whether two numbers that follow one another mean about so many: 三、四個 is 三四个.</summary>
    public static bool IsDoubtfulNumber(ReadOnlySpan<char> text, int at)
    {
        if (at + 3 >= text.Length || text[at + 1] != '、')
            return false;
        var number = Numbers.IndexOf(text[at], StringComparison.Ordinal);
        return number >= 0 && number + 1 < Numbers.Length && text[at + 2] == Numbers[number + 1]
            && Counted.Contains(text[at + 3], StringComparison.Ordinal)
            && (at == 0 || (text[at - 1] is not ('、' or '第') && !Numbers.Contains(text[at - 1], StringComparison.Ordinal)));
    }

    /// <summary>The mark around a title, which Taiwan writes otherwise for short works; 0 leaves it.</summary>
    public static char ToSimplified(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '〈' when Closes(text[(at + 1)..]) && !IsInside(text[..at]) => '《',
        '〉' when Opens(text[..at]) is var start and >= 0 && !IsInside(text[..start]) => '》',
        _ => '\0',
    };

    private static bool Closes(ReadOnlySpan<char> rest) => Line(rest[..Math.Min(rest.Length, TitleReach)]).Contains('〉');

    private static int Opens(ReadOnlySpan<char> before)
    {
        var start = before.LastIndexOf('〈');
        return start >= 0 && before.Length - start <= TitleReach && !before[start..].ContainsAny('〉', '\n') ? start : -1;
    }

    /// <summary>Within another title the marks of a title in it stay.</summary>
    private static bool IsInside(ReadOnlySpan<char> before)
    {
        before = before[^Math.Min(before.Length, TitleReach)..];
        return before.LastIndexOf('《') > before.LastIndexOf('》');
    }

    private static ReadOnlySpan<char> Line(ReadOnlySpan<char> text) => text.IndexOf('\n') is var end and >= 0 ? text[..end] : text;
}
