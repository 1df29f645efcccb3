using System.Text;
using System.Xml;

namespace Twinscript.Discovery;

internal static class XmlText
{
    /// <summary>XML has no way to write most control characters, not even escaped; each becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        var clean = true;
        foreach (var rune in text.EnumerateRunes())
            clean &= IsAllowed(rune) && rune != Rune.ReplacementChar;
        if (clean)
            return text;
        var replaced = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            replaced.Append(IsAllowed(rune) ? rune : Rune.ReplacementChar);
        return replaced.ToString();
    }

    private static bool IsAllowed(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
