using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>Finds out where a site lives from what its own files say.</summary>
internal static partial class SiteHome
{
    private const int MostAddresses = 2000;

    /// <summary>The start most pages' canonical addresses share, or what the sitemap or a CNAME file names.</summary>
    public static Uri? Find(OriginalSite site, IReadOnlyList<OriginalPage> pages) =>
        Commonest(pages.Where(p => p.Facts.Canonical is not null).Select(p => Start(p.Facts.Canonical ?? "", p.Path)))
        ?? Commonest(pages.Where(p => p.Facts.Url is not null).Select(p => Start(p.Facts.Url ?? "", p.Path)))
        ?? OfSitemap(site) ?? OfHostName(site);

    /// <summary>Where the site lies on its host when nothing says so: the folder without which its own addresses lead nowhere.</summary>
    public static string BasePath(OriginalSite site, IReadOnlyList<OriginalPage> pages)
    {
        var files = site.Names;
        var votes = new Dictionary<string, int>(StringComparer.Ordinal) { ["/"] = 0 };
        foreach (var address in pages.SelectMany(p => p.Facts.Rooted).Take(MostAddresses))
        {
            Vote("/", address, files, votes);
            if (address.IndexOf('/', 1) is var end and > 0)
                Vote(address[..(end + 1)], address, files, votes);
        }
        return votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key.Length).ThenBy(v => v.Key, StringComparer.Ordinal).First().Key;
    }

    private static void Vote(string basePath, string address, FrozenSet<string> files, Dictionary<string, int> votes)
    {
        if (new SiteAddresses(files, null, basePath).FileAt(address, "") is not null)
            votes[basePath] = votes.GetValueOrDefault(basePath) + 1;
    }

    private static Uri? Commonest(IEnumerable<string?> starts) =>
        starts.OfType<string>().GroupBy(s => s, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Address(g.Key)).FirstOrDefault(address => address is not null);

    private static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <returns>Null when the address is none of this file's.</returns>
    private static string? Start(string address, SitePath file)
    {
        var path = Uri.UnescapeDataString(file.Url[1..]);
        var written = Uri.UnescapeDataString(address);
        var bare = path.EndsWith(".html", StringComparison.Ordinal) ? path[..^".html".Length] : path;
        foreach (var ending in (string[])[path, file.Value, path.TrimEnd('/'), bare])
        {
            if (written.EndsWith("/" + ending, StringComparison.Ordinal))
                return written[..^ending.Length];
        }
        return null;
    }

    private static Uri? OfSitemap(OriginalSite site)
    {
        if (!site.Contains(new("sitemap.xml")) || site.ReadText(new("sitemap.xml"), null) is not { } text)
            return null;
        string[] addresses = [.. Location().Matches(text).Select(m => m.Groups["address"].Value).Take(MostAddresses)];
        if (addresses.Length == 0 || Address(addresses[0]) is not { } first)
            return null;
        return Candidates(first).MaxBy(home =>
        {
            var known = new SiteAddresses(site.Names, home, home.AbsolutePath);
            return (addresses.Count(a => known.FileAt(a, "") is not null), -home.AbsolutePath.Length);
        });
    }

    private static IEnumerable<Uri> Candidates(Uri address)
    {
        yield return new(address, "/");
        if (address.AbsolutePath.IndexOf('/', 1) is var end and > 0)
            yield return new(address, address.AbsolutePath[..(end + 1)]);
    }

    private static Uri? OfHostName(OriginalSite site) =>
        site.Contains(new("CNAME")) && site.ReadText(new("CNAME"), null)?.Split('\n')[0].Trim() is { Length: > 0 } host
            ? Address($"https://{host}/")
            : null;

    [GeneratedRegex(@"<loc>\s*(?<address>[^<\s]+)\s*</loc>", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Location();
}
