using System.Text;
using Twinscript.Diagnostics;

namespace Twinscript.Cli.Reporting;

/// <summary>The line of a problem and the marks under it, cut to what fits around the problem.</summary>
/// <param name="Line">Tabs are spread out, nothing in it steers a terminal.</param>
/// <param name="Indent">Cells before the marks.</param>
/// <param name="Marks">Cells to mark; at least one.</param>
internal readonly record struct SourceExcerpt(string Line, int Indent, int Marks)
{
    private const int TabWidth = 4;

    /// <param name="lineText">As in <see cref="SourceSpan.LineText"/>.</param>
    /// <param name="room">The cells there are; a longer line is cut.</param>
    public static SourceExcerpt Of(SourceSpan span, string lineText, int room)
    {
        var cells = Spread(Printable.Of(lineText));
        var first = Math.Clamp(span.Column - 1, 0, cells.Count);
        var last = Math.Clamp(first + Math.Max(1, span.Length), first, cells.Count);
        var indent = Width(cells, 0, first);
        var marks = Math.Max(1, Width(cells, first, last));
        if (Width(cells, 0, cells.Count) <= room)
            return new(Text(cells, 0, cells.Count), indent, marks);
        return Cut(cells, first, last, room);
    }

    private static SourceExcerpt Cut(List<(string Text, int Width)> cells, int first, int last, int room)
    {
        // One cell at each end is kept for the sign that says the line goes on.
        var space = Math.Max(2, room - 2);
        var (start, end) = (first, first);
        var used = 0;
        while (end < last && used + cells[end].Width <= space)
            used += cells[end++].Width;
        var marks = Math.Max(1, used);
        for (var grown = true; grown;)
        {
            grown = false;
            if (start > 0 && used + cells[start - 1].Width <= space)
                (used, start, grown) = (used + cells[start - 1].Width, start - 1, true);
            if (end < cells.Count && used + cells[end].Width <= space)
                (used, end, grown) = (used + cells[end].Width, end + 1, true);
        }
        var before = start > 0 ? "…" : "";
        var after = end < cells.Count ? "…" : "";
        return new(before + Text(cells, start, end) + after, before.Length + Width(cells, start, first), marks);
    }

    // One entry a code point, since columns count code points.
    private static List<(string Text, int Width)> Spread(string line)
    {
        var cells = new List<(string, int)>(line.Length);
        var column = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var width = rune.Value == '\t' ? TabWidth - (column % TabWidth) : CellWidth.Of(rune);
            cells.Add((rune.Value == '\t' ? new string(' ', width) : rune.ToString(), width));
            column += width;
        }
        return cells;
    }

    private static int Width(List<(string Text, int Width)> cells, int start, int end)
    {
        var width = 0;
        for (var i = start; i < end; i++)
            width += cells[i].Width;
        return width;
    }

    private static string Text(List<(string Text, int Width)> cells, int start, int end)
    {
        var text = new StringBuilder();
        for (var i = start; i < end; i++)
            text.Append(cells[i].Text);
        return text.ToString();
    }
}
