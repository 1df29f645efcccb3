using System.Globalization;
using System.IO.Enumeration;
using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>
/// What the last run said, kept with the names, sizes and times of every file it read or wrote: when all are the same, nothing is read.
/// </summary>
/// <param name="path">Of the file it is kept in; null for none.</param>
/// <param name="settings">Of everything but the files that decides what a run does.</param>
/// <param name="folders">Those the run reads and writes.</param>
internal sealed class LastRun(string? path, Digest settings, IReadOnlyList<string> folders)
{
    private const int Version = 1;

    /// <returns>Null when anything differs.</returns>
    public MirrorResult? Find()
    {
        if (path is null || !File.Exists(path) || FilesOnDisk.IsSpecial(path))
            return null;
        try
        {
            var written = File.GetLastWriteTimeUtc(path);
            var (digest, newest) = Listing();
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)), Encoding.UTF8);
            // What was written at the same moment as the record may have been written after it.
            return reader.ReadInt32() == Version && Digest.Read(reader.ReadBytes(Digest.Size)) == digest && newest < written
                ? Read(reader) : null;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    public void Save(MirrorResult result)
    {
        if (path is null)
            return;
        try
        {
            using var content = new MemoryStream();
            using var writer = new BinaryWriter(content, Encoding.UTF8);
            Span<byte> digest = stackalloc byte[Digest.Size];
            Listing().Digest.Write(digest);
            writer.Write(Version);
            writer.Write(digest);
            Write(writer, result);
            writer.Flush();
            File.WriteAllBytes(path, content.ToArray());
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // The next run reads everything.
        }
    }

    private (Digest Digest, DateTime Newest) Listing()
    {
        var newest = DateTime.MinValue;
        using var digest = new DigestBuilder();
        digest.Add(settings);
        foreach (var folder in folders)
        {
            var prefix = Path.TrimEndingDirectorySeparator(folder).Length + 1;
            List<(string Path, long Length, DateTime Time)> files = [];
            if (Directory.Exists(folder))
                files.AddRange(new FileSystemEnumerable<(string, long, DateTime)>(
                    folder, (ref entry) => (entry.ToFullPath()[prefix..], entry.Length, entry.LastWriteTimeUtc.UtcDateTime),
                    new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
                {
                    ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
                    ShouldRecursePredicate = (ref entry) => OriginalSite.IsRead(ref entry),
                });
            files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            digest.Add(folder);
            foreach (var (name, length, time) in files)
            {
                digest.Add(name).Add(string.Create(CultureInfo.InvariantCulture, $"{length} {time.Ticks}"));
                // The marker is the run's own, and the last file it writes.
                if (time > newest && name != MirrorMarker.Name)
                    newest = time;
            }
        }
        return (digest.Finish(), newest);
    }

    private static void Write(BinaryWriter writer, MirrorResult result)
    {
        var summary = result.Summary ?? throw new InvalidOperationException("Only a run that wrote something is kept.");
        writer.Write(summary.SourceTag);
        writer.Write(summary.Scripts.Count);
        foreach (var script in summary.Scripts)
        {
            writer.Write(script.Tag);
            writer.Write(script.Label);
            writer.Write(script.Folder);
            writer.Write(script.Pages);
        }
        writer.Write(summary.OtherScript);
        writer.Write(summary.OtherLanguage);
        writer.Write(summary.Damaged);
        writer.Write(summary.Bytes);
        writer.Write(summary.Files);
        writer.Write(summary.BasePath);
        writer.Write(result.Diagnostics.Count);
        foreach (var diagnostic in result.Diagnostics)
        {
            writer.Write(diagnostic.Code);
            writer.Write((int)diagnostic.Severity);
            writer.Write(diagnostic.Message);
            writer.Write(diagnostic.Topic ?? "");
            writer.Write(diagnostic.Span is not null);
            if (diagnostic.Span is not { } span)
                continue;
            writer.Write(span.File);
            writer.Write(span.Line);
            writer.Write(span.Column);
            writer.Write(span.Length);
            writer.Write(span.LineText ?? "");
        }
    }

    private static MirrorResult Read(BinaryReader reader)
    {
        var tag = reader.ReadString();
        var scripts = new MirroredScript[reader.ReadInt32()];
        for (var i = 0; i < scripts.Length; i++)
            scripts[i] = new(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadInt32());
        var summary = new MirrorSummary(
            tag, scripts, reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), Converted: 0, reader.ReadInt64())
        {
            Files = reader.ReadInt32(),
            BasePath = reader.ReadString(),
        };
        var diagnostics = new Diagnostic[reader.ReadInt32()];
        for (var i = 0; i < diagnostics.Length; i++)
        {
            var (code, severity, message, topic) =
                (reader.ReadString(), (Severity)reader.ReadInt32(), reader.ReadString(), reader.ReadString());
            SourceSpan? span = reader.ReadBoolean()
                ? new(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), NullIfEmpty(reader.ReadString()))
                : null;
            diagnostics[i] = new(code, severity, message, span) { Topic = NullIfEmpty(topic) };
        }
        return new(diagnostics, summary);
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
