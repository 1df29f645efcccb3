using System.Text;

namespace Twinscript.Markdown;

internal static class WellFormed
{
    /// <summary>The text with each lone surrogate and each NUL replaced by U+FFFD, so that every offset stays what it was.</summary>
    public static string Of(string text)
    {
        if (IsWellFormed(text))
            return text;
        return string.Create(text.Length, text, static (span, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                span[i] = text[i] == '\0' ? '\uFFFD' : text[i];
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    span[++i] = text[i];
                else if (char.IsSurrogate(text[i]))
                    span[i] = '\uFFFD';
            }
        });
    }

    private static bool IsWellFormed(string text)
    {
        var rest = text.AsSpan();
        while (true)
        {
            var at = rest.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (at < 0)
                return !text.Contains('\0');
            if (Rune.DecodeFromUtf16(rest[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
                return false;
            rest = rest[(at + length)..];
        }
    }
}
