using System.Text.Encodings.Web;
using Twinscript.Scripts;

namespace Twinscript.Theme;

/// <summary>
/// Escapes what HTML needs escaped and nothing else: the framework's encoder turns Han characters outside the basic plane into numbers.
/// </summary>
internal sealed unsafe class FiveCharacterEncoder : TextEncoder
{
    private FiveCharacterEncoder()
    {
    }

    public static FiveCharacterEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override void Encode(TextWriter output, string value, int startIndex, int characterCount)
    {
        var rest = value.AsSpan(startIndex, characterCount);
        for (var at = rest.IndexOfAny(HtmlText.Special); at >= 0; at = rest.IndexOfAny(HtmlText.Special))
        {
            output.Write(rest[..at]);
            output.Write(HtmlText.Entity(rest[at]));
            rest = rest[(at + 1)..];
        }
        output.Write(rest);
    }

    public override int FindFirstCharacterToEncode(char* text, int textLength) =>
        new ReadOnlySpan<char>(text, textLength).IndexOfAny(HtmlText.Special);

    public override bool WillEncode(int unicodeScalar) => unicodeScalar < 128 && HtmlText.Special.Contains((char)unicodeScalar);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var text = WillEncode(unicodeScalar) ? HtmlText.Entity((char)unicodeScalar) : char.ConvertFromUtf32(unicodeScalar);
        numberOfCharactersWritten = text.Length;
        return text.TryCopyTo(new Span<char>(buffer, bufferLength));
    }
}
