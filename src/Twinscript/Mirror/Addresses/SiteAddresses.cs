using System.Collections.Frozen;
using System.Text;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>Which of a site's files an address means.</summary>
/// <param name="url">Where the site will live, with a slash at the end; null when nothing tells.</param>
/// <param name="basePath">See <see cref="IMirrorTree.BasePath"/>.</param>
internal sealed class SiteAddresses(FrozenSet<string> files, Uri? url, string basePath)
{
    public Uri? Url => url;

    public string BasePath => basePath;

    /// <summary>Where readers and search engines find a file.</summary>
    public string PublicAddress(SitePath file) => (url?.AbsoluteUri ?? basePath) + file.Url[1..];

    public SitePath? FileAt(string address, string folder) =>
        WrittenAddress.Parse(address) is { } written && PathOf(written, folder) is { } path ? Find(path) : null;

    /// <summary>What an address means below the site's own folder, as it is written but without dots.</summary>
    /// <param name="folder">Of the page or of its base, empty or with a slash at the end, percent-encoded.</param>
    /// <returns>Null when it leads elsewhere.</returns>
    public string? PathOf(in WrittenAddress address, string folder)
    {
        if (address.Kind == AddressKind.Relative)
            return WithoutDots(folder + address.Path);
        if (address.Kind == AddressKind.Whole
            && (url is null || !address.Host.Equals(url.Authority, StringComparison.OrdinalIgnoreCase)))
            return null;
        var path = address.Path.Length == 0 ? "/" : address.Path;
        if (path.StartsWith(basePath, StringComparison.Ordinal))
            return WithoutDots(path[basePath.Length..]);
        return path.Length == basePath.Length - 1 && basePath.StartsWith(path, StringComparison.Ordinal) ? "" : null;
    }

    /// <param name="path">See <see cref="PathOf"/>.</param>
    public SitePath? Find(string path)
    {
        if (path.Contains('%', StringComparison.Ordinal))
            path = Uri.UnescapeDataString(path);
        if (path.Length == 0 || path[^1] == '/')
            return Existing(path + "index.html");
        return Existing(path) ?? Existing(path + "/index.html") ?? Existing(path + ".html");
    }

    /// <summary>The folder of a file, empty or with a slash at the end, percent-encoded.</summary>
    public static string FolderOf(SitePath file)
    {
        var slash = file.Value.LastIndexOf('/');
        return slash < 0 ? "" : string.Join('/', file.Value[..slash].Split('/').Select(Uri.EscapeDataString)) + "/";
    }

    private SitePath? Existing(string path) => files.Contains(path) ? new SitePath(path) : null;

    private static string? WithoutDots(string path)
    {
        if (!path.Contains("./", StringComparison.Ordinal) && !path.EndsWith('.') && !path.Contains("//", StringComparison.Ordinal))
            return path;
        var parts = new List<string>();
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            if (segments[i] == "..")
            {
                if (parts.Count == 0)
                    return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (segments[i] is not ("." or "") || (isLast && segments[i].Length == 0))
                parts.Add(segments[i]);
            if (isLast && segments[i] is "." or "..")
                parts.Add("");
        }
        return parts is [""] ? "" : new StringBuilder().AppendJoin('/', parts).ToString();
    }
}
