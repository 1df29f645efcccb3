using AngleSharp.Dom;
using AngleSharp.Html;

namespace Twinscript.Reading;

/// <summary>Cuts two editions of a page into rows, as finely as their blocks allow: a list falls into its items, a table stays whole.</summary>
internal sealed class FacingRows
{
    private readonly List<FacingRow> _rows = [];

    public static IReadOnlyList<FacingRow> Of(IElement own, IElement other)
    {
        var rows = new FacingRows();
        rows.Split(own, other, []);
        return rows._rows;
    }

    private void Split(IElement own, IElement other, List<(IElement Own, IElement Other)> around)
    {
        var pairs = Pair(own, other);
        for (var i = 0; i < pairs.Count; i++)
        {
            var (first, second) = pairs[i];
            if (first.Count == 1 && second.Count == 1 && Falls(first[0]) && Falls(second[0]))
                Split(first[0], second[0], [.. around, (first[0], second[0])]);
            else
                Add(first, second, around, i);
        }
    }

    private void Add(IReadOnlyList<IElement> own, IReadOnlyList<IElement> other, List<(IElement Own, IElement Other)> around, int index)
    {
        var (left, right) = (Html(own, around.ConvertAll(a => a.Own), index), Html(other, around.ConvertAll(a => a.Other), index));
        _rows.Add(new(left, right, own is [var first] && other is [var second] && Same(first, second)));
    }

    private static bool Same(IElement own, IElement other)
    {
        if (own.LocalName is not ("pre" or "hr" or "figure") || own.TextContent != other.TextContent)
            return false;
        var twin = (IElement)own.Clone();
        twin.RemoveAttribute("data-block");
        return twin.OuterHtml == other.OuterHtml;
    }

    private static bool Falls(IElement element) =>
        element.LocalName switch
        {
            "ul" or "ol" or "dl" => true,
            "div" or "section" => !element.ClassList.Contains("table") && !element.ClassList.Contains("math"),
            _ => false,
        }
        && element.Children.Length > 1 && element.ChildNodes.All(n => n is not IText { Data: var text } || string.IsNullOrWhiteSpace(text));

    /// <summary>Children that belong together: one by one where both sides have the same, else by their blocks.</summary>
    private static List<(IReadOnlyList<IElement> Own, IReadOnlyList<IElement> Other)> Pair(IElement own, IElement other)
    {
        var (left, right) = (Groups(own), Groups(other));
        if (left.Count == right.Count)
            return [.. left.Zip(right)];
        var pairs = new List<(IReadOnlyList<IElement>, IReadOnlyList<IElement>)>();
        var at = 0;
        foreach (var group in left)
        {
            var twin = right.FindIndex(at, g => Block(g) == Block(group));
            for (; at < twin; at++)
                pairs.Add(([], right[at]));
            pairs.Add((group, twin < 0 ? [] : right[at++]));
        }
        pairs.AddRange(right.Skip(at).Select(g => ((IReadOnlyList<IElement>)[], g)));
        return pairs;
    }

    private static string? Block(IReadOnlyList<IElement> group) =>
        group[0].GetAttribute("data-block") ?? group[0].QuerySelector("[data-block]")?.GetAttribute("data-block");

    /// <summary>Children one by one; in a list of terms, the terms with what is said of them.</summary>
    private static List<IReadOnlyList<IElement>> Groups(IElement parent)
    {
        if (parent.LocalName != "dl")
            return [.. parent.Children.Select(c => (IReadOnlyList<IElement>)[c])];
        var groups = new List<IReadOnlyList<IElement>>();
        var group = new List<IElement>();
        foreach (var child in parent.Children)
        {
            if (child.LocalName != "dd" && group.Exists(e => e.LocalName == "dd"))
            {
                groups.Add(group);
                group = [];
            }
            group.Add(child);
        }
        if (group.Count > 0)
            groups.Add(group);
        return groups;
    }

    private static string Html(IReadOnlyList<IElement> elements, List<IElement> around, int index)
    {
        if (elements.Count == 0)
            return "";
        var html = string.Concat(elements.Select(e => e.OuterHtml));
        for (var i = around.Count - 1; i >= 0; i--)
        {
            var shell = Shell(around[i], i == around.Count - 1 ? index : 0, first: index == 0 && i == around.Count - 1);
            html = $"{HtmlMarkupFormatter.Instance.OpenTag(shell, selfClosing: false)}{html}</{shell.LocalName}>";
        }
        return html;
    }

    /// <summary>The element without what is in it, so that styles still apply to the row and numbers go on.</summary>
    private static IElement Shell(IElement element, int index, bool first)
    {
        var shell = (IElement)element.Clone(deep: false);
        if (!first)
        {
            foreach (var name in shell.Attributes.Select(a => a.Name).Where(n => n is "id" or "role" || n.StartsWith("aria-", StringComparison.Ordinal)).ToArray())
                shell.RemoveAttribute(name);
        }
        if (element.LocalName == "ol" && index > 0)
            shell.SetAttribute("start", ((int.TryParse(element.GetAttribute("start"), out var start) ? start : 1) + index).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return shell;
    }
}
