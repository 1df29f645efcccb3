using System.Collections.Concurrent;
using System.Globalization;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>
/// Where a run writes: a hidden folder beside the output folder. Only when all is written are the files carried over, the new tree's
/// first, so that no link ever leads to a page that isn't there yet. A file that would stay as it is stays where it is.
/// </summary>
internal sealed class MirrorOutput : IDisposable
{
    private readonly ConcurrentDictionary<SitePath, bool> _files = new();
    private readonly ConcurrentBag<SitePath> _staged = [];
    private readonly OriginalSite _site;
    private readonly string _path;
    private readonly string _stage;
    private readonly string _display;
    private readonly DiagnosticBag _diagnostics;
    private readonly bool _inPlace;

    // Nothing there can stay as it is, and need not be looked at.
    private readonly bool _isNew;

    private MirrorOutput(OriginalSite site, string path, string display, DiagnosticBag diagnostics)
    {
        (_site, _path, _display, _diagnostics) = (site, path, display, diagnostics);
        _inPlace = path == site.Root;
        _isNew = !Directory.Exists(path);
        _stage = StagePrefix(path) + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
    }

    public int Count => _files.Count;

    /// <returns>Null when nothing may or can be written there; the problem is then reported.</returns>
    public static MirrorOutput? Open(OriginalSite site, string path, string display, DiagnosticBag diagnostics)
    {
        var span = SourceText.WholeFile(display);
        if (path != site.Root)
        {
            if (File.Exists(path))
                diagnostics.Error(
                    DiagnosticCodes.OutputIsFile, "the output folder is a file. Delete it, or choose another folder with --output.", span);
            else if (IsWithin(path, site.Root) || IsWithin(site.Root, path))
                diagnostics.Error(
                    DiagnosticCodes.OutputOverlapsInput,
                    $"the output folder and '{site.Display}' lie inside each other. Choose another folder with --output, or leave --output "
                        + "out to add the other script to the site itself.",
                    span);
            else if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() && !MirrorMarker.IsIn(path))
                diagnostics.Error(
                    DiagnosticCodes.OutputNotOurs,
                    "the output folder holds files that 'twinscript mirror' did not write, and a run would write over them. "
                        + "Empty it, or choose another folder with --output.",
                    span);
        }
        if (diagnostics.HasErrors)
            return null;
        var output = new MirrorOutput(site, path, display, diagnostics);
        return output.TryStart() ? output : null;
    }

    /// <param name="isMade">Whether the file is there only because of this run.</param>
    public void Write(SitePath file, ReadOnlySpan<byte> bytes, bool isMade)
    {
        if (!file.StaysInside)
        {
            _diagnostics.Error(DiagnosticCodes.CannotWrite, $"'{file}' lies outside the output folder.");
            return;
        }
        if (!_files.TryAdd(file, isMade))
        {
            _diagnostics.Error(
                DiagnosticCodes.DuplicateDestination,
                $"'{file}' would be written twice. Choose another folder for the new pages with --at.");
            return;
        }
        try
        {
            if (HasAlready(file, bytes))
                return;
            var path = Path.Combine(_stage, file.Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            using (var written = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite))
                RandomAccess.Write(written, bytes, 0);
            _staged.Add(file);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            ReportRefusal(file.Value, refusal);
        }
    }

    /// <summary>Leaves an original as it is; a new folder gets a copy.</summary>
    public void Keep(SitePath file)
    {
        if (_inPlace || !_files.TryAdd(file, false))
            return;
        try
        {
            var (from, to) = (new FileInfo(_site.FullPath(file)), new FileInfo(Path.Combine(_path, file.Value)));
            if (to.Exists && to.LinkTarget is null && to.Length == from.Length && to.LastWriteTimeUtc == from.LastWriteTimeUtc)
                return;
            var path = Path.Combine(_stage, file.Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            File.Copy(from.FullName, path);
            _staged.Add(file);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            ReportRefusal(file.Value, refusal);
        }
    }

    /// <returns>Whether everything is in its place.</returns>
    public bool Commit()
    {
        try
        {
            foreach (var folder in _isNew ? [] : _staged.Select(FolderOf).Distinct(StringComparer.Ordinal))
            {
                if (LinkOnTheWay(folder) is not { } link)
                    continue;
                _diagnostics.Error(DiagnosticCodes.CannotWrite, "this is a link, and nothing is written through it. Take it away.",
                    SourceText.WholeFile($"{_display}/{link}"));
                return false;
            }
            var made = _files.Where(f => f.Value).Select(f => f.Key).ToHashSet();
            var copied = _files.Where(f => !f.Value && !_inPlace).Select(f => f.Key).ToHashSet();
            if (IsNew())
            {
                File.WriteAllBytes(Path.Combine(_stage, MirrorMarker.Name), MirrorMarker.Of(made, copied));
                Directory.Move(_stage, _path);
                return true;
            }
            var before = MirrorMarker.Made(_path).Union(_inPlace ? [] : MirrorMarker.Copied(_path)).ToHashSet();
            Directory.CreateDirectory(_path);
            WriteMarker(made.Union(before.Where(f => !_files.ContainsKey(f))), copied);
            foreach (var files in _staged.ToLookup(made.Contains).OrderBy(group => group.Key ? 0 : 1))
                Move([.. files]);
            foreach (var gone in before.Where(f => !_files.ContainsKey(f) && !(_inPlace && _site.Contains(f))))
                Remove(gone.Value);
            WriteMarker(made, copied);
            return true;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or AggregateException)
        {
            ReportRefusal("", refusal.InnerException ?? refusal);
            return false;
        }
    }

    public void Dispose() => Delete(_stage);

    /// <summary>Whether nothing is there that could stay, so that the folders may simply change places.</summary>
    private bool IsNew()
    {
        if (_inPlace || (Directory.Exists(_path) && Directory.EnumerateFileSystemEntries(_path).Any()))
            return false;
        if (Directory.Exists(_path))
            Directory.Delete(_path);
        return true;
    }

    private void Move(SitePath[] files)
    {
        files = MoveFolders(files);
        foreach (var folder in files.Select(f => Path.GetDirectoryName(Path.Combine(_path, f.Value)) ?? _path)
            .Distinct(StringComparer.Ordinal))
            Directory.CreateDirectory(folder);
        Parallel.ForEach(files, file =>
            File.Move(Path.Combine(_stage, file.Value), Path.Combine(_path, file.Value), overwrite: true));
    }

    /// <summary>A whole new tree changes places at once.</summary>
    /// <returns>The files that are still to be moved.</returns>
    private SitePath[] MoveFolders(SitePath[] files)
    {
        var moved = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in files.Select(TopFolder).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            // Files of both kinds in one folder are carried over in their order.
            if (Path.Exists(Path.Combine(_path, folder))
                || _staged.Count(f => TopFolder(f) == folder) != files.Count(f => TopFolder(f) == folder))
                continue;
            Directory.Move(Path.Combine(_stage, folder), Path.Combine(_path, folder));
            moved.Add(folder);
        }
        return moved.Count == 0 ? files : [.. files.Where(f => TopFolder(f) is not { } folder || !moved.Contains(folder))];
    }

    /// <summary>Empty or with a slash at the end.</summary>
    private static string FolderOf(SitePath file) => file.Value[..(file.Value.LastIndexOf('/') + 1)];

    private static string? TopFolder(SitePath file) =>
        file.Value.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? file.Value[..slash] : null;

    private static string StagePrefix(string path) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", $".{Path.GetFileName(path)}.mirroring-");

    private static bool IsWithin(string inner, string outer) =>
        inner.StartsWith(Path.TrimEndingDirectorySeparator(outer) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private bool TryStart()
    {
        try
        {
            var prefix = StagePrefix(_path);
            var parent = Path.GetDirectoryName(_path) ?? "";
            foreach (var old in Directory.Exists(parent) ? Directory.GetDirectories(parent, Path.GetFileName(prefix) + "*") : [])
            {
                if (int.TryParse(old.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                    && !OtherProcesses.IsRunning(process))
                    Delete(old);
            }
            Delete(_stage);
            Directory.CreateDirectory(_stage);
            return true;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            ReportRefusal("", refusal);
            return false;
        }
    }

    private bool HasAlready(SitePath file, ReadOnlySpan<byte> bytes)
    {
        if (_isNew)
            return false;
        var there = new FileInfo(Path.Combine(_path, file.Value));
        return there.Exists && there.LinkTarget is null && there.Length == bytes.Length && !FilesOnDisk.IsSpecial(there.FullName)
            && FileBuffer.Read(there.FullName).SequenceEqual(bytes);
    }

    private void WriteMarker(IEnumerable<SitePath> made, IEnumerable<SitePath> copied)
    {
        var unfinished = Path.Combine(_stage, MirrorMarker.Name);
        File.WriteAllBytes(unfinished, MirrorMarker.Of(made, copied));
        File.Move(unfinished, Path.Combine(_path, MirrorMarker.Name), overwrite: true);
    }

    private string? LinkOnTheWay(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end > 0; end = path.IndexOf('/', end + 1))
        {
            if (new FileInfo(Path.Combine(_path, path[..end])).LinkTarget is not null)
                return path[..end];
        }
        return null;
    }

    private void Remove(string path)
    {
        if (LinkOnTheWay(path) is not null)
            return;
        var file = Path.Combine(_path, path);
        var folder = Path.GetDirectoryName(file);
        if (Directory.Exists(folder))
            File.Delete(file);
        for (; folder is not null && folder.Length > _path.Length && Directory.Exists(folder)
            && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder))
            Directory.Delete(folder);
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
            // Another program has a file of it open; the next run tries again.
        }
    }

    private void ReportRefusal(string file, Exception refusal) => WriteRefusal.Report(_diagnostics, _display, file, refusal);
}
