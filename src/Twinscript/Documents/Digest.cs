using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Twinscript.Documents;

/// <summary>XXH128: equal digests stand for equal content. A build takes thousands, and there is nothing to gain by forging one.</summary>
internal readonly record struct Digest(UInt128 Value)
{
    public const int Size = 16;

    public static Digest Of(ReadOnlySpan<byte> bytes) => new(XxHash128.HashToUInt128(bytes));

    /// <summary>Of the parts in their order; where one ends and the next begins counts too.</summary>
    public static Digest Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = new DigestBuilder();
        foreach (var part in parts)
            hash.Add(part);
        return hash.Finish();
    }

    public static Digest Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128LittleEndian(bytes));

    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);

    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128LittleEndian(bytes, Value);
}

/// <summary>Takes one thing after the other into a digest.</summary>
internal sealed class DigestBuilder : IDisposable
{
    // Most parts are short, and each call of the hash costs as much as a few hundred bytes of it.
    private byte[] _parts = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    /// <param name="part">Null differs from an empty text.</param>
    public DigestBuilder Add(string? part)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), part is null ? -1 : part.Length);
        var bytes = MemoryMarshal.AsBytes(part.AsSpan());
        bytes.CopyTo(Room(bytes.Length));
        return this;
    }

    public DigestBuilder Add(Digest part)
    {
        part.Write(Room(Digest.Size));
        return this;
    }

    public Digest Finish() => Digest.Of(_parts.AsSpan(0, _length));

    public void Dispose() => ArrayPool<byte>.Shared.Return(_parts);

    private Span<byte> Room(int length)
    {
        if (_parts.Length - _length < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _parts.Length, _length + length));
            _parts.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_parts);
            _parts = larger;
        }
        _length += length;
        return _parts.AsSpan(_length - length, length);
    }
}
