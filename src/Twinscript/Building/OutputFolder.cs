using System.Collections.Concurrent;
using System.Globalization;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Hosting;

namespace Twinscript.Building;

/// <summary>
/// Where a build writes: a hidden folder beside the output folder, put into its place only when the whole build has succeeded.
/// Until then, and when a build is interrupted, readers see the old output. Files that an earlier build wrote and that stay as
/// they are stay where they are.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private const string Old = ".old";
    private const int WriteBuffer = 128 * 1024;

    private readonly ConcurrentDictionary<string, Document> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _path;
    private readonly string _stage;
    private readonly string _display;
    private readonly DiagnosticBag _diagnostics;
    private readonly ConcurrentDictionary<SitePath, WrittenFile> _files = new();
    private readonly ConcurrentQueue<Document> _kept = new();
    private readonly EarlierOutput _earlier;
    private readonly TimeProvider _time;
    private HashSet<SitePath>? _own = [];

    private OutputFolder(string path, string display, DiagnosticBag diagnostics, EarlierOutput earlier, TimeProvider time)
    {
        (_path, _display, _diagnostics, _earlier, _time) = (path, display, diagnostics, earlier, time);
        _stage = KilledBuilds.StagePrefix(path) + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The files written by this build, with digest and stamp.</summary>
    public IReadOnlyDictionary<SitePath, WrittenFile> Files => _files;

    /// <summary>See <see cref="OutputListing.Updated"/>; null until this build has put its files into place.</summary>
    public long? Updated { get; private set; }

    /// <summary>One sentence about files in the folder that no build wrote; empty when there are none.</summary>
    public IReadOnlyList<string> Foreign { get; private set; } = [];

    /// <returns>Null when nothing may or can be written there; the problem is then reported.</returns>
    public static OutputFolder? Open(
        string path, string display, IReadOnlyList<FileFolder> sources, DiagnosticBag diagnostics, EarlierOutput earlier, TimeProvider time)
    {
        // A link stays; the build writes to its target.
        path = FilesOnDisk.RealPath(path);
        var span = SourceText.WholeFile(display);
        if (File.Exists(path))
            diagnostics.Error(DiagnosticCodes.OutputIsFile,
                "the output folder is a file. Delete it, or choose another folder with --output.", span);
        else if (sources.FirstOrDefault(s => Overlap(FilesOnDisk.RealPath(s.Root), path)) is { } source)
            diagnostics.Error(DiagnosticCodes.OutputOverlapsInput,
                $"the output folder and '{source.Display}' lie inside each other. Choose another folder with --output.", span);
        else if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() && !OutputMarker.IsIn(path))
            diagnostics.Error(DiagnosticCodes.OutputNotOurs,
                "the output folder holds files that Twinscript did not write, and a build would delete them. "
                + "Empty it, or choose another folder with --output.", span);
        else
            return new OutputFolder(path, display, diagnostics, earlier, time).TryStart();
        return null;
    }

    /// <summary>The content an earlier build wrote to a path; null when the file has changed since.</summary>
    public Content? Earlier(SitePath path, Digest content) => _earlier.Kept(path, content) is null ? null : _earlier.Content(path);

    /// <summary>The content an earlier build wrote to a path.</summary>
    public Content? Earlier(SitePath path) => _earlier.IsIntact(path) ? _earlier.Content(path) : null;

    /// <summary>Two documents with one destination are reported; so are disks that refuse.</summary>
    public void Write(Document document)
    {
        if (document.Destination is not { } destination)
            return;
        if (!destination.StaysInside)
        {
            _diagnostics.Error(DiagnosticCodes.CannotWrite,
                $"'{destination}' lies outside the output folder. Give the page another address.",
                document.SourceText is { } text ? SourceText.WholeFile(text.File) : null);
            return;
        }
        if (!_written.TryAdd(destination.Value, document))
        {
            ReportDuplicate(destination, _written[destination.Value], document);
            return;
        }
        if (_diagnostics.HasErrors)
            return;
        try
        {
            var content = document.Content.Fixed();
            var digest = content.Digest.GetValueOrDefault();
            if (_earlier.Kept(destination, digest) is { } kept)
            {
                _files[destination] = kept;
                _kept.Enqueue(document);
            }
            else
            {
                _files[destination] = Write(Path.Combine(_stage, destination.Value), content, digest);
            }
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            ReportRefusal(destination.Value, refusal);
        }
    }

    private static WrittenFile Write(string path, Content content, Digest digest)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        // Sharing takes no file lock, and the folder belongs to this build alone.
        using var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite, content.IsInPieces ? WriteBuffer : 0);
        content.WriteTo(file);
        file.Flush();
        return new(digest, new(file.Length, File.GetLastWriteTimeUtc(file.SafeFileHandle).Ticks));
    }

    /// <summary>Writes compressed copies beside what was written.</summary>
    public void Precompress(CancellationToken cancellation)
    {
        try
        {
            CompressedCopies.WriteBeside(_stage, cancellation);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            ReportRefusal("", refusal);
        }
    }

    /// <summary>Puts what was written into the place of the old output.</summary>
    public void Commit()
    {
        try
        {
            if (_earlier != EarlierOutput.None && Directory.Exists(_path))
            {
                Update(_earlier.Listing);
                return;
            }
            var listing = OutputListing.Of(_path);
            WriteWhatIsNotThere(listing);
            if (ForeignIn(listing).Count > 0)
                Update(listing);
            else
                Replace();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            ReportRefusal("", refusal);
        }
    }

    private void Update(OutputListing listing)
    {
        var update = new OutputUpdate(_stage, _path, _time);
        using var alone = update.Lock();
        _own = OutputMarker.FilesOf(alone);
        if (listing.Updated != OutputListing.UpdateOf(_path))
        {
            // Another build has been here since.
            listing = OutputListing.Of(_path);
            WriteWhatIsNotThere(listing);
        }
        var written = Written();
        foreach (var path in written)
        {
            if (update.LinkOnTheWay(path.Value) is not { } link)
                continue;
            _diagnostics.Error(DiagnosticCodes.CannotWrite, "this is a link, and nothing is written through it. Take it away.",
                SourceText.WholeFile($"{_display}/{link}"));
            return;
        }
        var own = _own ?? [.. listing.Files];
        var foreign = ForeignIn(listing);
        OutputMarker.Write(alone, own.Union(written));
        update.Begin(own.Except(written));
        update.Finish();
        OutputMarker.Write(alone, written);
        Updated = OutputListing.UpdateOf(_path);
        Foreign = OutputMarker.Describe(foreign, _display);
    }

    private HashSet<SitePath> Written() => [.. OutputListing.Of(_stage).Files, .. _files.Keys];

    private List<SitePath> ForeignIn(OutputListing listing) =>
        _own is null ? [] : [.. listing.Files.Where(path => !_own.Contains(path) && !_files.ContainsKey(path))];

    /// <summary>Writes the files that were to stay as they are and have changed or gone since.</summary>
    private void WriteWhatIsNotThere(OutputListing listing)
    {
        foreach (var document in _kept)
        {
            var path = document.Destination.GetValueOrDefault();
            if (listing.Holds(path, _files[path]))
                continue;
            var content = document.Content.Fixed();
            _files[path] = Write(Path.Combine(_stage, path.Value), content, content.Digest.GetValueOrDefault());
        }
    }

    private void Replace()
    {
        File.WriteAllText(Path.Combine(_stage, OutputMarker.Name), OutputMarker.Of(Written()));
        Updated = OutputListing.UpdateOf(_stage);
        var old = _stage + Old;
        var moved = false;
        try
        {
            if (Directory.Exists(_path))
            {
                Directory.Move(_path, old);
                moved = true;
            }
            Directory.Move(_stage, _path);
        }
        catch when (moved && !Directory.Exists(_path))
        {
            Directory.Move(old, _path);
            throw;
        }
        Delete(old);
    }

    /// <summary>Leaves nothing beside the output but an update that could not be finished.</summary>
    public void Dispose()
    {
        if (!new OutputUpdate(_stage, _path, _time).IsBegun)
            Delete(_stage);
    }

    private OutputFolder? TryStart()
    {
        try
        {
            foreach (var old in KilledBuilds.Stages(_path, Old))
                Restore(old);
            foreach (var abandoned in KilledBuilds.Stages(_path, "").Append(_stage))
                Settle(abandoned);
            _earlier.BeginListing();
            Directory.CreateDirectory(_stage);
            File.WriteAllText(Path.Combine(_stage, OutputMarker.Name), OutputMarker.Of([]));
            if (OutputMarker.IsIn(_path))
                _own = OutputMarker.FilesOf(_path);
            return this;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            ReportRefusal("", refusal);
            return null;
        }
    }

    // A build that was killed while the folders changed places has left none where readers look.
    private void Restore(string old)
    {
        if (Directory.Exists(_path))
            Delete(old);
        else
            Directory.Move(old, _path);
    }

    private void Settle(string abandoned)
    {
        if (new OutputUpdate(abandoned, _path, _time) is { IsBegun: true } update)
            update.Finish();
        Delete(abandoned);
    }

    private static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // Another program has a file of it open; the next build tries again.
        }
    }

    private static bool Overlap(string a, string b)
    {
        var (first, second) = (a.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, b + Path.DirectorySeparatorChar);
        return first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal);
    }

    private void ReportDuplicate(SitePath destination, Document one, Document other)
    {
        string[] sources = [.. new[] { Name(one), Name(other) }.Order(StringComparer.Ordinal)];
        _diagnostics.Error(DiagnosticCodes.DuplicateDestination,
            $"{sources[0]} and {sources[1]} would both be written to '{destination}'. Rename one of them, or give it another 'permalink'.",
            other.SourceText is { } text ? SourceText.WholeFile(text.File) : null);

        static string Name(Document document) => document.Source is { } path ? $"'{path}'" : "the theme";
    }

    private void ReportRefusal(string file, Exception refusal) => WriteRefusal.Report(_diagnostics, _display, file, refusal);
}
