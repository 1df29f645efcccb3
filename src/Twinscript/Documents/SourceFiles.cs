using System.Collections.Concurrent;
using System.IO.Enumeration;

namespace Twinscript.Documents;

/// <summary>
/// The only way a build reads its sources. Keeps, for every file read, every name looked for and every folder listed, what the
/// answer was, so that the next build can tell whether it would be the same.
/// </summary>
/// <param name="known">Files that need not be read again; null reads every file.</param>
/// <param name="note">Told the kind and the path of everything that is asked.</param>
internal sealed class SourceFiles(KnownFiles? known = null, Action<string, string>? note = null)
{
    /// <summary>Questions for what a file holds.</summary>
    public const string Contents = "file";

    /// <summary>Questions for whether there is a file of a name.</summary>
    public const string Existence = "exists";

    /// <summary>Questions for the names in a folder and below it.</summary>
    public const string Names = "list";

    public static readonly IReadOnlyList<string> Kinds = [Contents, Existence, Names];

    // Stands in no path that has been put in order.
    private const string Below = "//";

    private static readonly EnumerationOptions AllEntries = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
    private static readonly Digest Nothing = Digest.Of("nothing there");
    private static readonly Digest Yes = Digest.Of("there");

    private readonly ConcurrentDictionary<string, bool> _leaving = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _special = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _plain = new(StringComparer.Ordinal);
    private string? _realClosed;
    private readonly ConcurrentDictionary<(string Kind, string Path), Digest> _asked = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _listed = new(StringComparer.Ordinal);

    /// <summary>Every question with its answer. Another answer later on leaves one that never holds.</summary>
    public IEnumerable<(string Kind, string Path, Digest Answer)> Asked => _asked.Select(a => (a.Key.Kind, a.Key.Path, a.Value));

    /// <summary>A folder out of which links are not followed; null for none.</summary>
    public string? Closed { get; set; }

    /// <summary>Links that lead out of <see cref="Closed"/>, as far as it has been listed.</summary>
    public IEnumerable<string> Leaving => _leaving.Keys.Order(StringComparer.Ordinal);

    /// <summary>Pipes, sockets and devices that were passed over.</summary>
    public IEnumerable<string> Special => _special.Keys.Order(StringComparer.Ordinal);

    public bool Exists(string path)
    {
        var exists = IsThere(path);
        Ask(Existence, path, exists ? Yes : Nothing);
        return exists;
    }

    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    public Content Read(string path)
    {
        try
        {
            var content = ReadOrRecall(path);
            Ask(Contents, path, content.Digest.GetValueOrDefault());
            return content;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Ask(Contents, path, Nothing);
            throw;
        }
    }

    /// <summary>The paths of all files below a folder as they were when it was first listed; none when there is no such folder.</summary>
    /// <param name="root">Absolute.</param>
    /// <param name="folder">Below the root: the question is then for the names there and no others.</param>
    /// <remarks>Hidden files, folders named like a tool's leavings and linked folders (which could form a circle) are passed
    /// over.</remarks>
    public IReadOnlyList<string> List(string root, string folder = "")
    {
        var asked = folder.Length == 0 ? root : root + Below + folder;
        var paths = Listed(asked);
        Ask(Names, asked, DigestOf(paths));
        return paths;
    }

    /// <summary>The current answer to a question, recorded like any other.</summary>
    public Digest Answer(string kind, string path)
    {
        if (_asked.TryGetValue((kind, path), out var known))
            return known;
        var answer = Look(kind, path);
        Ask(kind, path, answer);
        return answer;
    }

    /// <summary>The same, of a build that is over and whose questions this one may never ask.</summary>
    public Digest Look(string kind, string path) => kind switch
    {
        Contents => DigestOf(path),
        Existence => IsThere(path) ? Yes : Nothing,
        Names => DigestOf(Listed(path)),
        _ => default,
    };

    private IReadOnlyList<string> Listed(string asked)
    {
        if (asked.IndexOf(Below, StringComparison.Ordinal) is not (>= 0 and var end))
            return _listed.GetOrAdd(asked, Enumerate);
        var folder = Path.Combine(asked[..end], asked[(end + Below.Length)..]) + Path.DirectorySeparatorChar;
        return [.. _listed.GetOrAdd(asked[..end], Enumerate).Where(path => path.StartsWith(folder, StringComparison.Ordinal))];
    }

    private void Ask(string kind, string path, Digest answer)
    {
        note?.Invoke(kind, path);
        // A file that changed between two readings belongs to no one state of the site.
        _asked.AddOrUpdate((kind, path), answer, (_, earlier) => answer == earlier ? earlier : default);
    }

    private bool IsThere(string path) =>
        File.Exists(path) && (_plain.ContainsKey(path) || !(FilesOnDisk.IsSpecial(path) || Leaves(path)));

    private bool Leaves(string path) => Closed is { } closed && IsBelow(path, closed)
        && !IsBelow(FilesOnDisk.RealPath(path), _realClosed ??= FilesOnDisk.RealPath(closed));

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal)
        && path.Length > folder.Length && path[folder.Length] == Path.DirectorySeparatorChar;

    private static byte[] Bytes(string path) =>
        FilesOnDisk.IsSpecial(path)
            ? throw new IOException($"'{path}' is no file but a pipe, a socket or a device.")
            : File.ReadAllBytes(path);

    private Content ReadOrRecall(string path)
    {
        if (known?.Find(path) is { } recalled)
            return recalled;
        var content = Content.Of(Bytes(path)).Fixed();
        known?.Add(path, content);
        return content;
    }

    private Digest DigestOf(string path)
    {
        try
        {
            return known?.Find(path)?.Digest ?? Digest.Of(Bytes(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Nothing;
        }
    }

    private static Digest DigestOf(IReadOnlyList<string> paths)
    {
        using var digest = new DigestBuilder();
        foreach (var path in paths)
            digest.Add(path);
        return digest.Finish();
    }

    private List<string> Enumerate(string root)
    {
        var found = new List<string>();
        var open = new Stack<string>(Directory.Exists(root) ? [root] : []);
        while (open.TryPop(out var folder))
        {
            foreach (var entry in Entries(folder) ?? [])
            {
                if (!entry.IsFolder)
                {
                    if (FilesOnDisk.IsSpecial(entry.Path))
                    {
                        _special[entry.Path] = true;
                        continue;
                    }
                    found.Add(entry.Path);
                    if (entry.IsLink && Leaves(entry.Path))
                    {
                        _leaving[entry.Path] = true;
                        continue;
                    }
                    _plain[entry.Path] = true;
                    if (entry.Stamp is { } stamp)
                        known?.List(entry.Path, stamp);
                }
                else if (!entry.IsLink)
                {
                    open.Push(entry.Path);
                }
            }
        }
        found.Sort(StringComparer.Ordinal);
        return found;

        // A folder that may not be looked into is listed like a file, so that reading it reports it.
        IEnumerable<Entry>? Entries(string folder)
        {
            try
            {
                return new FileSystemEnumerable<Entry>(folder, (ref entry) => Entry.Of(ref entry, stamped: known is not null), AllEntries)
                {
                    ShouldIncludePredicate = (ref entry) => IsListed(ref entry),
                };
            }
            catch (UnauthorizedAccessException)
            {
                found.Add(folder);
                return null;
            }
        }
    }

    // VuePress and VitePress keep what is published as it is in a hidden folder, beside their machinery.
    private static bool IsListed(ref FileSystemEntry entry) =>
        Path.GetFileName(entry.Directory) is ".vuepress" or ".vitepress" ? entry is { IsDirectory: true, FileName: "public" }
        : entry.FileName is [] or not ['.', ..] ? entry.FileName is not "node_modules"
        : entry is { IsDirectory: true, FileName: ".vuepress" or ".vitepress" };

    /// <param name="Stamp">Null for a link, whose stamp says nothing about its target, and when no stamps were asked for.</param>
    private readonly record struct Entry(string Path, bool IsFolder, bool IsLink, FileStamp? Stamp)
    {
        public static Entry Of(ref FileSystemEntry entry, bool stamped)
        {
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            return new(
                entry.ToFullPath(), entry.IsDirectory, isLink, stamped && !isLink && !entry.IsDirectory ? FileStamp.Of(ref entry) : null);
        }
    }
}
