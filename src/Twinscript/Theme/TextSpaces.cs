using System.Text;
using Twinscript.Markdown;

namespace Twinscript.Theme;

/// <summary>Sets text where no browser does: in drawings.</summary>
internal static class TextSpaces
{
    private const char ThinSpace = '\u2009';

    /// <summary>With a thin space between Han characters and Latin letters or numbers.</summary>
    public static string Between(string text)
    {
        var spaced = new StringBuilder(text.Length + 8);
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (before is { } last && (IsHan(last) && IsLatin(rune) || IsLatin(last) && IsHan(rune)))
                spaced.Append(ThinSpace);
            spaced.Append(rune);
            before = rune;
        }
        return spaced.ToString();
    }

    /// <summary>The first letter, number or Han character; empty when there is none.</summary>
    public static string Initial(string text) => text.EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit) is { Value: > 0 } first
        ? Rune.ToUpperInvariant(first).ToString()
        : "";

    private static bool IsHan(Rune rune) => WideCharacters.IsHanOrKana(rune);

    private static bool IsLatin(Rune rune) => Rune.IsLetterOrDigit(rune) && !WideCharacters.IsWide(rune);
}
