using System.Text;

namespace Twinscript.Documents;

/// <summary>The text or bytes of a document. Immutable.</summary>
public sealed class Content
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string? _text;
    private readonly Lazy<ReadOnlyMemory<byte>>? _bytes;
    private readonly Action<Stream>? _write;
    private readonly long? _length;

    private Content(string? text, Lazy<ReadOnlyMemory<byte>>? bytes, Digest? digest = null, long? length = null) =>
        (_text, _bytes, Digest, _length) = (text, bytes, digest, length);

    private Content(Action<Stream> write, Digest digest, long length) => (_write, Digest, _length) = (write, digest, length);

    public static Content Empty { get; } = Of("");

    /// <summary>Digest of the bytes; null until it has been computed.</summary>
    internal Digest? Digest { get; }

    public static Content Of(string text) => new(text, null);

    public static Content Of(ReadOnlyMemory<byte> bytes) => new(null, new(bytes));

    /// <param name="read">Called once, on first use.</param>
    /// <param name="digest">Of these bytes.</param>
    /// <param name="length">How many they are, where that is known.</param>
    internal static Content Of(Func<ReadOnlyMemory<byte>> read, Digest digest, long? length = null) => new(null, new(read), digest, length);

    /// <summary>Bytes that need never be in memory as a whole.</summary>
    /// <param name="write">Writes them, the same each time.</param>
    internal static Content Of(Action<Stream> write)
    {
        using var measured = new DigestStream();
        write(measured);
        return new(write, measured.Digest, measured.Length);
    }

    /// <summary>Bytes are decoded as UTF-8 on every call.</summary>
    public string Text => _text ?? Utf8.GetString(Bytes.Span);

    /// <summary>Text is encoded as UTF-8 without a byte order mark on every call.</summary>
    public ReadOnlyMemory<byte> Bytes => _write is not null ? Gathered() : _bytes?.Value ?? Utf8.GetBytes(_text ?? "");

    /// <summary>Whether the bytes are written piece by piece.</summary>
    internal bool IsInPieces => _write is not null;

    /// <summary>In bytes.</summary>
    internal long Length => _length ?? Bytes.Length;

    internal void WriteTo(Stream stream)
    {
        if (_write is not null)
            _write(stream);
        else
            stream.Write(Bytes.Span);
    }

    internal static Content Fixed(ReadOnlyMemory<byte> bytes) => new(null, new(bytes), Twinscript.Documents.Digest.Of(bytes.Span));

    /// <summary>The same, encoded once and with its digest.</summary>
    internal Content Fixed() => _write is not null || Digest is not null ? this : Fixed(Bytes);

    private byte[] Gathered()
    {
        var bytes = new byte[Length];
        using var stream = new MemoryStream(bytes);
        WriteTo(stream);
        return bytes;
    }
}
