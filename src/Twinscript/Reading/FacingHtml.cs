using Twinscript.Configuration;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Reading;

/// <summary>
/// Sets a page in two scripts side by side, with what differs marked on both sides. Not safe for several threads at once.
/// </summary>
internal sealed class FacingHtml(ScriptConverters converters)
{
    // Short, because a page holds hundreds of them, and no element that an author would write.
    private const string Script = "<x-d>";
    private const string Word = "<x-d class=\"word\">";
    private const string End = "</x-d>";

    private (PageInScript First, PageInScript Second, PageSide Left, PageSide Right)? _kept;

    public IReadOnlyList<FacingRow> Rows(PageInScript own, PageInScript other)
    {
        var (left, right) = Sides(own, other);
        return FacingRows.Of(left.AsOwn(), right.Opposite(left, "." + other.Script.Path, other.Script.Label));
    }

    /// <summary>Both sides. They are kept for the page that shows them the other way round.</summary>
    private (PageSide Own, PageSide Other) Sides(PageInScript own, PageInScript other)
    {
        if (_kept is { } kept && ReferenceEquals(kept.First, other) && ReferenceEquals(kept.Second, own))
        {
            _kept = null;
            return (kept.Right, kept.Left);
        }
        var differences = Difference.Between(own, other, converters);
        var left = PageScan.Read(own.Html, new(Array.ConvertAll(differences, d => Mark(d.OwnStart, d.OwnEnd, d.Kind)), End));
        var right = PageScan.Read(other.Html, new(Array.ConvertAll(differences, d => Mark(d.OtherStart, d.OtherEnd, d.Kind)), End));
        _kept = (own, other, left, right);
        return (left, right);
    }

    private static TextMark Mark(int start, int end, AlignedKind kind) => new(start, end, kind == AlignedKind.Script ? Script : Word);
}
