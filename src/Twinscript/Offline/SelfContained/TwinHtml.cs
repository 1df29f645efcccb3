using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Policy;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>
/// Lays one page over itself in all its scripts: what is equal is written once, what differs once per script, side by
/// side, under the class <c>s0</c>, <c>s1</c>, … of its script. A style sheet that shows one of these classes is all a switch needs.
/// </summary>
internal static class TwinHtml
{
    /// <param name="scripts">In the order of their classes.</param>
    /// <param name="documents">Whole HTML documents, one per script.</param>
    /// <param name="held">What marks in them stand for.</param>
    /// <param name="policy">Of the file; null for none.</param>
    /// <returns>Null when what is held can't be put back: the documents must then be merged without it.</returns>
    public static MergedHtml? Merge(
        IReadOnlyList<PublishedScript> scripts, IReadOnlyList<string> documents, HeldText held, FilePolicy? policy = null)
    {
        if (!held.Marks(documents))
            return null;
        var roots = documents.SelectInParallel(d => Root(HtmlTree.Parse(d, isDocument: true)), CancellationToken.None);
        var language = roots[0].Attribute("lang") ?? "";
        var writer = new TwinWriter(scripts, prefix: "");
        writer.Write(roots);
        return held.Restore($"<!DOCTYPE html>\n{writer.FinishIn(language)}\n", language, policy);
    }

    private static HtmlNode Root(HtmlNode document)
    {
        foreach (var child in document.Children)
        {
            if (child.Name == "html")
                return child;
        }
        return document;
    }
}

/// <summary>A file that holds a page, or all of them, in every script.</summary>
internal sealed record MergedHtml(Content Content, IReadOnlyList<InlineCode> Code);
