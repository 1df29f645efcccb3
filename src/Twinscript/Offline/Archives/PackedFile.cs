using System.IO.Compression;
using System.IO.Hashing;
using ICSharpCode.SharpZipLib.Zip;
using Twinscript.Documents;

namespace Twinscript.Offline;

/// <summary>A file ready to be written into a ZIP. Made one by one, so that all cores can share the work.</summary>
/// <param name="Checksum">CRC-32.</param>
/// <param name="Length">In bytes, unpacked.</param>
internal sealed record PackedFile(string Name, CompressionMethod Method, uint Checksum, long Length, ReadOnlyMemory<byte> Packed)
{
    public static PackedFile Deflated(string name, ReadOnlyMemory<byte> content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content.Span);
        return new(name, CompressionMethod.Deflated, Crc32.HashToUInt32(content.Span), content.Length, packed.ToArray());
    }

    /// <summary>Deflated unless its kind is compressed already.</summary>
    public static PackedFile Of(string name, ReadOnlyMemory<byte> content) =>
        MediaTypes.IsCompressed(Path.GetExtension(name)) ? Stored(name, content) : Deflated(name, content);

    /// <summary>As it is, without compression.</summary>
    public static PackedFile Stored(string name, ReadOnlyMemory<byte> content) =>
        new(name, CompressionMethod.Stored, Crc32.HashToUInt32(content.Span), content.Length, content);
}
