namespace Twinscript.Scripts;

/// <summary>
/// Finds paragraphs that hold nothing but markup that shows nothing: rules for the text that follows. They'd leave a gap in the page.
/// </summary>
internal static class SilentParagraphs
{
    /// <returns>Where such a paragraph ends; 0 when the tag begins no such paragraph.</returns>
    public static int EndOf(string html, HtmlScanner tag, MarkupTable markup)
    {
        if (markup.Count == 0 || !html.AsSpan(tag.NameStart..tag.NameEnd).Equals("p", StringComparison.OrdinalIgnoreCase))
            return 0;
        var rest = html.AsSpan(tag.End);
        var found = false;
        while (true)
        {
            rest = rest.TrimStart();
            if (rest.StartsWith("</p>", StringComparison.OrdinalIgnoreCase))
            {
                var end = html.Length - rest.Length + "</p>".Length;
                return !found ? 0 : end < html.Length && html[end] == '\n' ? end + 1 : end;
            }
            if (Placeholder.IndexIn(rest[..Math.Min(rest.Length, Placeholder.Length)]) != 0
                || Placeholder.IndexOf(rest, 0) is var index && (index >= markup.Count || !markup[index].IsSilent))
                return 0;
            found = true;
            rest = rest[Placeholder.Length..];
        }
    }
}
