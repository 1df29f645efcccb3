using Twinscript.Documents;

namespace Twinscript.Markdown;

/// <summary>
/// Finds the page or file an address means when no file has just that name: addresses end in <c>.html</c> or a slash, or in nothing;
/// they count from the page's file or from the page's own address; they may be what another generator called the page.
/// </summary>
internal sealed class LinkFinder
{
    private static readonly string[] PageEndings = [".html", ".htm", ".mdx", ".markdown", ".md"];

    private static readonly string[] FolderEndings = ["/index", "/readme", "/_index"];

    // Where generators keep what is published as it is.
    private static readonly string[] Roots = ["", "static/", "public/", "assets/", "source/", "docs/", "src/", "images/"];

    private static readonly string[] Published = ["static", "public", "assets", "source"];

    private readonly Dictionary<string, SourcePath> _pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SourcePath> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<SourcePath> _exact;

    // By the path below such a folder, wherever it lies: docs/.vuepress/public, themes/one/static.
    private readonly Dictionary<string, SourcePath> _published = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="pages">With every address a page has or had; what stands before goes before.</param>
    public LinkFinder(IReadOnlyCollection<(SourcePath Page, IReadOnlyList<string> Addresses)> pages, HashSet<SourcePath> files)
    {
        _exact = files;
        foreach (var (page, _) in pages)
            _pages.TryAdd(Key(page.Value), page);
        for (var rank = 0; pages.Any(p => p.Addresses.Count > rank); rank++)
        {
            foreach (var (page, addresses) in pages)
            {
                if (addresses.Count > rank)
                    _pages.TryAdd(Key(addresses[rank]), page);
            }
        }
        foreach (var file in files.OrderBy(f => f.Value, StringComparer.Ordinal))
        {
            _files.TryAdd(file.Value, file);
            var parts = file.Value.Split('/');
            for (var i = 1; i < parts.Length - 1; i++)
            {
                if (Published.Contains(parts[i], StringComparer.Ordinal))
                    _published.TryAdd(string.Join('/', parts[(i + 1)..]), file);
            }
        }
    }

    public SourcePath? Page(SourcePath from, string written)
    {
        var path = Plain(written);
        foreach (var place in Places(from, path))
        {
            if (_pages.TryGetValue(Key(place), out var page))
                return page;
        }
        return null;
    }

    public SourcePath? File(SourcePath from, string written)
    {
        var path = Plain(written);
        foreach (var place in Places(from, path).Append(path))
        {
            var trimmed = place.TrimStart('/');
            foreach (var root in Roots)
            {
                if (_exact.TryGetValue(new(root + trimmed), out var file) || _files.TryGetValue(root + trimmed, out file))
                    return file;
            }
        }
        return path.StartsWith('/') && _published.TryGetValue(path.TrimStart('/'), out var published) ? published : null;
    }

    /// <summary>What the address may mean, below the input folder, the likeliest first.</summary>
    private static IEnumerable<string> Places(SourcePath from, string path)
    {
        if (path.StartsWith('/'))
        {
            yield return Combined("", path);
            yield break;
        }
        yield return Combined(from.Folder, path);
        // A page called a.md is at a/, and a post's pictures lie in a folder of its name.
        yield return Combined(from.Value[..^from.Extension.Length], path);
        if (from.Folder.Split('/') is [.., "_posts"])
            yield return Combined("", path);
    }

    private static string Plain(string written)
    {
        var path = written.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? written[..query] : written;
        // A bundler's names for folders: @/a.png, ~@/a.png, @assets/a.png.
        path = path.StartsWith("~@", StringComparison.Ordinal) ? path[1..] : path;
        if (path.StartsWith('@') && path.IndexOf('/', StringComparison.Ordinal) is var slash and > 0)
            path = path[slash..];
        return path.Replace('\\', '/');
    }

    private static string Combined(string folder, string path)
    {
        List<string> parts = [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or ".."))
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    private static string Key(string address)
    {
        var key = address.Trim('/');
        foreach (var ending in PageEndings)
        {
            if (key.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                key = key[..^ending.Length];
                break;
            }
        }
        if (FolderEndings.Any(e => string.Equals(e[1..], key, StringComparison.OrdinalIgnoreCase)))
            return "";
        foreach (var ending in FolderEndings)
        {
            if (key.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return key[..^ending.Length];
        }
        return key;
    }
}
