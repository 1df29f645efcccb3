using System.IO.Enumeration;
using Twinscript.Documents;

namespace Twinscript.Building;

/// <summary>The files of an output folder but its marker, read in one go: asking for each of them takes longer.</summary>
internal sealed class OutputListing
{
    private readonly Dictionary<SitePath, FileStamp> _files = [];

    /// <summary>When a build last updated the folder, in ticks.</summary>
    public long Updated { get; private init; }

    public IEnumerable<SitePath> Files => _files.Keys;

    public static OutputListing Of(string folder)
    {
        var listing = new OutputListing { Updated = UpdateOf(folder) };
        if (!Directory.Exists(folder))
            return listing;
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        var prefix = Path.TrimEndingDirectorySeparator(folder).Length + 1;
        foreach (var (path, stamp) in new FileSystemEnumerable<(string, FileStamp)>(
            folder, (ref entry) => (entry.ToFullPath()[prefix..], FileStamp.Of(ref entry)), everything)
        {
            // A link counts as a file: its target is no part of the folder.
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        })
        {
            if (path != OutputMarker.Name)
                listing._files[new(path.Replace(Path.DirectorySeparatorChar, '/'))] = stamp;
        }
        return listing;
    }

    /// <summary>As the build left it that wrote these files.</summary>
    public static OutputListing Of(IReadOnlyDictionary<SitePath, WrittenFile> files, long updated)
    {
        var listing = new OutputListing { Updated = updated };
        foreach (var (path, file) in files)
            listing._files[path] = file.Stamp;
        return listing;
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    public static long UpdateOf(string folder) => File.GetLastWriteTimeUtc(Path.Combine(folder, OutputMarker.Name)).Ticks;

    public bool Holds(SitePath path, WrittenFile file) => _files.TryGetValue(path, out var found) && found == file.Stamp;
}
