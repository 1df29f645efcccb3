using System.Collections.Frozen;
using System.IO.Enumeration;
using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>The files of a built site without what an earlier run added to it. Links, pipes and tools' folders are passed over.</summary>
internal sealed class OriginalSite
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private OriginalSite(string root, string display, IReadOnlyList<SitePath> files, bool hasLinks)
    {
        (Root, Display, Files, HasLinks) = (root, display, files, hasLinks);
        Names = files.Select(f => f.Value).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Absolute.</summary>
    public string Root { get; }

    public string Display { get; }

    public IReadOnlyList<SitePath> Files { get; }

    public FrozenSet<string> Names { get; }

    /// <summary>Whether links were passed over.</summary>
    public bool HasLinks { get; }

    /// <param name="own">Files that an earlier run made.</param>
    public static OriginalSite Read(string root, string display, IReadOnlySet<SitePath> own)
    {
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        var prefix = Path.TrimEndingDirectorySeparator(root).Length + 1;
        var hasLinks = false;
        List<SitePath> files = [];
        foreach (var (path, isLink) in new FileSystemEnumerable<(string Path, bool IsLink)>(
            root, (ref entry) => (entry.ToFullPath()[prefix..], IsLink(ref entry)), everything)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => IsRead(ref entry),
        })
        {
            hasLinks |= isLink;
            var file = new SitePath(path.Replace(Path.DirectorySeparatorChar, '/'));
            if (!isLink && !own.Contains(file) && file.Value != MirrorMarker.Name && !SwitchFiles.Own(file)
                && !FilesOnDisk.IsSpecial(Path.Combine(root, path)))
                files.Add(file);
        }
        files.Sort((a, b) => string.CompareOrdinal(a.Value, b.Value));
        return new(root, display, files, hasLinks);
    }

    public OriginalSite Without(IReadOnlySet<SitePath> made) =>
        made.Count == 0 ? this : new(Root, Display, [.. Files.Where(f => !made.Contains(f))], HasLinks);

    public bool Contains(SitePath file) => Names.Contains(file.Value);

    public string DisplayPath(SitePath file) => $"{Display}/{file}";

    public string FullPath(SitePath file) => Path.Combine(Root, file.Value);

    /// <returns>Null when the file can't be read; the problem is then reported.</returns>
    public byte[]? Read(SitePath file, DiagnosticBag? diagnostics) =>
        TryRead(file, diagnostics, out var bytes) ? bytes.ToArray() : null;

    /// <param name="bytes">The content, until the thread reads another file.</param>
    /// <returns>False when the file can't be read; the problem is then reported.</returns>
    public bool TryRead(SitePath file, DiagnosticBag? diagnostics, out ReadOnlySpan<byte> bytes)
    {
        try
        {
            bytes = FileBuffer.Read(FullPath(file));
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var reason = failure is UnauthorizedAccessException ? "permission denied" : "it is gone, or the disk refused";
            Report(file, $"this file cannot be read: {reason}. It is left as it is.", diagnostics);
            bytes = default;
            return false;
        }
    }

    /// <returns>Null when the file can't be read or isn't UTF-8; the problem is then reported.</returns>
    public string? ReadText(SitePath file, DiagnosticBag? diagnostics) =>
        TryRead(file, diagnostics, out var bytes) ? Decode(file, bytes, diagnostics) : null;

    /// <summary>With the byte order mark, if there is one: everything that isn't converted stays.</summary>
    public string? Decode(SitePath file, ReadOnlySpan<byte> bytes, DiagnosticBag? diagnostics)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Report(file, "this is not valid UTF-8. It is left as it is; let the generator write UTF-8.", diagnostics);
            return null;
        }
    }

    /// <summary>Whether what lies in a folder belongs to the site.</summary>
    public static bool IsRead(ref FileSystemEntry folder) =>
        !IsLink(ref folder) && folder.FileName is not (".git" or "node_modules" or ".twinscript");

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private void Report(SitePath file, string message, DiagnosticBag? diagnostics) =>
        diagnostics?.Warning(DiagnosticCodes.DamagedPage, message, SourceText.WholeFile(DisplayPath(file)));
}
