using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Twinscript.Pages;
using Twinscript.Reading;

namespace Twinscript.Search;

/// <summary>What a page says under one of its headings; the first part of a page has no heading.</summary>
internal sealed record PagePart(string Id, string Heading, string Text);

/// <summary>A page's HTML as plain text, part by part. A line break stands wherever a phrase can't go on.</summary>
internal static class PageText
{
    private static readonly FrozenSet<string> Unread =
        new[] { "script", "style", "template", "svg", "math", "rt", "rp" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inline =
        new[] { "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "ruby", "rb", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr" }
            .ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<PagePart> Of(PageInScript page)
    {
        List<PagePart> parts = [];
        var (id, heading, text) = ("", "", new StringBuilder());
        ReadNodes(PageHtml.Parse(page.Html));
        Close();
        return parts;

        void ReadNodes(INode parent)
        {
            foreach (var node in parent.ChildNodes)
            {
                if (node is IText { Data: var data })
                    text.Append(data);
                else if (node is IElement element && !IsUnread(element))
                    ReadElement(element);
            }
        }

        void ReadElement(IElement element)
        {
            if (element.LocalName is "h2" or "h3" or "h4" && element.Id is { Length: > 0 } named)
            {
                Close();
                (id, heading) = (named, page.Headings.FirstOrDefault(h => h.Id == named).Text ?? element.TextContent);
                return;
            }
            // The page's title is searched as such.
            if (element.LocalName == "h1")
                return;
            var block = !Inline.Contains(element.LocalName);
            if (block)
                text.Append('\n');
            ReadNodes(element);
            if (block)
                text.Append('\n');
        }

        void Close()
        {
            var read = Compact(text);
            if (read.Length > 0 || heading.Length > 0)
                parts.Add(new(id, heading.Trim(), read));
            text.Clear();
        }
    }

    private static bool IsUnread(IElement element) =>
        Unread.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || element.ClassList.Contains("footnote-ref") || element.ClassList.Contains("footnote-back-ref");

    /// <summary>Runs of white space become one character: a line break if there was one among them, else a space.</summary>
    private static string Compact(StringBuilder text)
    {
        var compact = new StringBuilder(text.Length);
        var gap = '\0';
        foreach (var c in text.ToString())
        {
            if (c is ' ' or '\t' or '\r' or '\n')
            {
                gap = c == '\n' || gap == '\n' ? '\n' : ' ';
                continue;
            }
            if (gap != '\0' && compact.Length > 0)
                compact.Append(gap);
            gap = '\0';
            compact.Append(c);
        }
        return compact.ToString();
    }
}
