using System.Globalization;
using System.Text;

namespace Twinscript.Cli.Reporting;

/// <summary>Text from somebody's files must not steer the terminal.</summary>
internal static class Printable
{
    /// <summary>Control characters as pictures (␛), directional overrides as U+FFFD; the number of runes stays the same.</summary>
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(NeedsStandIn))
            return text;
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            shown.Append(NeedsStandIn(rune) ? StandIn(rune) : rune);
        return shown.ToString();
    }

    private static bool NeedsStandIn(Rune rune) =>
        rune.Value is not '\t'
            && (Rune.IsControl(rune)
                || IsDirectional(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool IsDirectional(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static Rune StandIn(Rune rune) => rune.Value switch
    {
        < 0x20 => new(0x2400 + rune.Value),
        0x7F => new(0x2421),
        _ => Rune.ReplacementChar,
    };
}
