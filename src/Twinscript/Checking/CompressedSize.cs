using System.IO.Compression;

namespace Twinscript.Checking;

internal static class CompressedSize
{
    /// <summary>What a host sends: with gzip, or as it is where that would be smaller.</summary>
    public static long Of(ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return Math.Min(bytes.Length, compressed.Length);
    }
}
