using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Pages;

namespace Twinscript.Offline;

/// <summary>
/// Where each offline edition lies. Named after the site's host, since readers meet these names in their download folders.
/// </summary>
internal static class OfflinePaths
{
    public const string Folder = "offline";

    /// <summary>All scripts are in one file; another language has a file of its own.</summary>
    public static SitePath Html(SiteConfiguration site, PublishedScript script) =>
        new($"{Folder}/{Name(site)}{(script.IsLanguage ? "." + script.Path : "")}.html");

    public static SitePath Epub(SiteConfiguration site, PublishedScript script) => new($"{Folder}/{Name(site)}.{script.Path}.epub");

    public static SitePath Zip(SiteConfiguration site) => new($"{Folder}/{Name(site)}.zip");

    /// <summary>One page in one file; it opens in the page's script.</summary>
    public static SitePath Page(SiteConfiguration site, PageInScript page)
    {
        var path = page.IsHome ? Name(site) : page.Address.Path.TrimEnd('/');
        return new($"{Folder}/{page.Script.Path}/{(path.EndsWith(".html", StringComparison.Ordinal) ? path : path + ".html")}");
    }

    /// <summary>The file of one page without the page, which the page's own script puts in.</summary>
    public static SitePath Shell(PublishedScript script) => new($"{Folder}/shell/{script.Path}.txt");

    public static SitePath Downloads(PublishedScript script) => new($"{script.Path}/downloads/index.html");

    public static SitePath Manifest(PublishedScript script) => new($"{script.Path}/manifest.webmanifest");

    /// <summary>At the top, because a worker serves only what lies below it.</summary>
    public static SitePath Worker { get; } = new("sw.js");

    public static string Name(SiteConfiguration site) => Uri.TryCreate(site.Url, UriKind.Absolute, out var url) ? url.Host : "site";
}
