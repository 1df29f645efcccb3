using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using Markdig.Syntax;

namespace Twinscript.Markdown;

/// <summary>Finds abbreviations where no spaces set them off, as in Chinese; Markdig has found the others.</summary>
internal sealed class Abbreviations
{
    private const int Nowhere = int.MaxValue;

    private readonly Abbreviation[] _known;
    private readonly string[] _labels;

    private Abbreviations(IReadOnlyDictionary<string, Abbreviation> known)
    {
        _labels =
        [
            .. known.Keys.Where(label => label.Length > 0)
                .OrderByDescending(label => label.Length)
                .ThenBy(label => label, StringComparer.Ordinal)
        ];
        _known = [.. _labels.Select(label => known[label])];
    }

    /// <summary>Null when the page defines none.</summary>
    public static Abbreviations? Of(MarkdownDocument document) => document.GetAbbreviations() is { } found ? new(found) : null;

    public void Mark(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null;)
        {
            var next = inline.NextSibling; // What is inserted before it has been looked at.
            if (inline is LiteralInline literal)
                Split(literal);
            else if (inline is ContainerInline container)
                Mark(container);
            inline = next;
        }
    }

    private void Split(LiteralInline literal)
    {
        var content = literal.Content;
        var text = content.AsSpan();
        Span<int> next = _known.Length <= 64 ? stackalloc int[_known.Length] : new int[_known.Length];
        for (var i = 0; i < next.Length; i++)
            next[i] = Find(text, 0, _labels[i]);
        Inline last = literal;
        for (var done = 0; Nearest(next) is var found and >= 0;)
        {
            var start = next[found];
            if (ReferenceEquals(last, literal))
                literal.Content = new(content.Text, content.Start, content.Start + start - 1);
            else if (start > done)
                last = InsertAfter(last, new LiteralInline(new StringSlice(content.Text, content.Start + done, content.Start + start - 1)));
            last = InsertAfter(last, new AbbreviationInline(_known[found]));
            done = start + _labels[found].Length;
            for (var i = 0; i < next.Length; i++)
            {
                if (next[i] < done)
                    next[i] = Find(text, done, _labels[i]);
            }
            if (Nearest(next) < 0 && done < text.Length)
                InsertAfter(last, new LiteralInline(new StringSlice(content.Text, content.Start + done, content.End)));
        }
    }

    private static Inline InsertAfter(Inline before, Inline inserted)
    {
        before.InsertAfter(inserted);
        return inserted;
    }

    // Of two at one place the longer: they are in that order.
    private static int Nearest(ReadOnlySpan<int> next)
    {
        var nearest = -1;
        for (var i = 0; i < next.Length; i++)
        {
            if (next[i] != Nowhere && (nearest < 0 || next[i] < next[nearest]))
                nearest = i;
        }
        return nearest;
    }

    private static int Find(ReadOnlySpan<char> text, int from, string label)
    {
        for (; text[from..].IndexOf(label, StringComparison.Ordinal) is var at and >= 0; from += at + 1)
        {
            var start = from + at;
            Rune.DecodeLastFromUtf16(text[..start], out var before, out _);
            Rune.DecodeFromUtf16(text[(start + label.Length)..], out var after, out _);
            Rune.DecodeFromUtf16(label, out var first, out _);
            Rune.DecodeLastFromUtf16(label, out var last, out _);
            if (!(IsSpelt(before) && IsSpelt(first)) && !(IsSpelt(after) && IsSpelt(last)))
                return start;
        }
        return Nowhere;
    }

    // Letters that make words by standing together, unlike Han.
    private static bool IsSpelt(Rune rune) => Rune.IsLetterOrDigit(rune) && !WideCharacters.IsWide(rune);
}
