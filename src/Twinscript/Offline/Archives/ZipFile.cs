using System.IO.Compression;

namespace Twinscript.Offline;

/// <summary>Writes ZIP files that depend on nothing but what is in them: entries in the order given, one date for all.</summary>
internal static class ZipFile
{
    /// <param name="date">Null stands for the first day the format can name.</param>
    public static ReadOnlyMemory<byte> Write(IEnumerable<ZipEntry> entries, DateOnly? date)
    {
        var modified = new DateTimeOffset((date ?? new(1980, 1, 1)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                var written = archive.CreateEntry(entry.Name, entry.Stored ? CompressionLevel.NoCompression : CompressionLevel.SmallestSize);
                written.LastWriteTime = modified;
                // Readable for everybody where the program that unpacks looks at such things; the default differs between systems.
                written.ExternalAttributes = Convert.ToInt32("100644", 8) << 16;
                using var content = written.Open();
                content.Write(entry.Bytes.Span);
            }
        }
        return stream.ToArray();
    }
}

/// <param name="Stored">Written as it is, without compression.</param>
internal sealed record ZipEntry(string Name, ReadOnlyMemory<byte> Bytes, bool Stored = false);
