using Twinscript.Diagnostics;

namespace Twinscript.Scripts;

/// <summary>Warns of quotation marks without a partner, which keep their form in every script.</summary>
internal static class UnbalancedQuotes
{
    private const int Context = 12;

    /// <param name="source">The file the page was made of.</param>
    /// <param name="bodyStart">Where its Markdown begins.</param>
    /// <param name="styles">Those of the published scripts; a mark that none of them would change isn't reported.</param>
    public static void Report(
        ScriptedHtml page, SourceText source, int bodyStart, IReadOnlyCollection<QuoteStyle> styles, DiagnosticBag diagnostics)
    {
        var reported = new HashSet<int>();
        foreach (var block in page.Quotations)
        {
            foreach (var at in block.Unbalanced)
            {
                if (QuoteMark.Of(block.Text[at]) is not { } mark
                    || styles.All(style => style == mark.Style || style == QuoteStyle.AsWritten))
                    continue;
                var partner = mark.Opens ? QuoteMark.Closing(mark.Double, mark.Style) : QuoteMark.Opening(mark.Double, mark.Style);
                var place = Find(block.Text, at, source.Text, bodyStart, reported);
                diagnostics.Warning(DiagnosticCodes.UnbalancedQuote,
                    $"'{block.Text[at]}' has no '{partner}' in its paragraph, so every script shows it as it is. "
                        + $"Add the other mark, or set this one in '-{{{block.Text[at]}}}-' if it stands alone on purpose.",
                    place < 0 ? SourceText.WholeFile(source.File) : source.Span(place));
            }
        }
    }

    // Rendering forgets where text came from, so the mark is looked for by the letters around it.
    private static int Find(string block, int at, string source, int from, HashSet<int> reported)
    {
        var (best, most) = (-1, -1);
        for (var place = source.IndexOf(block[at], from); place >= 0; place = source.IndexOf(block[at], place + 1))
        {
            var alike = Alike(block, at, source, place, -1) + Alike(block, at, source, place, 1);
            // Of two marks side by side only one has the same neighbours.
            alike += Same(block, at - 1, source, place - 1) + Same(block, at + 1, source, place + 1);
            if (alike > most && !reported.Contains(place))
                (best, most) = (place, alike);
        }
        reported.Add(best);
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
        for (at += step; at >= 0 && at < text.Length; at += step)
        {
            if (char.IsLetterOrDigit(text[at]))
                return text[at];
        }
        return null;
    }
}
