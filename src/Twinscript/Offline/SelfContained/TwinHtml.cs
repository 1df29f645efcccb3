using Twinscript.Configuration;
using Twinscript.Engine;
using Twinscript.Reading;

namespace Twinscript.Offline;

/// <summary>
/// Lays one page's editions over each other: what is equal in all scripts is written once, what differs once per script, side by
/// side, under the class <c>s0</c>, <c>s1</c>, … of its script. A style sheet that shows one of these classes is all a switch needs.
/// </summary>
internal static class TwinHtml
{
    /// <param name="scripts">In the order of their classes.</param>
    /// <param name="editions">Whole HTML documents, one per script.</param>
    /// <param name="contents">Parts of them that are laid over each other already.</param>
    public static string Merge(IReadOnlyList<PublishedScript> scripts, IReadOnlyList<string> editions, IReadOnlyList<TwinContent> contents)
    {
        var held = new HeldText();
        var roots = held.Take(editions, contents).SelectInParallel(e => PageHtml.Document(e).DocumentElement, CancellationToken.None);
        var language = roots[0].GetAttribute("lang") ?? "";
        var writer = new TwinWriter(scripts, [language], prefix: "");
        writer.Write(roots);
        // A layout built differently for each script holds a content as often as there are scripts, or never.
        return held.Restore($"<!DOCTYPE html>\n{writer.Written.Single()}\n", language) ?? Merge(scripts, editions, []);
    }
}
