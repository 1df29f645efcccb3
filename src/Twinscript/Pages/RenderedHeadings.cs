using System.Text;
using Twinscript.Markdown;
using Twinscript.Scripts;

namespace Twinscript.Pages;

/// <summary>Reads what a page's headings say in one script out of its HTML, where the author's rules have already been followed.</summary>
internal static class RenderedHeadings
{
    private const string NoteReference = "footnote-ref";

    /// <param name="headings">The headings to look for, in the page's order.</param>
    public static IReadOnlyList<PageHeading> Find(string html, IReadOnlyList<Heading> headings)
    {
        if (headings.Count == 0)
            return [];
        var found = new List<PageHeading>(headings.Count);
        var text = new StringBuilder();
        var (inside, note) = (false, false);
        var scanner = new HtmlScanner(html);
        while (found.Count < headings.Count && scanner.Read(foreign: false))
        {
            if (scanner.Kind == HtmlTokenKind.StartTag)
            {
                inside |= Attribute(scanner, html, "id").SequenceEqual(headings[found.Count].Id);
                note |= Attribute(scanner, html, "class").SequenceEqual(NoteReference);
            }
            else if (inside && !note && scanner.Kind == HtmlTokenKind.Text)
            {
                new TextRuns(html, scanner.Start, scanner.End).AppendTo(text);
            }
            else if (scanner.Kind == HtmlTokenKind.EndTag)
            {
                var name = html.AsSpan(scanner.NameStart..scanner.NameEnd);
                note &= !name.SequenceEqual("a");
                if (!inside || name is not ['h', >= '1' and <= '6'])
                    continue;
                found.Add(new(headings[found.Count].Id, text.ToString().Trim(), headings[found.Count].Level));
                text.Clear();
                inside = false;
            }
        }
        return found;
    }

    private static ReadOnlySpan<char> Attribute(HtmlScanner tag, string html, string name)
    {
        var attributes = tag.Attributes;
        while (attributes.MoveNext())
        {
            if (html.AsSpan(attributes.Current.NameStart..attributes.Current.NameEnd).SequenceEqual(name))
                return html.AsSpan(attributes.Current.ValueStart..attributes.Current.ValueEnd);
        }
        return [];
    }
}
