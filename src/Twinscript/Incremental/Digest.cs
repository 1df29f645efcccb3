using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Twinscript.Incremental;

/// <summary>The first 128 bits of a SHA-256: equal digests stand for equal content.</summary>
internal readonly record struct Digest(UInt128 Value)
{
    public const int Size = 16;

    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Read(hash);
    }

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
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="part">Null differs from an empty text.</param>
    public DigestBuilder Add(string? part)
    {
        AddNumber(part is null ? -1 : part.Length);
        _hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
        return this;
    }

    public DigestBuilder Add(Digest part)
    {
        Span<byte> bytes = stackalloc byte[Digest.Size];
        part.Write(bytes);
        _hash.AppendData(bytes);
        return this;
    }

    public Digest Finish()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        return Digest.Read(hash);
    }

    public void Dispose() => _hash.Dispose();

    private void AddNumber(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        _hash.AppendData(bytes);
    }
}
