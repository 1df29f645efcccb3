using System.Buffers;
using Markdig.Syntax;
using Twinscript.Markdown;

namespace Twinscript.Pages;

/// <summary>The first heading of the highest level of a page that has no title of its own.</summary>
/// <param name="StandsFirst">Nothing is before it, so that it is the page's title and not shown once more below it.</param>
internal readonly record struct PageTitle(string Text, bool StandsFirst)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[]{}<>\\&$=~^\"#!");

    public static PageTitle? In(ReadOnlySpan<char> body)
    {
        var (first, fence) = (true, '\0');
        var (previous, wasFirst) = ("", true);
        foreach (var line in body.EnumerateLines())
        {
            if (line is ['`', '`', '`', ..] or ['~', '~', '~', ..] && (fence == '\0' || fence == line[0]))
                fence = fence == '\0' ? line[0] : '\0';
            else if (fence == '\0' && line.StartsWith("# ") && Words(line[2..].Trim()) is { Length: > 0 } text)
                return new(text, first);
            else if (fence == '\0' && previous.Length > 0 && line.TrimEnd() is { IsEmpty: false } rule && rule.Trim('=').IsEmpty)
                return new(Words(previous), wasFirst);
            (previous, wasFirst) = (line.Trim() is ['#' or '>' or '-' or '|' or '<', ..] ? "" : line.Trim().ToString(), first);
            first &= line.IsWhiteSpace();
        }
        return null;
    }

    // Conversion markup is read later, when the title is published.
    private static string Words(ReadOnlySpan<char> written)
    {
        var text = written.ToString();
        if (text.AsSpan().IndexOfAny(Marks) < 0 || text.Contains("-{", StringComparison.Ordinal))
            return text;
        try
        {
            var document = MarkdownPipelines.Parse("# " + WellFormed.Of(text), MarkdownPipelines.Page);
            return document is [HeadingBlock { Inline: { } inlines }, ..] ? InlineText.Of(inlines).Trim() : text;
        }
        catch (ArgumentException) // How Markdig says that its own limit of nesting is passed.
        {
            return text;
        }
    }
}
