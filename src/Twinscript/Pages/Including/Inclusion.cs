using System.Globalization;
using System.Text.RegularExpressions;
using Twinscript.Documents;

namespace Twinscript.Pages;

/// <summary>A place in a page where another file's text is to stand, as the families of generators write it.</summary>
/// <param name="Start">Offset in the line.</param>
/// <param name="Path">As the author wrote it.</param>
/// <param name="Part">The lines or the name of a part; null for the whole file.</param>
/// <param name="Language">Of the block of code to be made of it; null when the text itself is meant.</param>
/// <param name="Rest">What stands behind the language in such a block's fence.</param>
internal sealed partial record Inclusion(int Start, int Length, string Path, string? Part, string? Language = null, string Rest = "")
{
    private static readonly string[] Marks = ["{{#", "<<<", "@include", "8<--", "@[code"];

    public static bool MayStandIn(ReadOnlySpan<char> text)
    {
        foreach (var mark in Marks)
        {
            if (text.Contains(mark, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <param name="from">Offset in the line to look from.</param>
    /// <param name="isCode">Whether the line stands in a block of code.</param>
    public static Inclusion? Find(string line, int from, bool isCode)
    {
        if (from == 0 && !MayStandIn(line))
            return null;
        for (var book = OfBook().Match(line, from); book.Success; book = book.NextMatch())
        {
            // A backslash before it keeps it as it is.
            if (book.Groups["escape"].Length == 0)
                return FromBook(book);
        }
        if (from > 0)
            return null;
        if (Snippet().Match(line) is { Success: true } snippet)
            return FromSnippet(snippet, snippet.Groups["path"].Value);
        if (isCode)
            return null;
        if (OfVitePress().Match(line) is { Success: true } code)
        {
            var path = code.Groups["path"].Value.Trim();
            var language = code.Groups["language"] is { Success: true } named ? named.Value : Extension(path);
            var lines = code.Groups["lines"] is { Success: true } marked ? $"{{{marked.Value}}}" : "";
            var title = code.Groups["title"] is { Success: true } words ? $" [{words.Value}]" : "";
            return new(code.Index, code.Length, path, Named(code.Groups["part"]), language, lines + title);
        }
        if (OfComment().Match(line) is { Success: true } comment)
        {
            var part = Named(comment.Groups["part"]) ?? Named(comment.Groups["lines"]);
            return new(comment.Index, comment.Length, comment.Groups["path"].Value, part);
        }
        if (OfVuePress().Match(line) is { Success: true } old)
        {
            var path = old.Groups["path"].Value;
            var language = old.Groups["language"] is { Success: true } named ? named.Value : Extension(path);
            return new(old.Index, old.Length, path, Named(old.Groups["part"]) ?? Named(old.Groups["lines"]), language);
        }
        return null;
    }

    /// <summary>One of the files between two lines <c>--8&lt;--</c>; null for another such line.</summary>
    public static Inclusion? OfBlock(string line) =>
        line.AsSpan().Trim() is { IsEmpty: false } path && path is not [';', ..] && !IsBlockMark(line)
            ? SnippetPath().Match(path.ToString()) is { Success: true } match ? FromSnippet(match, match.Groups["path"].Value) with
            {
                Start = 0, Length = line.Length,
            } : null
            : null;

    public static bool IsBlockMark(ReadOnlySpan<char> line) => line.Trim() is var mark && mark.Contains("8<", StringComparison.Ordinal)
        && mark.Trim('-') is "8<" && mark is ['-', .., '-'];

    private static Inclusion FromBook(Match match)
    {
        var words = match.Groups["file"].Value.Trim().Split(' ', 2)[0];
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        var path = colon < 0 ? words : words[..colon];
        var part = colon < 0 ? null : words[(colon + 1)..];
        var isProgram = match.Groups["name"].Value is "playground" or "playpen";
        return new(match.Index, match.Length, path, part, isProgram ? "rust" : null);
    }

    private static Inclusion FromSnippet(Match match, string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var isAddress = written.Contains("://", StringComparison.Ordinal);
        return colon < 0 || isAddress
            ? new(match.Index, match.Length, written, null)
            : new(match.Index, match.Length, written[..colon], written[(colon + 1)..]);
    }

    private static string? Named(Group group) => group.Success && group.Length > 0 ? group.Value.Trim('#', ' ') : null;

    private static string Extension(string path) => System.IO.Path.GetExtension(path).TrimStart('.').ToLower(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<escape>\\?)\{\{\s*#(?<name>include|rustdoc_include|playground|playpen)\s+(?<file>[^{}\n]+)\}\}",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfBook();

    [GeneratedRegex(
        """^[ \t>]*(?<all>-+8<-+[ \t]+["'](?<path>[^"'\n]+)["'])[ \t]*\r?$""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"^(?<path>[^\s].*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SnippetPath();

    [GeneratedRegex(
        @"^[ \t]*<<<[ \t]+(?<path>[^\s#{\[][^#{\[\n]*)(?<part>#[\w.-]+)?[ \t]*"
            + @"(\{(?<lines>[0-9,-]*)[ \t]*(?<language>[A-Za-z][^\s}]*)?[^}\n]*\})?[ \t]*(\[(?<title>[^\]\n]+)\])?[ \t]*\r?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfVitePress();

    [GeneratedRegex(
        @"<!--[ \t]*@include:[ \t]*(?<path>[^\s#{]+?)(?<part>#[^\s{]+)?[ \t]*(\{(?<lines>[0-9,-]*)\})?[ \t]*-->",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfComment();

    [GeneratedRegex(
        @"^[ \t]*@\[code(\{(?<lines>[0-9,-]*)\})?(\{[^}\n]*\})?[ \t]*(?<language>[A-Za-z][\w+-]*)?[^\]\n]*\]"
            + @"\((?<path>[^)#\s]+)(?<part>#[^)\s]+)?\)[ \t]*\r?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfVuePress();
}
