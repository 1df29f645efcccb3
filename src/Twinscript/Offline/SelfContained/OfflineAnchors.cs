using System.Collections.Frozen;
using Twinscript.Configuration;
using Twinscript.Pages;

namespace Twinscript.Offline;

/// <summary>Where each page begins inside a file that holds several. The same in every script, as the page itself is there once.</summary>
internal sealed class OfflineAnchors
{
    private readonly FrozenDictionary<string, string> _byUrl;

    /// <param name="held">The pages the file holds, in any script.</param>
    public OfflineAnchors(IEnumerable<PageInScript> held, PageCollection pages, IEnumerable<PublishedScript> scripts)
    {
        var sources = held.Select(p => p.Path).ToHashSet();
        _byUrl = scripts
            .SelectMany(s => pages.In(s.Tag))
            .Where(p => sources.Contains(p.Path))
            .ToFrozenDictionary(p => p.Url, Of, StringComparer.Ordinal);
    }

    /// <summary>Made of the address alone, so that whoever has an address knows the anchor.</summary>
    public static string Of(PageInScript page) =>
        page.IsHome ? "index" : page.Address.Path.TrimEnd('/').Replace('/', '.').Replace(' ', '-');

    /// <summary>A heading's or note's id, made unique in the file.</summary>
    public static string Of(PageInScript page, string id) => $"{Of(page)}.{id}";

    /// <param name="url">An address within the site, perhaps with a fragment.</param>
    /// <returns>The anchor that shows the same; null when the file doesn't hold that address.</returns>
    public string? Find(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return _byUrl.TryGetValue(hash < 0 ? url : url[..hash], out var page) ? hash < 0 ? page : $"{page}.{url[(hash + 1)..]}" : null;
    }
}
