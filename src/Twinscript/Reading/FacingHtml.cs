using Twinscript.Configuration;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Reading;

/// <summary>
/// Sets a page in two scripts side by side, with what differs marked on both sides. Of one source, because it keeps both sides for the page
/// that shows them the other way round.
/// </summary>
internal sealed class FacingHtml(ScriptConverters converters)
{
    // Short, because a page holds hundreds of them, and no element that an author would write.
    private const string Script = "<x-d>";
    private const string Word = "<x-d class=\"word\">";
    private const string End = "</x-d>";

    private readonly Lock _lock = new();
    private (PageInScript First, PageInScript Second, PageSide Left, PageSide Right)? _kept;

    public IReadOnlyList<FacingRow> Rows(PageInScript own, PageInScript other)
    {
        var (first, second) = IsFirst(own, other) ? (own, other) : (other, own);
        PageSide left;
        PageSide right;
        lock (_lock)
            (left, right) = Sides(first, second);
        if (ReferenceEquals(first, other))
            (left, right) = (right, left);
        return FacingRows.Of(left.AsOwn(), right.Opposite(left, "." + other.Script.Path, other.Script.Label));
    }

    // Both pages mark the same, whichever of them is made first.
    private static bool IsFirst(PageInScript one, PageInScript other)
    {
        var isWritten = one.Script.Tag == one.WrittenIn;
        return isWritten == (other.Script.Tag == other.WrittenIn) ? string.CompareOrdinal(one.Script.Tag, other.Script.Tag) < 0 : isWritten;
    }

    private (PageSide Left, PageSide Right) Sides(PageInScript first, PageInScript second)
    {
        if (_kept is { } kept && ReferenceEquals(kept.First, first) && ReferenceEquals(kept.Second, second))
        {
            _kept = null;
            return (kept.Left, kept.Right);
        }
        var differences = Difference.Between(first, second, converters);
        var left = PageScan.Read(first.Html, new(Array.ConvertAll(differences, d => Mark(d.OwnStart, d.OwnEnd, d.Kind)), End));
        var right = PageScan.Read(second.Html, new(Array.ConvertAll(differences, d => Mark(d.OtherStart, d.OtherEnd, d.Kind)), End));
        _kept = (first, second, left, right);
        return (left, right);
    }

    private static TextMark Mark(int start, int end, AlignedKind kind) => new(start, end, kind == AlignedKind.Script ? Script : Word);
}
