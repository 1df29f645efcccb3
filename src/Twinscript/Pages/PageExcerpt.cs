using System.Text;
using Twinscript.Scripts;

namespace Twinscript.Pages;

/// <summary>Finds what stands before the mark that Hexo, Hugo and Jekyll know: <c>&lt;!-- more --></c>.</summary>
internal static class PageExcerpt
{
    private const string Mark = "more";

    private const int LongestWords = 200;

    /// <param name="separator">Another comment that is the mark, with or without its brackets.</param>
    /// <returns>Null when there is no mark, or it stands inside a list or another block.</returns>
    public static string? In(string html, string? separator)
    {
        var own = (separator ?? "").Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal).Trim();
        for (var at = Next(html, 0); at >= 0; at = Next(html, at + 4))
        {
            var end = html.IndexOf("-->", at, StringComparison.Ordinal);
            if (end < 0)
                return null;
            var words = html.AsSpan(at + 4, Math.Max(0, end - at - 4)).Trim();
            if (words.Equals(Mark, StringComparison.OrdinalIgnoreCase) || (own.Length > 0 && words.SequenceEqual(own)))
                return IsWhole(html.AsSpan(0, at)) ? html[..at].TrimEnd() : null;
        }
        return null;
    }

    /// <summary>Without markup; cut where it is long.</summary>
    public static string Words(string excerpt)
    {
        var text = new StringBuilder();
        var scanner = new HtmlScanner(excerpt);
        while (text.Length <= LongestWords && scanner.Read(foreign: false))
        {
            if (scanner.Kind == HtmlTokenKind.Text)
                new TextRuns(excerpt, scanner.Start, scanner.End).AppendTo(text);
        }
        var words = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= LongestWords)
            return words;
        var length = LongestWords;
        if (char.IsHighSurrogate(words[length - 1]))
            length--;
        return words[..length] + "…";
    }

    private static int Next(string html, int from) => from <= html.Length ? html.IndexOf("<!--", from, StringComparison.Ordinal) : -1;

    // What begins and is not ended can't stand on another page.
    private static bool IsWhole(ReadOnlySpan<char> html)
    {
        var depth = 0;
        var scanner = new HtmlScanner(html);
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind == HtmlTokenKind.EndTag)
                depth--;
            else if (scanner is { Kind: HtmlTokenKind.StartTag, SelfClosing: false }
                && !IsVoid(html[scanner.NameStart..scanner.NameEnd]))
            {
                depth++;
            }
        }
        return depth == 0;
    }

    private static bool IsVoid(ReadOnlySpan<char> name) =>
        name is "img" or "br" or "hr" or "input" or "source" or "wbr" or "track" or "col" or "area" or "embed" or "link" or "meta";
}
