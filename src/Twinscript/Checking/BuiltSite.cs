using System.Collections.Concurrent;
using System.Collections.Frozen;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Checking;

/// <summary>An output folder: its files, the facts kept of its pages, and the targets of addresses.</summary>
internal sealed class BuiltSite
{
    /// <summary>Stands for the site's address where no page tells it.</summary>
    private static readonly Uri Nowhere = new("http://site.invalid/");

    private readonly string _root;
    private readonly string _display;
    private readonly FrozenSet<string> _files;
    private readonly FrozenDictionary<SitePath, BuiltPage> _pages;
    private readonly Lazy<FrozenSet<SitePath>> _downloads;
    private readonly ConcurrentDictionary<SitePath, long> _weights = new();

    private BuiltSite(string root, string display, FrozenSet<string> files, IReadOnlyList<BuiltPage> pages)
    {
        (_root, _display, _files, Pages) = (root, display, files, pages);
        _pages = pages.ToFrozenDictionary(p => p.Path);
        Redirects = RedirectLines.Read(this);
        Address = FindAddress(pages);
        _downloads = new(() =>
            Pages.SelectMany(p => p.References.Where(r => r.Kind == ReferenceKind.Download).Select(r => Resolve(p, r.Address).File))
                .OfType<SitePath>()
                .ToFrozenSet());
    }

    /// <summary>By path, ordinal.</summary>
    public IReadOnlyList<BuiltPage> Pages { get; }

    /// <summary>Where the site will live, with a slash at the end; null when no page tells.</summary>
    public Uri? Address { get; }

    public RedirectLines Redirects { get; }

    public IEnumerable<SitePath> Files => _files.Select(f => new SitePath(f));

    public static BuiltSite Read(string root, string display, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal).ToArray();
        var pages = files.Where(f => f.EndsWith(".html", StringComparison.OrdinalIgnoreCase)).ToArray();
        var read = new BuiltPage[pages.Length];
        Parallel.For(0, pages.Length, new() { CancellationToken = cancellation }, i =>
            read[i] = PageReader.Read(new(pages[i]), Path.Combine(root, pages[i]), $"{display}/{pages[i]}", diagnostics));
        return new(root, display, files.ToFrozenSet(StringComparer.Ordinal), read);
    }

    public BuiltPage? Page(SitePath path) => _pages.GetValueOrDefault(path);

    /// <summary>Readers save it; they don't visit it.</summary>
    public bool IsDownload(SitePath path) => _downloads.Value.Contains(path);

    public Uri UrlOf(BuiltPage page) => new(Address ?? Nowhere, page.Path.Url[1..]);

    /// <returns>Null when there is no such file.</returns>
    public SourceText? ReadText(SitePath path) =>
        _files.Contains(path.Value) ? new($"{_display}/{path}", File.ReadAllText(Path.Combine(_root, path.Value))) : null;

    /// <summary>Compressed.</summary>
    public long BytesOf(SitePath path) => _weights.GetOrAdd(path, p => CompressedSize.Of(File.ReadAllBytes(Path.Combine(_root, p.Value))));

    /// <summary>Where an address on a page leads.</summary>
    public Target Resolve(BuiltPage page, string address) =>
        Resolve(page.Base is { } given && Uri.TryCreate(UrlOf(page), given, out var other) ? other : UrlOf(page), address);

    public Target Resolve(Uri from, string address)
    {
        if (!Uri.TryCreate(from, address, out var url))
            return new(TargetKind.Malformed, null, null, "");
        if (url.Scheme is not ("http" or "https"))
            return new(TargetKind.Other, null, url, "");
        var site = Address ?? Nowhere;
        if (!string.Equals(url.Authority, site.Authority, StringComparison.OrdinalIgnoreCase)
            || !url.AbsolutePath.StartsWith(site.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal))
            return new(TargetKind.External, null, url, "");
        var path = Uri.UnescapeDataString(url.AbsolutePath)[Uri.UnescapeDataString(site.AbsolutePath).TrimEnd('/').Length..].TrimStart('/');
        var fragment = Uri.UnescapeDataString(url.Fragment.TrimStart('#'));
        foreach (var candidate in path.Length == 0 || path.EndsWith('/')
            ? [path + "index.html"]
            : (string[])[path, path + "/index.html", path + ".html"])
        {
            if (_files.Contains(candidate))
                return new(TargetKind.File, new(candidate), url, fragment);
        }
        return new(Redirects.Match(url.AbsolutePath) ? TargetKind.Redirected : TargetKind.Missing, null, url, fragment);
    }

    /// <summary>The start that most pages' canonical addresses share.</summary>
    private static Uri? FindAddress(IEnumerable<BuiltPage> pages) =>
        pages.Where(p =>
            p.Canonical is { } canonical
                && Uri.IsWellFormedUriString(canonical, UriKind.Absolute)
                && canonical.EndsWith(p.Path.Url, StringComparison.Ordinal))
            .GroupBy(p => (p.Canonical ?? "")[..^(p.Path.Url.Length - 1)], StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Uri(g.Key)).FirstOrDefault();
}
