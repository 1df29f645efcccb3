using System.IO.Compression;

namespace Twinscript.Checking;

internal static class CompressedSize
{
    /// <summary>The size a host sends: with gzip, or uncompressed where that is smaller.</summary>
    public static long Of(ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return Math.Min(bytes.Length, compressed.Length);
    }
}
