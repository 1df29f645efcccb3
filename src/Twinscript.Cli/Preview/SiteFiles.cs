using Twinscript.Documents;

namespace Twinscript.Cli.Preview;

/// <param name="FullPath">Of the file to send; for a folder, of its <c>index.html</c>.</param>
internal readonly record struct SiteFile(string FullPath, bool IsFolder);

/// <summary>Finds the file behind an address.</summary>
/// <param name="folder">Absolute.</param>
internal sealed class SiteFiles(string folder)
{
    // The host reads these and keeps them to itself.
    private static readonly string[] HostFiles = ["_redirects", "_headers"];

    public SiteFile? Find(RequestPath path)
    {
        if (path.Segments is [var only] && HostFiles.Contains(only, StringComparer.OrdinalIgnoreCase))
            return null;
        return FindAt(path) is { } file && IsWithin(file.FullPath) ? file : null;
    }

    private SiteFile? FindAt(RequestPath path)
    {
        var full = Path.Combine([folder, .. path.Segments]);
        if (!path.EndsWithSlash && path.Segments.Count > 0)
        {
            if (File.Exists(full))
                return new(full, IsFolder: false);
            if (File.Exists(full + ".html"))
                return new(full + ".html", IsFolder: false);
        }
        var index = Path.Combine(full, "index.html");
        return File.Exists(index) ? new(index, IsFolder: true) : null;
    }

    // A build writes no links; what another program's link leads to may be anything.
    private bool IsWithin(string file)
    {
        var root = FilesOnDisk.RealPath(folder);
        return FilesOnDisk.RealPath(file) == Path.Combine(root, Path.GetRelativePath(folder, file));
    }

    /// <summary>A new build is put in the place of the old one in two steps; between them there is no folder.</summary>
    public async Task WhilePublishingAsync(CancellationToken cancellation)
    {
        for (var tries = 0; tries < 20 && !Directory.Exists(folder); tries++)
            await Task.Delay(25, cancellation);
    }
}
