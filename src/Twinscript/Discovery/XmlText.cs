using System.Buffers;
using System.Text;
using System.Xml;

namespace Twinscript.Discovery;

internal static class XmlText
{
    // Of ASCII alone, so that it is looked for with vectors.
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c).Except("\t\n\r")]);

    /// <summary>XML has no way to write most control characters, not even escaped; each becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Controls) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            && !text.AsSpan().ContainsAnyInRange('\uFFFD', '\uFFFF'))
            return text;
        var replaced = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            replaced.Append(IsAllowed(rune) ? rune : Rune.ReplacementChar);
        return replaced.ToString();
    }

    private static bool IsAllowed(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
