using System.Collections.Concurrent;

namespace Twinscript.Documents;

/// <summary>
/// Files that need not be read again: by the file system's stamps they have not been written to since they were read. For programs
/// that build again and again; one build sees all files as they were when it listed them.
/// </summary>
internal sealed class KnownFiles(TimeProvider time)
{
    /// <summary>In bytes.</summary>
    private const int LargestKept = 256 * 1024;

    // The clock of some file systems counts in steps of two seconds, in which a file may be written twice and look the same.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (FileStamp Stamp, Content Content)> _files = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, FileStamp> _listed = new(StringComparer.Ordinal);

    /// <summary>Before the folders are listed anew. Files that were not listed last time are forgotten.</summary>
    public void Begin()
    {
        foreach (var (path, _) in _files)
        {
            if (!_listed.ContainsKey(path))
                _files.TryRemove(path, out _);
        }
        _listed = new(StringComparer.Ordinal);
    }

    public void List(string path, FileStamp stamp) => _listed[path] = stamp;

    /// <returns>Null when the file must be read.</returns>
    public Content? Find(string path) =>
        _files.TryGetValue(path, out var file) && _listed.TryGetValue(path, out var stamp) && stamp == file.Stamp ? file.Content : null;

    /// <param name="content">As it has just been read.</param>
    public void Add(string path, Content content)
    {
        if (content.Bytes.Length <= LargestKept
            && _listed.TryGetValue(path, out var stamp)
            && stamp.Changed < (time.GetUtcNow() - Step).UtcTicks)
            _files[path] = (stamp, content);
    }
}
