using System.Text;

namespace Twinscript.Documents;

/// <summary>What a document holds: text, or bytes. Immutable.</summary>
public sealed class Content
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string? _text;
    private readonly ReadOnlyMemory<byte> _bytes;

    private Content(string? text, ReadOnlyMemory<byte> bytes) => (_text, _bytes) = (text, bytes);

    public static Content Empty { get; } = new("", default);

    public static Content Of(string text) => new(text, default);

    public static Content Of(ReadOnlyMemory<byte> bytes) => new(null, bytes);

    /// <summary>Bytes are decoded as UTF-8 on every call.</summary>
    public string Text => _text ?? Utf8.GetString(_bytes.Span);

    /// <summary>Text is encoded as UTF-8 without a byte order mark on every call.</summary>
    public ReadOnlyMemory<byte> Bytes => _text is null ? _bytes : Utf8.GetBytes(_text);
}
