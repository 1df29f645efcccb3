using Twinscript.Configuration;
using Twinscript.Documents;

namespace Twinscript.Pages;

/// <summary>A page's place within every script's tree.</summary>
/// <param name="Id">Names the page in templates: its path without the extension; <c>index</c> is home.</param>
/// <param name="Path">Below the script's folder: empty, <c>culture/</c>, or a file's name.</param>
internal readonly record struct PageAddress(string Id, string Path)
{
    public static PageAddress Of(SourcePath source, string? permalink)
    {
        var id = source.Value[..^source.Extension.Length];
        if (id.EndsWith("/index", StringComparison.Ordinal))
            id = id[..^"/index".Length];
        if (permalink is null)
            return new(id, id == "index" ? "" : id + "/");
        var path = permalink.TrimStart('/');
        return new(id, path.Length == 0 || path.EndsWith('/') || System.IO.Path.HasExtension(path) ? path : path + "/");
    }

    public SitePath In(PublishedScript script) =>
        new($"{script.Path}/{Path}{(Path.Length == 0 || Path.EndsWith('/') ? "index.html" : "")}");
}
