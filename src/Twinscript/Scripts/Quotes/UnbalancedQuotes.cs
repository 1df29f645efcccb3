using System.Globalization;
using Twinscript.Diagnostics;

namespace Twinscript.Scripts;

/// <summary>Warns once a page of quotation marks without a partner, which keep their form in every script.</summary>
internal static class UnbalancedQuotes
{
    private const int Context = 12;
    private const int Farthest = 64;

    /// <param name="source">The file the page was made of.</param>
    /// <param name="bodyStart">Where its Markdown begins.</param>
    /// <param name="styles">Those of the published scripts; a mark that none of them would change isn't reported.</param>
    public static void Report(
        ScriptedHtml page, SourceText source, int bodyStart, IReadOnlyCollection<QuoteStyle> styles, DiagnosticBag diagnostics)
    {
        QuotedBlock? first = null;
        var (count, position) = (0, 0);
        foreach (var block in page.Quotations)
        {
            foreach (var at in block.Unbalanced)
            {
                if (QuoteMark.Of(block.Text[at]) is not { } mark
                    || styles.All(style => style == mark.Style || style == QuoteStyle.AsWritten))
                    continue;
                if (count++ == 0)
                    (first, position) = (block, at);
            }
        }
        if (first is null || QuoteMark.Of(first.Text[position]) is not { } alone)
            return;
        var partner = alone.Opens ? QuoteMark.Closing(alone.Double, alone.Style) : QuoteMark.Opening(alone.Double, alone.Style);
        var place = Find(first.Text, position, source.Text, bodyStart);
        var others = count == 1 ? "" : count == 2 ? " Another mark on this page has none either."
            : string.Create(CultureInfo.InvariantCulture, $" {count - 1} more marks on this page have none either.");
        diagnostics.Warning(DiagnosticCodes.UnbalancedQuote,
            $"'{first.Text[position]}' has no '{partner}' in its paragraph, so every script shows it as it is. "
                + $"Add the other mark, or set this one in '-{{{first.Text[position]}}}-' if it stands alone on purpose.{others}",
            place < 0 ? SourceText.WholeFile(source.File) : source.Span(place));
    }

    // Rendering forgets where text came from, so the mark is looked for by the letters around it.
    private static int Find(string block, int at, string source, int from)
    {
        var (best, most) = (-1, -1);
        for (var place = source.IndexOf(block[at], from); place >= 0; place = source.IndexOf(block[at], place + 1))
        {
            var alike = Alike(block, at, source, place, -1) + Alike(block, at, source, place, 1);
            // Of two marks side by side only one has the same neighbours.
            alike += Same(block, at - 1, source, place - 1) + Same(block, at + 1, source, place + 1);
            if (alike > most)
                (best, most) = (place, alike);
        }
        return best;
    }

    private static int Same(string block, int inBlock, string source, int inSource) =>
        (uint)inBlock < block.Length && (uint)inSource < source.Length && block[inBlock] == source[inSource] ? 1 : 0;

    private static int Alike(string block, int inBlock, string source, int inSource, int step)
    {
        var count = 0;
        while (count < Context && NextLetter(block, ref inBlock, step) is { } letter && letter == NextLetter(source, ref inSource, step))
            count++;
        return count;
    }

    private static char? NextLetter(string text, ref int at, int step)
    {
        var end = at + (step * Farthest);
        for (at += step; at >= 0 && at < text.Length && at != end; at += step)
        {
            if (char.IsLetterOrDigit(text[at]))
                return text[at];
        }
        return null;
    }
}
