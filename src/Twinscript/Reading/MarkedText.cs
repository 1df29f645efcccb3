using Twinscript.Scripts;

namespace Twinscript.Reading;

/// <param name="Tag">The start tag of the element to put around it.</param>
internal readonly record struct TextMark(int Start, int End, string Tag);

/// <summary>
/// Puts elements around ranges of a page's text, as a scanner comes by them. A range that goes on in another element gets one in each.
/// </summary>
/// <param name="marks">In order, without overlap.</param>
/// <param name="end">The end tag of the elements.</param>
internal sealed class MarkedText(IReadOnlyList<TextMark> marks, string end)
{
    private int _next;

    /// <summary>Adds the edits of the marks in one run of text.</summary>
    public void Mark(int textStart, int textEnd, List<Edit> edits)
    {
        // Marks in attributes and in code were left behind.
        while (_next < marks.Count && marks[_next].End <= textStart)
            _next++;
        for (var i = _next; i < marks.Count && marks[i].Start < textEnd; i++)
        {
            var (from, to) = (Math.Max(marks[i].Start, textStart), Math.Min(marks[i].End, textEnd));
            if (from >= to)
                continue;
            edits.Add(new(from, 0, marks[i].Tag, AtEnd: false));
            edits.Add(new(to, 0, end, AtEnd: true));
        }
    }
}
