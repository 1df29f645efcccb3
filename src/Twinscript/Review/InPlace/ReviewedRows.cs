using Twinscript.Configuration;
using Twinscript.Pages;
using Twinscript.Reading;
using Twinscript.Scripts;

namespace Twinscript.Review;

/// <summary>A page as it was written beside what it became, with the findings marked on both sides.</summary>
/// <param name="Rows">Marks are spans with <c>data-findings</c>, which holds ids.</param>
/// <param name="Elsewhere">Findings that show in neither edition.</param>
internal sealed record ReviewedRows(IReadOnlyList<FacingRow> Rows, IReadOnlyList<Finding> Elsewhere)
{
    /// <param name="findings">Those of this page and of the second edition's script, in the order of the source.</param>
    public static ReviewedRows Of(
        ScriptConverters converters, PageInScript written, PageInScript converted, IReadOnlyList<Finding> findings)
    {
        var (left, right) = WithHeads(converters, written, converted);
        var blocks = BlockText.Find(left.Html, written.Script.Tag);
        var located = new FindingPlaces([.. blocks.Select(b => b.Text)]).Locate(findings).ToArray();
        var marks = Marks(located.Where(l => l.Place is not null).Select(l => Place(blocks, l.Place.GetValueOrDefault(), l.Finding)));
        var mapped = left.Alignment is { } from && right.Alignment is { } to && from.SharesSourceWith(to)
            ? Apart(marks.Select(mark => Map(mark, from, to)))
            : [];
        var own = PageScan.Read(left.Html, new([.. marks.Select(Mark)], "</span>"));
        var other = PageScan.Read(right.Html, new([.. mapped.Select(Mark)], "</span>"));
        var rows = FacingRows.Of(own.AsOwn(), other.Opposite(own, "." + converted.Script.Path, converted.Script.Label));
        return new(rows, [.. located.Where(l => l.Place is null).Select(l => l.Finding)]);
    }

    /// <summary>Title and description, which a theme shows where it likes, stand above the text.</summary>
    private static (PageInScript Written, PageInScript Converted) WithHeads(
        ScriptConverters converters, PageInScript written, PageInScript converted)
    {
        var (own, other) = (Head(written), Head(converted));
        var target = new ScriptTarget(
            converted.Script.Tag, converted.Script.RulesTag, converters.Converter(written.Script.Tag, converted.Script),
            reference => reference);
        var made = ScriptedHtml.Parse(own, written.Script.Tag)
            .RenderScript(target, converters.RegionalWords(written.Script.Tag, converted.Script));
        // A title of its own in each script has no parts that belong together.
        var head = made.Html == other && made.Alignment is { } alignment
            ? alignment
            : new(own, [new(0, own.Length, 0, other.Length, AlignedKind.Markup)]);
        return (
            written with { Html = own + written.Html, Alignment = written.Alignment?.Behind(new(own, []), own.Length) },
            converted with { Html = other + converted.Html, Alignment = converted.Alignment?.Behind(head, other.Length) });
    }

    private static string Head(PageInScript page) => (HasHeading(page.Html) ? "" : Element("h1", "title", page.Title))
        + (page.Description is { } description ? Element("p", "description", description) : "");

    private static string Element(string name, string block, string text) =>
        $"<{name} data-block=\"{block}\">{HtmlText.Escape(text)}</{name}>";

    private static bool HasHeading(string html)
    {
        var scanner = new HtmlScanner(html);
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind == HtmlTokenKind.StartTag && html.AsSpan(scanner.NameStart..scanner.NameEnd) is "h1")
                return true;
        }
        return false;
    }

    private static FindingMark Place(IReadOnlyList<BlockText> blocks, FindingPlaces.Place place, Finding finding)
    {
        var (start, end) = blocks[place.Block].Place(place.Start, place.Start + finding.Doubt.Source.Length);
        return new(start, end, [finding]);
    }

    /// <summary>Findings about the same characters share a mark.</summary>
    private static List<FindingMark> Marks(IEnumerable<FindingMark> places)
    {
        var marks = new List<FindingMark>();
        foreach (var mark in places.OrderBy(p => p.Start))
        {
            if (marks.Count > 0 && mark.Start < marks[^1].End)
                marks[^1] = new(marks[^1].Start, Math.Max(mark.End, marks[^1].End), [.. marks[^1].About, .. mark.About]);
            else
                marks.Add(mark);
        }
        return marks;
    }

    private static FindingMark Map(FindingMark mark, ScriptAlignment from, ScriptAlignment to)
    {
        var (start, end) = from.RangeIn(to, mark.Start, mark.End);
        return mark with { Start = start, End = end };
    }

    private static IEnumerable<FindingMark> Apart(IEnumerable<FindingMark> marks)
    {
        var end = 0;
        foreach (var mark in marks)
        {
            var cut = mark with { Start = Math.Max(mark.Start, end) };
            end = Math.Max(end, mark.End);
            yield return cut;
        }
    }

    private static TextMark Mark(FindingMark mark)
    {
        var state = mark.About.All(f => f.Accepted) ? "finding accepted" : "finding";
        var ids = string.Join(' ', mark.About.Select(f => f.Id));
        return new(mark.Start, mark.End,
            $"<span class=\"{state}\" data-findings=\"{ids}\" role=\"button\" tabindex=\"0\" aria-haspopup=\"dialog\">");
    }

    /// <summary>A range of HTML that findings are about.</summary>
    private readonly record struct FindingMark(int Start, int End, IReadOnlyList<Finding> About);
}
