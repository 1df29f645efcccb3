using ICSharpCode.SharpZipLib.Zip;

namespace Twinscript.Offline;

/// <summary>Writes ZIP files that depend on nothing but what is in them: entries in the order given, one date for all.</summary>
internal static class ZipFile
{
    // Readable for everybody where the program that unpacks looks at such things.
    private static readonly int Attributes = Convert.ToInt32("100644", 8) << 16;

    /// <param name="date">Null stands for the first day the format can name.</param>
    public static ReadOnlyMemory<byte> Write(IReadOnlyCollection<PackedFile> files, DateOnly? date)
    {
        var modified = (date ?? new(1980, 1, 1)).ToDateTime(TimeOnly.MinValue);
        // What stands around each file takes its name twice and less than 200 bytes.
        var stream = new MemoryStream((int)Math.Min(int.MaxValue / 2, files.Sum(f => f.Packed.Length + (6L * f.Name.Length) + 200)));
        using (var archive = new ZipOutputStream(stream) { IsStreamOwner = false })
        {
            foreach (var file in files)
            {
                var entry = new ZipEntry(file.Name)
                {
                    CompressionMethod = file.Method,
                    Crc = file.Checksum,
                    Size = file.Length,
                    CompressedSize = file.Packed.Length,
                    DateTime = modified,
                    HostSystem = (int)HostSystemID.Unix,
                    ExternalFileAttributes = Attributes,
                };
                // The library passes nothing through but what is deflated.
                if (file.Method == CompressionMethod.Stored)
                    archive.PutNextEntry(entry);
                else
                    archive.PutNextPassthroughEntry(entry);
                archive.Write(file.Packed.Span);
                archive.CloseEntry();
            }
        }
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }
}
