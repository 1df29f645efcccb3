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
    public static string Merge(IReadOnlyList<PublishedScript> scripts, IReadOnlyList<string> editions) => Merge(scripts, editions, out _);

    /// <inheritdoc cref="Merge(IReadOnlyList{PublishedScript}, IReadOnlyList{string})"/>
    /// <param name="held">What marks in them stand for.</param>
    /// <returns>Null when it can't be put back; the editions must then be merged without it.</returns>
    public static string? Merge(IReadOnlyList<PublishedScript> scripts, IReadOnlyList<string> editions, HeldText held) =>
        held.Marks(editions) ? held.Restore(Merge(scripts, editions, out var language), language) : null;

    private static string Merge(IReadOnlyList<PublishedScript> scripts, IReadOnlyList<string> editions, out string language)
    {
        var roots = editions.SelectInParallel(e => PageHtml.Document(e).DocumentElement, CancellationToken.None);
        language = roots[0].GetAttribute("lang") ?? "";
        var writer = new TwinWriter(scripts, [language], prefix: "");
        writer.Write(roots);
        return $"<!DOCTYPE html>\n{writer.Written.Single()}\n";
    }
}
