using AngleSharp.Dom;
using Twinscript.Pages;
using Twinscript.Reading;

namespace Twinscript.Review;

/// <summary>A page as it was written beside what it became, with the findings marked on both sides.</summary>
/// <param name="Rows">Marks are spans with <c>data-findings</c>, which holds ids.</param>
/// <param name="Elsewhere">Findings that show in neither edition.</param>
internal sealed record ReviewedRows(IReadOnlyList<FacingRow> Rows, IReadOnlyList<Finding> Elsewhere)
{
    /// <param name="findings">Those of this page and of the second edition's script, in the order of the source.</param>
    public static ReviewedRows Of(
        ScriptComparisons comparisons, PageInScript written, PageInScript converted, IReadOnlyList<Finding> findings)
    {
        var (left, right) = (Parse(written), Parse(converted));
        var blocks = PageHtml.CommonBlocks(left, right)
            .Select(pair => (pair.First, pair.Second, Source: BlockText.Of(pair.First), Target: BlockText.Of(pair.Second)))
            .ToArray();
        var located = new FindingPlaces([.. blocks.Select(b => b.Source.Text)]).Locate(findings).ToArray();
        var comparison = comparisons.Between(written.Script, converted.Script);
        foreach (var group in located.Where(l => l.Place is not null).GroupBy(l => l.Place.GetValueOrDefault().Block))
        {
            var (first, second, source, target) = blocks[group.Key];
            var marks = Marks(group.Select(l => (l.Place.GetValueOrDefault().Start, l.Finding)));
            var differences = comparison.Compare(source.Text, target.Text);
            source.Mark(marks, about => Element(first, about), whole: false);
            target.Mark([.. Apart(marks.Select(m => Mapped(m, differences)))], about => Element(second, about), whole: false);
        }
        FacingHtml.Rename(right, "." + converted.Script.Path);
        return new(FacingRows.Of(left, right), [.. located.Where(l => l.Place is null).Select(l => l.Finding)]);
    }

    /// <summary>Title and description, which a theme shows where it likes, stand above the text.</summary>
    private static IElement Parse(PageInScript page)
    {
        var root = PageHtml.Parse(page.Html);
        if (page.Description is { } description)
            Prepend("p", "description", description);
        if (root.QuerySelector("h1") is null)
            Prepend("h1", "title", page.Title);
        return root;

        void Prepend(string name, string block, string text)
        {
            var element = PageHtml.Create(root, name);
            element.SetAttribute("data-block", block);
            element.TextContent = text;
            root.Prepend(element);
        }
    }

    /// <summary>Findings about the same characters share a mark.</summary>
    private static IReadOnlyList<(int Start, int End, IReadOnlyList<Finding> About)> Marks(IEnumerable<(int Start, Finding Finding)> places)
    {
        var marks = new List<(int Start, int End, IReadOnlyList<Finding> About)>();
        foreach (var (start, finding) in places.OrderBy(p => p.Start))
        {
            var end = start + finding.Doubt.Source.Length;
            if (marks.Count > 0 && start < marks[^1].End)
                marks[^1] = (marks[^1].Start, Math.Max(end, marks[^1].End), [.. marks[^1].About, finding]);
            else
                marks.Add((start, end, [finding]));
        }
        return marks;
    }

    private static (int Start, int End, IReadOnlyList<Finding> About) Mapped(
        (int Start, int End, IReadOnlyList<Finding> About) mark, IReadOnlyList<Difference> differences)
    {
        var (start, end) = (mark.Start, mark.End);
        var (from, to, shift) = (-1, -1, 0);
        foreach (var difference in differences.TakeWhile(d => d.SourceStart < end))
        {
            if (difference.SourceEnd > start)
            {
                // Within a difference of equal length, a character stands where it stood.
                var even = difference.SourceLength == difference.TargetLength;
                if (from < 0)
                    from = start < difference.SourceStart ? start + shift
                        : even ? difference.TargetStart + start - difference.SourceStart
                        : difference.TargetStart;
                to = end > difference.SourceEnd ? -1 : even ? difference.TargetStart + end - difference.SourceStart : difference.TargetEnd;
            }
            shift = difference.TargetEnd - difference.SourceEnd;
        }
        return (from < 0 ? start + shift : from, to < 0 ? end + shift : to, mark.About);
    }

    private static IEnumerable<(int Start, int End, IReadOnlyList<Finding> About)> Apart(
        IEnumerable<(int Start, int End, IReadOnlyList<Finding> About)> marks)
    {
        var end = 0;
        foreach (var mark in marks)
        {
            var cut = mark with { Start = Math.Max(mark.Start, end) };
            end = Math.Max(end, mark.End);
            yield return cut;
        }
    }

    private static IElement Element(IElement near, IReadOnlyList<Finding> about)
    {
        var mark = PageHtml.Span(near);
        mark.ClassName = about.All(f => f.Accepted) ? "finding accepted" : "finding";
        mark.SetAttribute("data-findings", string.Join(' ', about.Select(f => f.Id)));
        mark.SetAttribute("role", "button");
        mark.SetAttribute("tabindex", "0");
        mark.SetAttribute("aria-haspopup", "dialog");
        return mark;
    }
}
