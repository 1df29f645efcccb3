using System.Text;
using Twinscript.Scripts;

namespace Twinscript.Pages;

/// <summary>Finds what stands before the mark that Hexo, Hugo and Jekyll know: <c>&lt;!-- more --></c>.</summary>
internal static class PageExcerpt
{
    private const string Mark = "more";

    private const int LongestWords = 200;
    private const int LongestOpening = 140;

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
        return Cut(text.ToString(), LongestWords);
    }

    /// <summary>What the page's first paragraphs say, cut where it is long; null when they say nothing.</summary>
    public static string? Opening(string html)
    {
        var text = new StringBuilder();
        var scanner = new HtmlScanner(html);
        var (isParagraph, aside) = (false, 0);
        while (text.Length <= LongestOpening && scanner.Read(foreign: false))
        {
            var name = scanner.Kind is HtmlTokenKind.StartTag or HtmlTokenKind.EndTag
                ? html.AsSpan(scanner.NameStart..scanner.NameEnd)
                : default;
            var isStart = scanner.Kind == HtmlTokenKind.StartTag && !scanner.SelfClosing;
            if (name is "p")
            {
                isParagraph = isStart;
                text.Append(' ');
            }
            else if (name is "math" or "svg" or "sup" or "rt" or "script" or "style")
                aside = Math.Max(0, aside + (isStart ? 1 : -1));
            else if (scanner.Kind == HtmlTokenKind.Text && isParagraph && aside == 0)
                new TextRuns(html, scanner.Start, scanner.End).AppendTo(text);
        }
        var words = Cut(text.ToString(), LongestOpening);
        return words.Length > 0 ? words : null;
    }

    private static string Cut(string text, int most)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= most)
            return words;
        var end = char.IsHighSurrogate(words[most - 1]) ? most - 1 : most;
        // A Latin word stays whole, unless it is as long as the rest.
        var start = end;
        while (start > most / 2 && char.IsAsciiLetterOrDigit(words[start]) && char.IsAsciiLetterOrDigit(words[start - 1]))
            start--;
        return words[..(start > most / 2 ? start : end)].TrimEnd() + "…";
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
