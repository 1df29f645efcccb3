using System.Collections.Frozen;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>
/// A piece of an element's content: either one element that must stand in the file once, or a run of text with whatever is inline in it.
/// </summary>
internal readonly record struct TwinPart(HtmlNode? Element, string Html)
{
    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "b", "bdi", "br", "cite", "code", "data", "del", "em", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s",
            "samp",
            "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr",
        ],
        StringComparer.Ordinal);

    public static TwinPart OfText(string text) =>
        new(null, text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));

    public static TwinPart OfHtml(HtmlNode node) => new(null, CompactHtml.Of(node));

    /// <param name="elements">One for each script.</param>
    /// <returns>For each piece its form in every script; null when the elements aren't built alike.</returns>
    public static IReadOnlyList<TwinPart[]>? Align(IReadOnlyList<HtmlNode> elements)
    {
        var first = elements[0];
        var parts = new List<TwinPart>[elements.Count];
        for (var script = 0; script < parts.Length; script++)
        {
            if (elements[script].Name != first.Name || !HaveSameNames(elements[script], first))
                return null;
            parts[script] = Of(elements[script]);
            if (parts[script].Count != parts[0].Count)
                return null;
        }
        var aligned = new TwinPart[parts[0].Count][];
        for (var at = 0; at < aligned.Length; at++)
        {
            aligned[at] = new TwinPart[parts.Length];
            for (var script = 0; script < parts.Length; script++)
            {
                if (parts[script][at].Element?.Name != parts[0][at].Element?.Name)
                    return null;
                aligned[at][script] = parts[script][at];
            }
        }
        return aligned;
    }

    private static bool HaveSameNames(HtmlNode first, HtmlNode second)
    {
        var own = first.Attributes;
        var other = second.Attributes;
        while (own.MoveNext())
        {
            if (!other.MoveNext()
                || !first.Html.AsSpan(own.Current.NameStart..own.Current.NameEnd)
                    .SequenceEqual(second.Html.AsSpan(other.Current.NameStart..other.Current.NameEnd)))
                return false;
        }
        return !other.MoveNext();
    }

    private static List<TwinPart> Of(HtmlNode element)
    {
        List<TwinPart> parts = [];
        List<HtmlNode> run = [];
        foreach (var node in element.Children)
        {
            if (IsInline(node))
            {
                run.Add(node);
                continue;
            }
            EndRun();
            parts.Add(new(node, ""));
        }
        EndRun();
        return parts;

        void EndRun()
        {
            // Elements with no text between them are no sentence: each is a piece of its own, and its tags stand once.
            if (run.Exists(n => n.IsElement) && !run.Exists(IsSaid))
                parts.AddRange(run.Select(n => n.IsElement ? new TwinPart(n, "") : OfHtml(n)));
            else if (run.Count > 0)
                parts.Add(new(null, Joined(run)));
            run.Clear();
        }
    }

    private static bool IsSaid(HtmlNode node) => node.Kind is HtmlNodeKind.Text or HtmlNodeKind.RawText && !node.Source.IsWhiteSpace();

    private static string Joined(List<HtmlNode> run)
    {
        if (run is [var only])
            return CompactHtml.Of(only);
        var output = TextBuilder.Take();
        foreach (var node in run)
            CompactHtml.Write(node, output);
        return TextBuilder.Finish(output);
    }

    /// <summary>Whether a sentence can run through it; what has an id must stand in the file once.</summary>
    public static bool IsInline(HtmlNode node) => !node.IsElement
        || (Inline.Contains(node.Name) && node.Attribute("id") is not { Length: > 0 } && HoldsOnlyInline(node));

    private static bool HoldsOnlyInline(HtmlNode element)
    {
        foreach (var child in element.Children)
        {
            if (!IsInline(child))
                return false;
        }
        return true;
    }
}
