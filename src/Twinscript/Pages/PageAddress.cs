using Twinscript.Configuration;
using Twinscript.Documents;

namespace Twinscript.Pages;

/// <summary>A page's place within every script's tree.</summary>
/// <param name="Id">Names the page in templates: its path without the extension; <c>index</c> is home.</param>
/// <param name="Path">Below the script's folder: empty, <c>culture/</c>, or a file's name.</param>
internal readonly record struct PageAddress(string Id, string Path)
{
    /// <param name="place">Where its file stands; empty for the home page.</param>
    /// <param name="permalink">Where it is to lie instead.</param>
    public static PageAddress Of(string place, string? permalink)
    {
        var id = place.Length == 0 ? "index" : place;
        if (permalink is null)
            return new(id, place.Length == 0 ? "" : place + "/");
        var path = permalink.TrimStart('/');
        return new(id, path.Length == 0 || path.EndsWith('/') || System.IO.Path.HasExtension(path) ? path : path + "/");
    }

    public SitePath In(PublishedScript script) =>
        new($"{script.Path}/{Path}{(Path.Length == 0 || Path.EndsWith('/') ? "index.html" : "")}");
}
