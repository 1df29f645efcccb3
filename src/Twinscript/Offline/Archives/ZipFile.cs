using ICSharpCode.SharpZipLib.Zip;
using Twinscript.Documents;

namespace Twinscript.Offline;

/// <summary>Writes ZIP files that depend on nothing but what is in them: entries in the order given, one date for all.</summary>
internal static class ZipFile
{
    // Readable for everybody where the program that unpacks looks at such things.
    private static readonly int Attributes = Convert.ToInt32("100644", 8) << 16;

    /// <param name="date">Null stands for the first day the format can name.</param>
    public static Content Of(IReadOnlyCollection<PackedFile> files, DateOnly? date)
    {
        var modified = (date ?? new(1980, 1, 1)).ToDateTime(TimeOnly.MinValue);
        return Content.Of(to => Write(files, modified, to));
    }

    private static void Write(IReadOnlyCollection<PackedFile> files, DateTime modified, Stream to)
    {
        using var stream = new DigestStream(to);
        using var archive = new ZipOutputStream(stream) { IsStreamOwner = false };
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
            file.Offset = stream.Length;
            archive.Write(file.Packed.Span);
            archive.CloseEntry();
        }
    }
}
