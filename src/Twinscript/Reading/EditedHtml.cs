using System.Text;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Reading;

/// <summary>Cuts ranges out of a page's HTML, with its edits made.</summary>
/// <param name="edits">In order.</param>
/// <param name="rewriter">Given what was cut out; null to leave it alone.</param>
internal sealed class EditedHtml(PageSide side, Edit[] edits, HtmlRewriter? rewriter)
{
    private StringBuilder? _html;
    private int _next;

    public string Html => side.Html;

    public Block Root => side.Root;

    private StringBuilder Output => _html ??= TextBuilder.Take();

    public EditedHtml Append(string html)
    {
        Output.Append(html);
        return this;
    }

    public EditedHtml Append(int start, int end)
    {
        // Rows are cut in order, so the next edit is rarely far away.
        while (_next > 0 && edits[_next - 1].At >= start)
            _next--;
        while (_next < edits.Length && (edits[_next].At < start || (edits[_next].At == start && edits[_next].AtEnd)))
            _next++;
        var at = start;
        for (; _next < edits.Length && (edits[_next].At < end || (edits[_next].At == end && edits[_next].AtEnd)); _next++)
        {
            ref readonly var edit = ref edits[_next];
            Output.Append(side.Html, at, Math.Max(0, edit.At - at)).Append(edit.Added);
            at = Math.Max(at, edit.At + edit.Removed);
        }
        Output.Append(side.Html, at, Math.Max(0, end - at));
        return this;
    }

    /// <summary>The HTML appended since the last call.</summary>
    public string Take()
    {
        var html = TextBuilder.Finish(Output);
        _html = null;
        return rewriter is null ? html : rewriter.Rewrite(html);
    }
}
