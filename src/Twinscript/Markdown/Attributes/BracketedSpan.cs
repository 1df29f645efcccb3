using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown;

/// <summary><c>[words]{.class}</c>, as Pandoc writes it: words that take attributes without being a link.</summary>
internal static class BracketedSpan
{
    // In inlines and in characters of one: what is further off wasn't meant, and is looked through for each bracket.
    private const int Longest = 100;
    private const int LongestText = 2_000;

    /// <summary>Puts what stands in brackets right before an attribute block into a span; null when nothing does.</summary>
    public static Inline? Wrap(AttributeBlock written)
    {
        if (written.PreviousSibling is not LiteralInline last || last.Content.AsSpan() is not [.., ']'])
            return null;
        var (depth, left) = (0, Longest);
        for (Inline? inline = last; inline is not null && left-- > 0; inline = inline.PreviousSibling)
        {
            if (inline is LineBreakInline { IsHard: true })
                return null;
            if (inline is not LiteralInline literal)
                continue;
            var text = literal.Content.AsSpan();
            text = text[Math.Max(0, text.Length - LongestText)..];
            var skipped = literal.Content.Length - text.Length;
            for (var at = text.Length - 1; at >= 0; at--)
            {
                depth += text[at] == ']' ? 1 : text[at] == '[' ? -1 : 0;
                if (depth == 0 && text[at] == '[')
                    return Wrap(literal, skipped + at, last);
            }
        }
        return null;
    }

    private static CustomContainerInline Wrap(LiteralInline first, int open, LiteralInline last)
    {
        last.Content.End--;
        last.Span.End--;
        var content = first.Content;
        var inside = new LiteralInline(new StringSlice(content.Text, content.Start + open + 1, first.Content.End))
        {
            Span = new(first.Span.Start + open + 1, first.Span.End),
            Line = first.Line,
            Column = first.Column + open + 1,
        };
        var span = new CustomContainerInline { Span = new(first.Span.Start, last.Span.End), Line = first.Line, Column = first.Column };
        var next = first.NextSibling;
        first.Span.End = first.Span.Start + open - 1;
        first.Content.End = content.Start + open - 1;
        first.InsertAfter(span);
        span.AppendChild(inside);
        while (first != last && next is not null)
        {
            var following = next.NextSibling;
            next.Remove();
            span.AppendChild(next);
            if (next == last)
                break;
            next = following;
        }
        return span;
    }
}
