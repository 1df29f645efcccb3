namespace Twinscript.Markdown;

/// <summary>Recognizes what Markdown keeps as written inside a paragraph.</summary>
internal static class MarkdownInline
{
    /// <summary>The specification asks for three levels; cmark reads 32.</summary>
    private const int DeepestBrackets = 32;

    private const int LongestFormula = 5_000;

    /// <param name="text">Starts with <c>](</c>.</param>
    public static bool MayBeDestination(ReadOnlySpan<char> text) => text is [_, _, '<', ..] || Destination(text) > 0;

    /// <returns>
    /// Where an escape, code, mathematics, a comment or an address that begins at an offset ends; the offset itself when none begins there.
    /// </returns>
    public static int EndOfVerbatim(string text, int at, int end, bool insideMarkup)
    {
        var rest = text.AsSpan(at, end - at);
        return at + rest[0] switch
        {
            '\\' => Escape(rest),
            '`' => Code(rest),
            '$' => Mathematics(rest),
            '<' => CommentOrAddress(rest),
            ']' when rest.StartsWith("](") => Destination(rest),
            ':' when rest.StartsWith("://") && !insideMarkup => Address(rest),
            _ => 0,
        };
    }

    private static int Escape(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("\\("))
            return Math.Min(2, rest.Length);
        var end = rest[..Math.Min(rest.Length, LongestFormula)].IndexOf("\\)");
        return end < 0 || rest[..end].Contains("\n\n", StringComparison.Ordinal) ? 2 : end + 2;
    }

    private static int Code(ReadOnlySpan<char> rest)
    {
        var fence = Run(rest, '`');
        for (var at = fence; at < rest.Length;)
        {
            var next = rest[at..].IndexOf('`');
            if (next < 0)
                break;
            at += next;
            var closing = Run(rest[at..], '`');
            at += closing;
            if (closing == fence)
                return at;
        }
        return fence;
    }

    private static int Mathematics(ReadOnlySpan<char> rest)
    {
        var fence = Math.Min(2, Run(rest, '$'));
        if (rest.Length <= fence || char.IsWhiteSpace(rest[fence]))
            return 0;
        for (var at = fence; at < rest.Length; at++)
        {
            if (rest[at] == '\\')
                at++;
            else if (rest[at] == '$' && Run(rest[at..], '$') >= fence && !char.IsWhiteSpace(rest[at - 1])
                && (at + fence == rest.Length || !char.IsAsciiDigit(rest[at + fence])))
                return at + fence;
        }
        return 0;
    }

    private static int CommentOrAddress(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--"))
            return rest.IndexOf("-->") is var close and >= 0 ? close + 3 : 0;
        var end = rest.IndexOfAny('>', ' ', '\n');
        return end > 0 && rest[end] == '>' && rest[..end].Contains("://", StringComparison.Ordinal) ? end + 1 : 0;
    }

    private static int Destination(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("](<"))
            return rest.IndexOfAny('>', '\n') is var close and >= 0 ? close + 1 : 0;
        var depth = 0;
        for (var at = 2; at < rest.Length; at++)
        {
            if (rest[at] == '\\')
                at++;
            else if (char.IsWhiteSpace(rest[at]) || (rest[at] == ')' && depth-- == 0))
                return at;
            else if (rest[at] == '(' && depth++ == DeepestBrackets)
                return 0;
        }
        return 0;
    }

    private static int Address(ReadOnlySpan<char> rest)
    {
        var length = 3;
        while (length < rest.Length && rest[length] is > ' ' and < '\u007F' and not (')' or ']' or '|' or '<' or '>' or '"' or '*'))
            length++;
        return length;
    }

    private static int Run(ReadOnlySpan<char> text, char character) =>
        text.IndexOfAnyExcept(character) is var end and >= 0 ? end : text.Length;
}
