using System.Collections.Frozen;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>Where the addresses in scripts and search indexes lead in the new tree. Those count from the site's base path.</summary>
internal sealed class TreeAddresses
{
    private readonly IMirrorTree _tree;
    private readonly FrozenSet<string> _folders;
    private readonly SitePath _anyPage;
    private readonly Lazy<FrozenSet<string>> _indexes;

    public TreeAddresses(IMirrorTree tree)
    {
        _tree = tree;
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in tree.Files.Where(IsPage).Where(tree.IsMirrored))
        {
            _anyPage = _anyPage.Value is null ? page : _anyPage;
            for (var at = page.Value.LastIndexOf('/'); at > 0; at = page.Value.LastIndexOf('/', at - 1))
            {
                if (!folders.Add(page.Value[..at]))
                    break;
            }
        }
        _folders = folders.ToFrozenSet(StringComparer.Ordinal);
        _indexes = new(() => tree.Files.Where(f => IndexFiles.IsConverted(f, tree)).Select(f => f.Value)
            .ToFrozenSet(StringComparer.Ordinal));
        Prefix = tree.BasePath + tree.Folder.Trim('/') + "/";
    }

    /// <summary>The address of the new tree: <c>/zh-hant/</c>.</summary>
    public string Prefix { get; }

    public bool HasPages => _anyPage.Value is not null;

    public static bool IsPage(SitePath file) =>
        file.Value.EndsWith(".html", StringComparison.Ordinal) || file.Value.EndsWith(".htm", StringComparison.Ordinal);

    /// <param name="home">Whether the base path itself is an address here, and not a separator or a base.</param>
    /// <returns>Null when it leads nowhere else.</returns>
    public string? Map(string address, bool home)
    {
        if (address.Length == 0 || !HasPages)
            return null;
        if (address[0] != '/')
        {
            if (!address.StartsWith("http", StringComparison.Ordinal) || !address.Contains("://", StringComparison.Ordinal))
                return null;
            var mapped = _tree.MapAddress(address, _anyPage);
            return ReferenceEquals(mapped, address) || mapped == address ? null : mapped;
        }
        if (address.StartsWith("//", StringComparison.Ordinal) || !address.StartsWith(_tree.BasePath, StringComparison.Ordinal)
            || address.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var rest = address[_tree.BasePath.Length..];
        var path = rest.AsSpan();
        var end = path.IndexOfAny('?', '#');
        path = end < 0 ? path : path[..end];
        if (path.IsEmpty)
            return (home || end == 0) && _tree.IsMirrored(new("index.html")) ? Prefix + rest : null;
        return Leads(Uri.UnescapeDataString(path.ToString())) ? Prefix + rest : null;
    }

    /// <summary>A page's file or its source, counted from the site's own root: <c>guide/start.md</c>.</summary>
    public string? MapFile(string path) =>
        path.Length > 0 && path[0] != '/' && HasPages && Leads(path) ? $"{_tree.Folder.Trim('/')}/{path}" : null;

    private bool Leads(string path)
    {
        if (path is "404" or "404.html" or "404.md")
            return false;
        var trimmed = path.TrimEnd('/');
        if (path.EndsWith('/'))
            return IsMirrored(trimmed + "/index.html") || _folders.Contains(trimmed);
        if (path.EndsWith(".md", StringComparison.Ordinal))
        {
            var stem = path[..^3];
            return IsMirrored(stem + ".html") || IsMirrored(stem + "/index.html")
                || (stem.EndsWith("README", StringComparison.OrdinalIgnoreCase) && IsMirrored(stem[..^6] + "index.html"));
        }
        return _indexes.Value.Contains(path) || IsMirrored(path) || IsMirrored(path + ".html")
            || IsMirrored(path + "/index.html") || _folders.Contains(path);
    }

    private bool IsMirrored(string page) => page.EndsWith("html", StringComparison.Ordinal) && _tree.IsMirrored(new(page));
}
