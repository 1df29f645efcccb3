using System.Text;
using Twinscript.Scripts;

namespace Twinscript.Reading;

/// <summary>Cuts ranges out of a page's HTML, with its edits made.</summary>
/// <param name="edits">In order.</param>
/// <param name="rewriter">Given what was cut out; null to leave it alone.</param>
internal sealed class EditedHtml(PageSide side, Edit[] edits, HtmlRewriter? rewriter)
{
    private readonly StringBuilder _html = new();
    private int _next;

    public string Html => side.Html;

    public Block Root => side.Root;

    public EditedHtml Append(string html)
    {
        _html.Append(html);
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
            _html.Append(side.Html, at, Math.Max(0, edit.At - at)).Append(edit.Added);
            at = Math.Max(at, edit.At + edit.Removed);
        }
        _html.Append(side.Html, at, Math.Max(0, end - at));
        return this;
    }

    /// <summary>The HTML appended since the last call.</summary>
    public string Take()
    {
        var html = _html.ToString();
        _html.Clear();
        return rewriter is null ? html : rewriter.Rewrite(html);
    }
}
