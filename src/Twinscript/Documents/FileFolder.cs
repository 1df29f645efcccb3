using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Incremental;

namespace Twinscript.Documents;

/// <summary>A folder files are read from. Hidden files, folders named like a tool's leavings and linked folders (which could form a circle) are passed over.</summary>
/// <param name="root">Absolute.</param>
/// <param name="display">How the user names the folder, for diagnostics, with forward slashes.</param>
/// <param name="below">A folder whose files show wherever this one has none of the same path.</param>
internal sealed class FileFolder(string root, string display, FileFolder? below = null)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ConcurrentDictionary<SourcePath, Digest> _read = new();
    private IReadOnlyList<SourcePath>? _listed;

    public string Root => root;

    /// <summary>The files that have been read, each by its full path, with what stood in them.</summary>
    public IEnumerable<KeyValuePair<string, Digest>> Read => _read.Select(r => KeyValuePair.Create(FullPath(r.Key), r.Value)).Concat(below?.Read ?? []);

    public string Display => display;

    /// <summary>This folder and those below it, the lowest first, each without the others.</summary>
    public IEnumerable<FileFolder> Layers => below is null ? [this] : [.. below.Layers, new FileFolder(root, display)];

    /// <summary>All files, in ordinal order, as they were when somebody first asked.</summary>
    public IReadOnlyList<SourcePath> List() => _listed ??= Enumerate();

    private List<SourcePath> Enumerate()
    {
        var found = new HashSet<SourcePath>(below?.List() ?? []);
        if (below is not null && !Directory.Exists(root))
            return Ordered(found);
        var open = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (open.TryPop(out var folder))
        {
            foreach (var entry in Entries(folder) ?? [])
            {
                if (entry.Name.StartsWith('.') || entry.Name == "node_modules")
                    continue;
                if (entry is FileInfo)
                    found.Add(Relative(entry));
                else if (entry.LinkTarget is null && entry is DirectoryInfo child)
                    open.Push(child);
            }
        }
        return Ordered(found);

        // A folder that may not be looked into is listed like a file, so that reading it reports it.
        IEnumerable<FileSystemInfo>? Entries(DirectoryInfo folder)
        {
            try
            {
                return folder.EnumerateFileSystemInfos();
            }
            catch (UnauthorizedAccessException)
            {
                found.Add(Relative(folder));
                return null;
            }
        }
    }

    public bool Exists(SourcePath path) => Holds(path) || below?.Exists(path) == true;

    public string DisplayPath(SourcePath path) => below?.Exists(path) == true && !Holds(path) ? below.DisplayPath(path) : display.Length == 0 ? path.Value : $"{display}/{path.Value}";

    /// <returns>Null when the file can't be read; the problem is then reported.</returns>
    public ReadOnlyMemory<byte>? ReadBytes(SourcePath path, DiagnosticBag diagnostics)
    {
        if (below?.Exists(path) == true && !Holds(path))
            return below.ReadBytes(path, diagnostics);
        try
        {
            var bytes = File.ReadAllBytes(FullPath(path));
            // A file that changed between two readings belongs to no one state of the site.
            _read.AddOrUpdate(path, _ => Digest.Of(bytes), (_, earlier) => Digest.Of(bytes) == earlier ? earlier : default);
            return bytes;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticCodes.UnreadableFile, $"this file cannot be read: {Reason(failure)}. Check that it exists and who may read it.", SourceText.WholeFile(DisplayPath(path)));
            return null;
        }
    }

    /// <summary>UTF-8, with or without a byte order mark.</summary>
    /// <returns>Null when the file can't be read or isn't UTF-8; the problem is then reported.</returns>
    public SourceText? ReadText(SourcePath path, DiagnosticBag diagnostics) =>
        ReadBytes(path, diagnostics) is { } bytes ? Decode(bytes.Span, DisplayPath(path), diagnostics) : null;

    public static SourceText? Decode(ReadOnlySpan<byte> bytes, string displayPath, DiagnosticBag diagnostics)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (IndexOfInvalid(bytes) is not { } invalid)
            return new(displayPath, StrictUtf8.GetString(bytes));
        diagnostics.Error(DiagnosticCodes.InvalidUtf8,
            $"byte {invalid} (0x{bytes[invalid]:X2}) is not valid UTF-8. Save the file as UTF-8; older editors call it 'UTF-8 without signature'.",
            new SourceText(displayPath, Encoding.UTF8.GetString(bytes)).Span(StrictUtf8.GetCharCount(bytes[..invalid])));
        return null;
    }

    private SourcePath Relative(FileSystemInfo entry) => new(Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/'));

    private static List<SourcePath> Ordered(IEnumerable<SourcePath> paths) => [.. paths.OrderBy(p => p.Value, StringComparer.Ordinal)];

    private bool Holds(SourcePath path) => File.Exists(FullPath(path));

    public string FullPath(SourcePath path) => Path.Combine(root, path.Value);

    private static int? IndexOfInvalid(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == OperationStatus.Done)
            at += consumed;
        return at;
    }

    private static string Reason(Exception failure) => failure is UnauthorizedAccessException ? "permission denied" : failure is FileNotFoundException ? "it is gone" : "the disk or another program refused";
}
