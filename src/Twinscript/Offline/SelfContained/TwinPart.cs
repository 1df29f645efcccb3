using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Twinscript.Offline;

/// <summary>
/// A piece of an element's content: either one element that must stand in the file once, or a run of text with whatever is inline in it.
/// </summary>
internal readonly record struct TwinPart(IElement? Element, string Html)
{
    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "b", "bdi", "br", "cite", "code", "data", "del", "em", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s",
            "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr",
        ],
        StringComparer.Ordinal);

    public static TwinPart OfText(string text) =>
        new(null, text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));

    public static TwinPart OfHtml(INode node) => new(null, CompactFormatter.Html(node));

    /// <returns>For each piece its form in every edition; null when the editions aren't built alike.</returns>
    public static IReadOnlyList<TwinPart[]>? Align(IReadOnlyList<IElement> editions)
    {
        var first = editions[0];
        var parts = new List<TwinPart>[editions.Count];
        for (var edition = 0; edition < parts.Length; edition++)
        {
            if (editions[edition].LocalName != first.LocalName || !HaveSameNames(editions[edition].Attributes, first.Attributes))
                return null;
            parts[edition] = Of(editions[edition]);
            if (parts[edition].Count != parts[0].Count)
                return null;
        }
        var aligned = new TwinPart[parts[0].Count][];
        for (var at = 0; at < aligned.Length; at++)
        {
            aligned[at] = new TwinPart[parts.Length];
            for (var edition = 0; edition < parts.Length; edition++)
            {
                if (parts[edition][at].Element?.LocalName != parts[0][at].Element?.LocalName)
                    return null;
                aligned[at][edition] = parts[edition][at];
            }
        }
        return aligned;
    }

    private static bool HaveSameNames(INamedNodeMap first, INamedNodeMap second)
    {
        if (first.Length != second.Length)
            return false;
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i]?.Name != second[i]?.Name)
                return false;
        }
        return true;
    }

    private static List<TwinPart> Of(IElement element)
    {
        List<TwinPart> parts = [];
        List<INode> run = [];
        foreach (var node in element.ChildNodes)
        {
            if (IsInline(node))
            {
                run.Add(node);
                continue;
            }
            EndRun();
            if (node is IElement child)
                parts.Add(new(child, ""));
        }
        EndRun();
        return parts;

        void EndRun()
        {
            if (run is [not IElement and var text])
                parts.Add(OfHtml(text));
            // Elements with no text between them are no sentence: each is a piece of its own, and its tags stand once.
            else if (run.Any(n => n is IText && !string.IsNullOrWhiteSpace(n.TextContent)) || run.All(n => n is not IElement))
            {
                if (run.Count > 0)
                    parts.Add(new(null, string.Concat(run.Select(CompactFormatter.Html))));
            }
            else
                parts.AddRange(run.Select(n => n is IElement alone ? new TwinPart(alone, "") : OfHtml(n)));
            run.Clear();
        }
    }

    /// <summary>Whether a sentence can run through it; what has an id must stand in the file once.</summary>
    public static bool IsInline(INode node) => node is not IElement element
        || (Inline.Contains(element.LocalName) && element.Id is not { Length: > 0 } && HoldsOnlyInline(element));

    private static bool HoldsOnlyInline(IElement element)
    {
        var nodes = element.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (!IsInline(nodes[i]))
                return false;
        }
        return true;
    }
}
