using AngleSharp.Dom;
using Twinscript.Pages;

namespace Twinscript.Reading;

/// <summary>Sets two editions of a page side by side, with what differs marked on both sides. Not safe for several threads at once.</summary>
internal sealed class FacingHtml(ScriptComparisons comparisons)
{
    private const string ScriptClass = "differs";
    private const string WordClass = "differs word";
    private const string Name = "aria-label";

    private static readonly string[] IdLists = ["aria-labelledby", "aria-describedby", "aria-controls", "headers", "for"];

    private (PageInScript First, PageInScript Second, IElement Left, IElement Right)? _kept;

    public IReadOnlyList<FacingRow> Rows(PageInScript own, PageInScript other)
    {
        var (left, right) = Marked(own, other);
        Rename(right, "." + other.Script.Path);
        TellApart(left, right, other.Script.Label);
        return FacingRows.Of(left, right);
    }

    /// <summary>Both editions, to be changed at will. They are kept for the one who asks for them the other way round.</summary>
    private (IElement Own, IElement Other) Marked(PageInScript own, PageInScript other)
    {
        if (_kept is { } kept && ReferenceEquals(kept.First, other) && ReferenceEquals(kept.Second, own))
        {
            _kept = null;
            return (kept.Right, kept.Left);
        }
        var (left, right) = (PageHtml.Parse(own.Html), PageHtml.Parse(other.Html));
        // Compared from what was written on, whichever side it stands on: only from there is the conversion known.
        // Editions that were each written by hand have nothing to tell script and words apart by.
        if (own.WrittenIn == other.Script.Tag)
            Mark(comparisons.Between(other.Script, own.Script), right, left);
        else if (other.WrittenIn == own.Script.Tag)
            Mark(comparisons.Between(own.Script, other.Script), left, right);
        // The own side is only read.
        _kept = (own, other, left, (IElement)right.Clone(deep: true));
        return (left, right);
    }

    /// <summary>A region whose name both scripts write alike would stand twice in a screen reader's list.</summary>
    private static void TellApart(IElement left, IElement right, string label)
    {
        var names = Regions(left).Select(r => r.GetAttribute(Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var region in Regions(right).Where(r => names.Contains(r.GetAttribute(Name))))
            region.SetAttribute(Name, $"{region.GetAttribute(Name)}（{label}）");

        static IEnumerable<IElement> Regions(IElement side) => side.QuerySelectorAll("[role=region][aria-label]");
    }

    private static void Mark(ScriptComparison comparison, IElement from, IElement to)
    {
        foreach (var (first, second) in PageHtml.CommonBlocks(from, to))
        {
            var (source, target) = (BlockText.Of(first), BlockText.Of(second));
            var differences = comparison.Compare(source.Text, target.Text);
            source.Mark([.. differences.Select(d => (d.SourceStart, d.SourceEnd, d.Kind))], kind => Element(first, kind), whole: false);
            target.Mark([.. differences.Select(d => (d.TargetStart, d.TargetEnd, d.Kind))], kind => Element(second, kind), whole: false);
        }
    }

    private static IElement Element(IElement near, DifferenceKind kind)
    {
        var span = PageHtml.Span(near);
        span.ClassName = kind == DifferenceKind.Word ? WordClass : ScriptClass;
        return span;
    }

    /// <summary>No id twice on the page, and every reference within a side stays within it.</summary>
    public static void Rename(IElement side, string suffix)
    {
        foreach (var element in side.QuerySelectorAll("*"))
        {
            element.RemoveAttribute("data-block");
            if (element.Id is { Length: > 0 } id)
                element.Id = id + suffix;
            foreach (var attribute in IdLists)
            {
                if (element.GetAttribute(attribute) is { } ids)
                    element.SetAttribute(attribute, string.Join(' ', ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => i + suffix)));
            }
            foreach (var attribute in element.Attributes)
            {
                if (attribute.LocalName == "href" && attribute.Value.StartsWith('#'))
                    attribute.Value += suffix;
                else if (attribute.Value.Contains("url(#", StringComparison.Ordinal))
                    attribute.Value = attribute.Value.Replace(")", suffix + ")", StringComparison.Ordinal);
            }
        }
    }
}
