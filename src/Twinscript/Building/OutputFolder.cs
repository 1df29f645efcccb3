using System.Collections.Concurrent;
using System.Globalization;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Hosting;
using Twinscript.Incremental;

namespace Twinscript.Building;

/// <summary>
/// Where a build writes: a hidden folder beside the output folder, put into its place only when the whole build has succeeded.
/// Until then, and when a build is interrupted, readers see the old output. Files that an earlier build wrote and that stay as
/// they are stay where they are.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>Tells a folder this program may replace from one it must not touch.</summary>
    public const string Marker = ".twinscript";

    private const string Old = ".old";
    private const string MarkerText = "This folder is written by Twinscript; every build replaces it whole.\n";

    private readonly ConcurrentDictionary<string, Document> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _path;
    private readonly string _stage;
    private readonly string _display;
    private readonly DiagnosticBag _diagnostics;
    private readonly ConcurrentDictionary<SitePath, WrittenFile> _files = new();
    private readonly ConcurrentQueue<Document> _kept = new();
    private readonly EarlierOutput _earlier;

    private OutputFolder(string path, string display, DiagnosticBag diagnostics, EarlierOutput earlier)
    {
        (_path, _display, _diagnostics, _earlier) = (path, display, diagnostics, earlier);
        _stage = StagePrefix(path) + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What was written, with what stands for it.</summary>
    public IReadOnlyDictionary<SitePath, WrittenFile> Files => _files;

    /// <summary>See <see cref="OutputListing.Updated"/>; null until this build has put its files into place.</summary>
    public long? Updated { get; private set; }

    /// <returns>Null when nothing may or can be written there; the problem is then reported.</returns>
    public static OutputFolder? Open(string path, string display, IReadOnlyList<FileFolder> sources, DiagnosticBag diagnostics, EarlierOutput? earlier = null)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        var span = SourceText.WholeFile(display);
        if (File.Exists(path))
            diagnostics.Error(DiagnosticCodes.OutputIsFile, "the output folder is a file. Delete it, or choose another folder with --output.", span);
        else if (sources.FirstOrDefault(s => Overlap(s.Root, path)) is { } source)
            diagnostics.Error(DiagnosticCodes.OutputOverlapsInput, $"the output folder and '{source.Display}' lie inside each other. Choose another folder with --output.", span);
        else if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() && !File.Exists(Path.Combine(path, Marker)))
            diagnostics.Error(DiagnosticCodes.OutputNotOurs, "the output folder holds files that Twinscript did not write, and a build would delete them. Empty it, or choose another folder with --output.", span);
        else
            return new OutputFolder(path, display, diagnostics, earlier ?? EarlierOutput.None).TryStart();
        return null;
    }

    /// <summary>Two documents with one destination are reported; so are disks that refuse.</summary>
    public void Write(Document document)
    {
        if (document.Destination is not { } destination)
            return;
        if (!_written.TryAdd(destination.Value, document))
        {
            ReportDuplicate(destination, _written[destination.Value], document);
            return;
        }
        if (_diagnostics.HasErrors)
            return;
        try
        {
            var content = document.Content.Digest ?? Digest.Of(document.Content.Bytes.Span);
            if (_earlier.Kept(destination, content) is { } kept)
            {
                _files[destination] = kept;
                _kept.Enqueue(document);
            }
            else
            {
                _files[destination] = Write(Path.Combine(_stage, destination.Value), document.Content.Bytes.Span, content);
            }
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            ReportRefusal(destination.Value, refusal);
        }
    }

    private static WrittenFile Write(string path, ReadOnlySpan<byte> bytes, Digest content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        // Sharing asks for no lock, which nobody could want in a folder made for this build.
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(file, bytes, 0);
        return new(content, new(bytes.Length, File.GetLastWriteTimeUtc(file).Ticks));
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
                Update();
                return;
            }
            WriteWhatIsNotThere(OutputListing.Of(_path));
            Replace();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            ReportRefusal("", refusal);
        }
    }

    private void Update()
    {
        var update = new OutputUpdate(_stage, _path);
        using var alone = update.Lock();
        var listing = _earlier.Listing;
        if (listing.Updated != OutputListing.UpdateOf(_path))
        {
            // Another build has been here since.
            listing = OutputListing.Of(_path);
            WriteWhatIsNotThere(listing);
        }
        update.Begin(listing.Files.Where(path => !_files.ContainsKey(path)));
        update.Finish();
        Updated = OutputListing.UpdateOf(_path);
    }

    /// <summary>Writes the files that were to stay as they are and have changed or gone since.</summary>
    private void WriteWhatIsNotThere(OutputListing listing)
    {
        foreach (var document in _kept)
        {
            var path = document.Destination.GetValueOrDefault();
            if (listing.Holds(path, _files[path]))
                continue;
            var bytes = document.Content.Bytes.Span;
            _files[path] = Write(Path.Combine(_stage, path.Value), bytes, Digest.Of(bytes));
        }
    }

    private void Replace()
    {
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
        if (!new OutputUpdate(_stage, _path).IsBegun)
            Delete(_stage);
    }

    private OutputFolder? TryStart()
    {
        try
        {
            foreach (var old in Abandoned(Old))
                Restore(old);
            foreach (var abandoned in Abandoned("").Append(_stage))
                Settle(abandoned);
            _earlier.BeginListing();
            Directory.CreateDirectory(_stage);
            File.WriteAllText(Path.Combine(_stage, Marker), MarkerText);
            return this;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            ReportRefusal("", refusal);
            return null;
        }
    }

    /// <summary>What builds left behind that were killed.</summary>
    private string[] Abandoned(string suffix)
    {
        var prefix = StagePrefix(_path);
        var parent = Path.GetDirectoryName(_path) ?? "";
        return !Directory.Exists(parent) ? [] : [.. Directory.EnumerateDirectories(parent, Path.GetFileName(prefix) + "*" + suffix)
            .Where(folder => int.TryParse(folder.AsSpan()[prefix.Length..^suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !IsRunning(process))];
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
        if (new OutputUpdate(abandoned, _path) is { IsBegun: true } update)
            update.Finish();
        Delete(abandoned);
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string StagePrefix(string path) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", $".{Path.GetFileName(path)}.building-");

    private static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // Somebody has a file of it open; the next build tries again.
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

    private void ReportRefusal(string file, Exception refusal) =>
        _diagnostics.Error(DiagnosticCodes.CannotWrite,
            $"this cannot be written: {(refusal is UnauthorizedAccessException ? "permission denied" : "the disk is full, a file stands in the way, or another program uses the folder")}. Mend that, or choose another folder with --output.",
            SourceText.WholeFile(file.Length == 0 ? _display : $"{_display}/{file}"));
}
