namespace Twinscript.Markdown;

/// <summary>The address of a link, read only as far as a link can reach.</summary>
internal static class LinkDestination
{
    /// <summary>The specification asks for three levels; cmark reads 32.</summary>
    private const int DeepestBrackets = 32;

    /// <param name="text">Starts with <c>](</c>.</param>
    /// <returns>Where the address ends; 0 when none begins there.</returns>
    public static int End(ReadOnlySpan<char> text) => End(text, 2);

    /// <summary>
    /// Whether an address and a title may stand there; what can't be one would be looked through to the end of its paragraph.
    /// </summary>
    /// <param name="text">Starts with <c>](</c>.</param>
    public static bool MayBegin(ReadOnlySpan<char> text)
    {
        var start = SkipSpaces(text, 2);
        var end = End(text, start);
        if (end == 0)
            return text[start..] is ['<', ..];
        var title = SkipSpaces(text, end);
        if (title == end || text[title..] is not ['(', ..])
            return true;
        // No bracket may stand in brackets, but some are written all the same.
        var open = 0;
        for (var at = title; at < text.Length && text[at] != ')'; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '(' && open++ == DeepestBrackets)
                return false;
        }
        return true;
    }

    private static int End(ReadOnlySpan<char> text, int start)
    {
        if (text[start..] is ['<', ..])
            return EndOfPointed(text, start);
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (char.IsWhiteSpace(text[at]) || (text[at] == ')' && depth-- == 0))
                return at;
            else if (text[at] == '(' && depth++ == DeepestBrackets)
                return 0;
        }
        return 0;
    }

    private static int EndOfPointed(ReadOnlySpan<char> text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '>')
                return at + 1;
            else if (text[at] is '\n' or '<')
                return 0;
        }
        return 0;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
