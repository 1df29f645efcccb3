using System.Buffers;
using System.Text;
using System.Xml;

namespace Twinscript.Discovery;

internal static class XmlText
{
    private static readonly SearchValues<char> Suspicious =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c).Except("\t\n\r"), '\uFFFD', '\uFFFE', '\uFFFF']);

    /// <summary>XML has no way to write most control characters, not even escaped; each becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspicious) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;
        var replaced = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            replaced.Append(IsAllowed(rune) ? rune : Rune.ReplacementChar);
        return replaced.ToString();
    }

    private static bool IsAllowed(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
