using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Enumeration;
using System.Text;
using Twinscript.Diagnostics;

namespace Twinscript.Documents;

/// <summary>A folder files are read from. Hidden files, folders named like a tool's leavings and linked folders (which could form a circle) are passed over.</summary>
/// <param name="root">Absolute.</param>
/// <param name="display">How the user names the folder, for diagnostics, with forward slashes.</param>
/// <param name="below">A folder whose files show wherever this one has none of the same path.</param>
/// <param name="known">Files that need not be read again; null reads every file.</param>
internal sealed class FileFolder(string root, string display, FileFolder? below = null, KnownFiles? known = null)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly EnumerationOptions AllEntries = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly ConcurrentDictionary<SourcePath, Digest> _digests = new();
    private IReadOnlyList<SourcePath>? _listed;

    public string Root => root;

    /// <summary>The files that have been read, each by its full path, with what stood in them.</summary>
    public IEnumerable<KeyValuePair<string, Digest>> Digests => _digests.Select(d => KeyValuePair.Create(FullPath(d.Key), d.Value)).Concat(below?.Digests ?? []);

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
        var open = new Stack<string>([root]);
        while (open.TryPop(out var folder))
        {
            foreach (var entry in Entries(folder) ?? [])
            {
                if (!entry.IsFolder)
                {
                    var path = Relative(entry.Path);
                    found.Add(path);
                    if (entry.Stamp is { } stamp)
                        known?.List(FullPath(path), stamp);
                }
                else if (!entry.IsLink)
                {
                    open.Push(entry.Path);
                }
            }
        }
        return Ordered(found);

        // A folder that may not be looked into is listed like a file, so that reading it reports it.
        IEnumerable<Entry>? Entries(string folder)
        {
            try
            {
                return new FileSystemEnumerable<Entry>(folder, (ref entry) => Entry.Of(ref entry, stamped: known is not null), AllEntries)
                {
                    ShouldIncludePredicate = (ref entry) => entry.FileName is not ['.', ..] and not "node_modules",
                };
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

    /// <returns>The file's bytes and their digest; null when the file can't be read, and the problem is then reported.</returns>
    public Content? Read(SourcePath path, DiagnosticBag diagnostics)
    {
        if (below?.Exists(path) == true && !Holds(path))
            return below.Read(path, diagnostics);
        try
        {
            var content = ReadOrRecall(FullPath(path));
            var digest = content.Digest.GetValueOrDefault();
            // A file that changed between two readings belongs to no one state of the site.
            _digests.AddOrUpdate(path, digest, (_, earlier) => digest == earlier ? earlier : default);
            return content;
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
        Read(path, diagnostics) is { } content ? Decode(content.Bytes.Span, DisplayPath(path), diagnostics) : null;

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

    private Content ReadOrRecall(string path)
    {
        if (known?.Find(path) is { } recalled)
            return recalled;
        var content = Content.Of(File.ReadAllBytes(path)).Fixed();
        known?.Add(path, content);
        return content;
    }

    private SourcePath Relative(string path) => new(Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'));

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

    /// <param name="Stamp">Null for a link, which tells nothing of the file it leads to, and when nobody asked.</param>
    private readonly record struct Entry(string Path, bool IsFolder, bool IsLink, FileStamp? Stamp)
    {
        public static Entry Of(ref FileSystemEntry entry, bool stamped)
        {
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            return new(entry.ToFullPath(), entry.IsDirectory, isLink, stamped && !isLink && !entry.IsDirectory ? FileStamp.Of(ref entry) : null);
        }
    }
}
