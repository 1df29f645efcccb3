using System.Text;

namespace Twinscript.Documents;

/// <summary>What a document holds: text, or bytes. Immutable.</summary>
public sealed class Content
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string? _text;
    private readonly Lazy<ReadOnlyMemory<byte>>? _bytes;

    private Content(string? text, Lazy<ReadOnlyMemory<byte>>? bytes, Digest? digest = null) =>
        (_text, _bytes, Digest) = (text, bytes, digest);

    public static Content Empty { get; } = Of("");

    /// <summary>Stands for the bytes; null when nobody has asked for it yet.</summary>
    internal Digest? Digest { get; }

    public static Content Of(string text) => new(text, null);

    public static Content Of(ReadOnlyMemory<byte> bytes) => new(null, new(bytes));

    /// <param name="read">Called once, when somebody wants the bytes.</param>
    /// <param name="digest">Of these bytes.</param>
    internal static Content Of(Func<ReadOnlyMemory<byte>> read, Digest digest) => new(null, new(read), digest);

    /// <summary>Bytes are decoded as UTF-8 on every call.</summary>
    public string Text => _text ?? Utf8.GetString(Bytes.Span);

    /// <summary>Text is encoded as UTF-8 without a byte order mark on every call.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes?.Value ?? Utf8.GetBytes(_text ?? "");

    /// <summary>The same, encoded once and with its digest.</summary>
    internal Content Fixed()
    {
        var bytes = Bytes;
        return new(null, new(bytes), Twinscript.Documents.Digest.Of(bytes.Span));
    }
}
