using System.Buffers;

namespace Twinscript.Markdown;

/// <summary>Reads the headings of a page without rendering it: enough to know what an anchor that leads there means.</summary>
internal static class WrittenHeadings
{
    private const int LongestId = 300;

    private static readonly SearchValues<char> Marks = SearchValues.Create("`*_[]<&\\");

    /// <summary>Each with the id it will have.</summary>
    public static IReadOnlyList<(string Id, string Text)> In(string body)
    {
        var ids = new HeadingIds(new(StringComparer.Ordinal));
        List<(string Id, string Text)> headings = [];
        var fence = "";
        var previous = "";
        foreach (var range in body.AsSpan().EnumerateLines())
        {
            var line = range.Trim();
            if (line is ['`', '`', '`', ..] or ['~', '~', '~', ..])
            {
                var mark = line[..3].ToString();
                fence = fence.Length == 0 ? mark : fence == mark ? "" : fence;
            }
            else if (fence.Length == 0 && Heading(line) is { } written)
            {
                Add(written);
            }
            else if (fence.Length == 0 && previous.Length > 0 && line.Length > 0 && line.Trim('=').IsEmpty)
            {
                Add(previous);
            }
            previous = line.ToString();
        }
        return headings;

        void Add(string written)
        {
            var id = WrittenId(ref written);
            var text = PlainText(written);
            headings.Add((id ?? ids.For(text), text));
        }
    }

    /// <summary>What the author may have written as an id, in braces or in HTML, and whatever else stands between such marks.</summary>
    public static HashSet<string> IdsIn(string body)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (open, close) in ((char, char)[])[('#', '}'), ('"', '"'), ('\'', '\'')])
        {
            for (var at = body.IndexOf(open); at >= 0 && at + 1 < body.Length; at = body.IndexOf(open, at + 1))
            {
                var rest = body.AsSpan(at + 1, Math.Min(LongestId, body.Length - at - 1));
                if (rest.IndexOf(close) is var end and > 0)
                    found.Add(rest[..end].ToString());
            }
        }
        return found;
    }

    private static string? Heading(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && char.IsWhiteSpace(line[level]) ? line[level..].Trim().TrimEnd('#').Trim().ToString() : null;
    }

    private static string? WrittenId(ref string heading)
    {
        if (!heading.EndsWith('}') || heading.LastIndexOf('{') is not (>= 0 and var open))
            return null;
        var words = heading[(open + 1)..^1].Trim('/', '*', ' ').Split(' ');
        if (words.FirstOrDefault(w => w.StartsWith('#')) is not { Length: > 1 } id)
            return null;
        heading = heading[..open].TrimEnd();
        return id[1..];
    }

    private static string PlainText(string heading)
    {
        if (heading.AsSpan().IndexOfAny(Marks) < 0)
            return heading;
        try
        {
            var document = MarkdownPipelines.Parse("# " + WellFormed.Of(heading), MarkdownPipelines.Page);
            return document is [Markdig.Syntax.HeadingBlock { Inline: { } inlines }, ..] ? InlineText.Of(inlines).Trim() : heading;
        }
        catch (ArgumentException) // How Markdig says that its own limit of nesting is passed.
        {
            return heading;
        }
    }
}
