using System.Globalization;
using Twinscript.Scripts;

namespace Twinscript.Reading;

/// <summary>
/// Cuts two versions of a page into rows, as finely as their blocks allow: a list falls into its items, a table stays whole.
/// </summary>
internal sealed class FacingRows
{
    private readonly EditedHtml _own;
    private readonly EditedHtml _other;
    private readonly List<(Block Own, Block Other, int Index)> _around = [];
    private readonly List<FacingRow> _rows = [];

    private FacingRows(EditedHtml own, EditedHtml other) => (_own, _other) = (own, other);

    public static IReadOnlyList<FacingRow> Of(EditedHtml own, EditedHtml other)
    {
        var rows = new FacingRows(own, other);
        rows.Split(own.Root, other.Root);
        return rows._rows;
    }

    private void Split(Block own, Block other)
    {
        foreach (var (index, (first, second)) in Pair(own, other).Index())
        {
            if (_around.Count > 0)
                _around[^1] = _around[^1] with { Index = index };
            if (first is [{ Falls: true } left] && second is [{ Falls: true } right])
            {
                _around.Add((left, right, 0));
                Split(left, right);
                _around.RemoveAt(_around.Count - 1);
            }
            else
            {
                var same = first is [var one] && second is [var two] && Same(one, two);
                _rows.Add(new(Html(_own, first, a => a.Own), Html(_other, second, a => a.Other), same));
            }
        }
    }

    /// <summary>Whether the second would only repeat the first. One that can be linked to is needed on its own side.</summary>
    private bool Same(Block own, Block other) =>
        own.Name is "pre" or "hr" or "figure" && !other.HoldsIds
        && Around(_own.Html, own, before: true).SequenceEqual(Around(_other.Html, other, before: true))
        && Around(_own.Html, own, before: false).SequenceEqual(Around(_other.Html, other, before: false));

    /// <summary>The block's HTML before or behind the attribute that numbers it.</summary>
    private static ReadOnlySpan<char> Around(string html, Block block, bool before)
    {
        var (start, end) = (block.BlockAttribute.Start.Value, block.BlockAttribute.End.Value);
        return before ? html.AsSpan(block.Start..Math.Max(block.Start, start)) : html.AsSpan(Math.Max(block.Start, end)..block.End);
    }

    /// <summary>Children that belong together: one by one where both sides have the same, else by their blocks.</summary>
    private static List<(IReadOnlyList<Block> Own, IReadOnlyList<Block> Other)> Pair(Block own, Block other)
    {
        var (left, right) = (Groups(own), Groups(other));
        if (left.Count == right.Count)
            return [.. left.Zip(right)];
        var pairs = new List<(IReadOnlyList<Block>, IReadOnlyList<Block>)>();
        var at = 0;
        foreach (var group in left)
        {
            var twin = right.FindIndex(at, g => g[0].Id == group[0].Id);
            for (; at < twin; at++)
                pairs.Add(([], right[at]));
            pairs.Add((group, twin < 0 ? [] : right[at++]));
        }
        pairs.AddRange(right.Skip(at).Select(g => ((IReadOnlyList<Block>)[], g)));
        return pairs;
    }

    /// <summary>Children one by one; in a list of terms, the terms with what is said of them.</summary>
    private static List<IReadOnlyList<Block>> Groups(Block parent)
    {
        if (parent.Name != "dl")
            return parent.Children.ConvertAll(child => (IReadOnlyList<Block>)[child]);
        var groups = new List<IReadOnlyList<Block>>();
        var group = new List<Block>();
        foreach (var child in parent.Children)
        {
            if (child.Name != "dd" && group.Exists(e => e.Name == "dd"))
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

    private string Html(EditedHtml html, IReadOnlyList<Block> blocks, Func<(Block Own, Block Other, int Index), Block> side)
    {
        if (blocks.Count == 0)
            return "";
        for (var i = 0; i < _around.Count; i++)
            OpenShell(html, side(_around[i]), i);
        foreach (var block in blocks)
            html.Append(block.Start, block.End);
        for (var i = _around.Count - 1; i >= 0; i--)
            html.Append($"</{side(_around[i]).Name}>");
        return html.Take();
    }

    /// <summary>The element without what is in it, so that styles still apply to the row and numbers go on.</summary>
    private void OpenShell(EditedHtml html, Block block, int depth)
    {
        var index = _around[depth].Index;
        // An id stays on the first row cut from its element, and only there.
        var first = _around.Skip(depth).All(a => a.Index == 0);
        var numbered = block.Name == "ol" && index > 0;
        var start = 1;
        html.Append("<" + block.Name);
        var attributes = new HtmlAttributeReader(html.Html.AsSpan(0, block.ContentStart), block.Start + 1 + block.Name.Length);
        while (attributes.MoveNext())
        {
            var attribute = attributes.Current;
            var name = html.Html.AsSpan(attribute.NameStart..attribute.NameEnd);
            if (!first && (name is "id" or "role" || name.StartsWith("aria-")))
                continue;
            if (numbered && name is "start")
            {
                var value = html.Html.AsSpan(attribute.ValueStart..attribute.ValueEnd);
                start = int.TryParse(value, CultureInfo.InvariantCulture, out var said) ? said : 1;
            }
            else
                html.Append(" ").Append(attribute.NameStart, attribute.ValueEnd + (attribute.Quote == '\0' ? 0 : 1));
        }
        html.Append(numbered ? string.Create(CultureInfo.InvariantCulture, $" start=\"{start + index}\">") : ">");
    }
}
