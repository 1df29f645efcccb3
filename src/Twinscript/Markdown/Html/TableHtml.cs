using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Twinscript.Markdown.Html;

internal sealed class TableHtml : PartHtml<Table>
{
    protected override void Write(PageHtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\"");
        if (Label(renderer, obj) is { } label)
            renderer.Write(" role=\"region\" aria-label=\"").WriteEscape(label).Write("\"");
        renderer.Write(" tabindex=\"0\"><table").WriteAttributes(obj).WriteLine('>');
        string? part = null;
        foreach (var child in obj)
        {
            var row = (TableRow)child;
            // Only the first rows can be a head.
            var wanted = row.IsHeader && part is null or "thead" ? "thead" : "tbody";
            if (part != wanted)
            {
                if (part is not null)
                    renderer.Write("</").Write(part).WriteLine(">");
                renderer.Write("<").Write(wanted).WriteLine(">");
                part = wanted;
            }
            WriteRow(renderer, obj, row);
        }
        if (part is not null)
            renderer.Write("</").Write(part).WriteLine(">");
        renderer.WriteLine("</table></div>");
    }

    private static void WriteRow(PageHtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr").WriteAttributes(row);
        renderer.WriteBlockNumber();
        renderer.Write(">");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            renderer.EnsureLine();
            renderer.Write(row.IsHeader ? "<th scope=\"col\"" : "<td");
            if (cell.ColumnSpan != 1)
                renderer.Write(string.Create(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\""));
            if (cell.RowSpan != 1)
                renderer.Write(string.Create(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\""));
            if (Alignment(table, cell, i) is { } alignment)
                cell.GetAttributes().AddClass(alignment);
            renderer.WriteAttributes(cell).Write('>');

            var implicitBefore = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count == 1;
            renderer.Write(cell);
            renderer.ImplicitParagraph = implicitBefore;
            renderer.WriteLine(row.IsHeader ? "</th>" : "</td>");
        }
        renderer.WriteLine("</tr>");
    }

    // A class, not a style: a page's policy allows no inline styles. For the same reason a grid table's column widths are left to the
    // theme.
    private static string? Alignment(Table table, TableCell cell, int index)
    {
        var columns = table.ColumnDefinitions;
        if (columns.Count == 0)
            return null;
        var column = cell.ColumnIndex < 0 || cell.ColumnIndex >= columns.Count ? index : cell.ColumnIndex;
        return columns[Math.Min(column, columns.Count - 1)].Alignment switch
        {
            TableColumnAlign.Left => "align-left",
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-right",
            _ => null,
        };
    }

    // Two regions of one name can't be told apart by who hears them.
    private static string? Label(PageHtmlRenderer renderer, Table table)
    {
        if (table is not [TableRow { IsHeader: true } head, ..])
            return null;
        var label = string.Join(
            '、',
            head
                .SelectMany(cell => ((TableCell)cell).OfType<LeafBlock>())
                .Select(leaf => InlineText.Of(leaf.Inline).Trim())
                .Where(text => text.Length > 0));
        if (label.Length == 0)
            return null;
        var count = renderer.TableLabels[label] = renderer.TableLabels.GetValueOrDefault(label) + 1;
        return count == 1 ? label : string.Create(CultureInfo.InvariantCulture, $"{label} {count}");
    }
}
