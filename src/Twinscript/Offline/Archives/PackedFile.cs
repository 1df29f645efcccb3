using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using ICSharpCode.SharpZipLib.Zip;
using Twinscript.Documents;
using Twinscript.Engine.Caching;

namespace Twinscript.Offline;

/// <summary>A file ready to be written into a ZIP. Made one by one, so that all cores can share the work.</summary>
/// <param name="Checksum">CRC-32.</param>
/// <param name="Length">In bytes, unpacked.</param>
internal sealed record PackedFile(string Name, CompressionMethod Method, uint Checksum, long Length, ReadOnlyMemory<byte> Packed)
{
    public static readonly Key<PackedFile> Key = new("packed file");

    /// <summary>Where <see cref="Packed"/> begins in the archive that was last written; set by what writes it.</summary>
    public long Offset { get; set; }

    public static PackedFile Deflated(string name, ReadOnlyMemory<byte> content)
    {
        // Deflating adds a few bytes a block at worst.
        var room = ArrayPool<byte>.Shared.Rent(content.Length + (content.Length / 64) + 1024);
        using var packed = new MemoryStream(room);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content.Span);
        var bytes = room[..(int)packed.Position];
        ArrayPool<byte>.Shared.Return(room);
        return new(name, CompressionMethod.Deflated, Crc32.HashToUInt32(content.Span), content.Length, bytes);
    }

    /// <summary>Deflated unless its kind is compressed already.</summary>
    public static PackedFile Of(string name, ReadOnlyMemory<byte> content) =>
        MediaTypes.IsCompressed(Path.GetExtension(name)) ? Stored(name, content) : Deflated(name, content);

    /// <summary>As it is, without compression.</summary>
    public static PackedFile Stored(string name, ReadOnlyMemory<byte> content) =>
        new(name, CompressionMethod.Stored, Crc32.HashToUInt32(content.Span), content.Length, content);

    /// <summary>Leaves the packed bytes where they are: in the archive.</summary>
    public void WriteTo(CacheWriter to)
    {
        to.Text(Name);
        to.Number((int)Method);
        to.Number(Checksum);
        to.Number(Length);
        to.Number(Offset);
        to.Number(Packed.Length);
        to.Digest(Digest.Of(Packed.Span));
    }

    /// <param name="from">Where <see cref="WriteTo"/> wrote.</param>
    /// <param name="archive">As it was then; null when it is gone.</param>
    public static PackedFile? ReadFrom(CacheReader from, Content? archive)
    {
        var (name, method, checksum, length) = (from.Text(), (CompressionMethod)from.Number(), (uint)from.Number(), from.Number());
        var (offset, packed, digest) = (from.Number(), from.Number(), from.Digest());
        if (archive is null || offset + packed > archive.Length)
            return null;
        var bytes = archive.Bytes.Slice((int)offset, (int)packed);
        // A build that was interrupted may have put the file elsewhere in an archive nobody ever saw.
        return Digest.Of(bytes.Span) == digest ? new(name, method, checksum, length, bytes) { Offset = offset } : null;
    }
}

/// <summary>Keeps what was packed for one file of an archive.</summary>
/// <param name="archive">What an earlier build wrote, if it still lies there.</param>
internal sealed class PackedCodec(Func<Content?> archive) : IResultCodec
{
    // Other files of the archive may have grown.
    public bool Lasts => false;

    public void Write(CacheWriter to, IReadOnlyList<Document> results) =>
        to.List(results, result => result.Get(PackedFile.Key).WriteTo(to));

    public IReadOnlyList<Document>? Read(CacheReader from, Document document)
    {
        var files = from.List(() => PackedFile.ReadFrom(from, archive()));
        return files.Contains(null) ? null : [.. files.OfType<PackedFile>().Select(file => PackFiles.Packed(document, file))];
    }
}
