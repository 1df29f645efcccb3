using System.Buffers;
using System.Text;
using Twinscript.Diagnostics;

namespace Twinscript.Documents;

/// <summary>A folder files are read from.</summary>
/// <param name="root">Absolute.</param>
/// <param name="display">How the user names the folder, for diagnostics, with forward slashes.</param>
/// <param name="below">A folder whose files show wherever this one has none of the same path.</param>
/// <param name="files">Reads the disk; the same for all folders of a build.</param>
internal sealed class FileFolder(string root, string display, FileFolder? below = null, SourceFiles? files = null)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SourceFiles _files = files ?? new();
    private IReadOnlyList<SourcePath>? _listed;
    private string? _closed;

    public string Root => root;

    public string Display => display;

    /// <summary>This folder and those below it, the lowest first, each without the others.</summary>
    public IEnumerable<FileFolder> Layers => below is null ? [this] : [.. below.Layers, new FileFolder(root, display, below: null, _files)];

    /// <summary>All files, in ordinal order, as they were at the first call.</summary>
    public IReadOnlyList<SourcePath> List()
    {
        var own = _files.List(root);
        if (_listed is not null && _closed == _files.Closed)
            return _listed;
        _closed = _files.Closed;
        return _listed = Ordered(Published(own).Select(Relative).Concat(below?.List() ?? []).Distinct());
    }

    private IEnumerable<string> Published(IReadOnlyList<string> paths) =>
        _files.Closed is null || !_files.Leaving.Any() ? paths : paths.Except(_files.Leaving, StringComparer.Ordinal);

    /// <summary>Those of one folder and the folders in it.</summary>
    public IReadOnlyList<SourcePath> List(string folder) =>
        Ordered(Published(_files.List(root, folder)).Select(Relative).Concat(below?.List(folder) ?? []).Distinct());

    public bool Exists(SourcePath path) => Holds(path) || below?.Exists(path) == true;

    public string DisplayPath(SourcePath path) =>
        below is not null && !Holds(path) && below.Exists(path) ? below.DisplayPath(path)
        : display.Length == 0 ? path.Value : $"{display}/{path.Value}";

    /// <returns>The file's bytes and their digest; null when the file can't be read, and the problem is then reported.</returns>
    public Content? Read(SourcePath path, DiagnosticBag diagnostics)
    {
        if (below is not null && !Holds(path) && below.Exists(path))
            return below.Read(path, diagnostics);
        try
        {
            return _files.Read(FullPath(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(
                DiagnosticCodes.UnreadableFile, $"this file cannot be read: {Reason(failure)}. Check that it exists and who may read it.",
                SourceText.WholeFile(DisplayPath(path)));
            return null;
        }
    }

    /// <summary>UTF-8, with or without a byte order mark.</summary>
    /// <returns>Null when the file can't be read or isn't UTF-8; the problem is then reported.</returns>
    public SourceText? ReadText(SourcePath path, DiagnosticBag diagnostics) =>
        Read(path, diagnostics) is { } content ? Decode(content.Bytes.Span, DisplayPath(path), diagnostics) : null;

    public static SourceText? Decode(ReadOnlySpan<byte> bytes, string displayPath, DiagnosticBag diagnostics)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (IndexOfInvalid(bytes) is not { } invalid)
            return new(displayPath, StrictUtf8.GetString(bytes));
        diagnostics.Error(DiagnosticCodes.InvalidUtf8,
            $"byte {invalid} (0x{bytes[invalid]:X2}) is not valid UTF-8. Save the file as UTF-8; "
                + "older editors call it 'UTF-8 without signature'.",
            new SourceText(displayPath, Encoding.UTF8.GetString(bytes)).Span(StrictUtf8.GetCharCount(bytes[..invalid])));
        return null;
    }

    /// <summary>The folder around this one; null when it doesn't hold a file of that name.</summary>
    /// <param name="name">How it calls this folder.</param>
    public FileFolder? Around(string mark, out string name)
    {
        name = Path.GetFileName(Path.TrimEndingDirectorySeparator(root));
        return Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(root)) is { } around && _files.Exists(Path.Combine(around, mark))
            ? new(around, display.EndsWith("/" + name, StringComparison.Ordinal) ? display[..^(name.Length + 1)] : "..", files: _files)
            : null;
    }

    /// <summary>Whether a file is there and, through whatever links, lies in this folder.</summary>
    public bool HoldsReally(SourcePath path) => Holds(path)
        && FilesOnDisk.RealPath(FullPath(path)).StartsWith(
            Path.TrimEndingDirectorySeparator(FilesOnDisk.RealPath(root)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private SourcePath Relative(string path) => new(Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'));

    private static List<SourcePath> Ordered(IEnumerable<SourcePath> paths) => [.. paths.OrderBy(p => p.Value, StringComparer.Ordinal)];

    private bool Holds(SourcePath path) => _files.Exists(FullPath(path));

    private string FullPath(SourcePath path) => Path.Combine(root, path.Value.Replace('/', Path.DirectorySeparatorChar));

    private static int? IndexOfInvalid(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == OperationStatus.Done)
            at += consumed;
        return at;
    }

    private static string Reason(Exception failure) =>
        failure is UnauthorizedAccessException ? "permission denied"
        : failure is FileNotFoundException ? "it is gone" : "the disk or another program refused";
}
