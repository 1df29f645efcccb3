using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Twinscript.Scripts;

/// <summary>Reads character references such as <c>&amp;#x6F22;</c>.</summary>
internal static class CharacterReference
{
    // CounterClockwiseContourIntegral is the longest name there is.
    private const int Longest = 33;

    /// <summary>Decodes the reference a text begins with. One without its semicolon is taken for text.</summary>
    /// <returns>The length of the reference; 0 when there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, out string decoded)
    {
        decoded = "";
        var end = text[..Math.Min(text.Length, Longest)].IndexOf(';');
        if (end < 2)
            return 0;
        var name = text[1..end];
        decoded = name[0] == '#' ? Number(name[1..]) : HtmlEntityProvider.Resolver.GetSymbol(text[1..(end + 1)].ToString()) ?? "";
        return decoded.Length == 0 ? 0 : end + 1;
    }

    private static string Number(ReadOnlySpan<char> digits)
    {
        var hexadecimal = digits is ['x' or 'X', ..];
        var read = hexadecimal
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return read && value != 0 && Rune.IsValid(value) ? new Rune(value).ToString() : "";
    }
}
