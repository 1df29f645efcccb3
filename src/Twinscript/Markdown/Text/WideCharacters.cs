using System.Globalization;
using System.Text;

namespace Twinscript.Markdown;

/// <summary>Which characters stand in Chinese text without a space between them.</summary>
internal static class WideCharacters
{
    public static bool IsWide(Rune rune) => rune.Value is
        (>= 0x2E80 and <= 0x312F) or (>= 0x31A0 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE10 and <= 0xFE1F) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF01 and <= 0xFF9F) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x16FE0 and <= 0x18DFF) or (>= 0x1AFF0 and <= 0x1B16F) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Han and kana: what a reader of Chinese counts as one character.</summary>
    public static bool IsHanOrKana(Rune rune) => rune.Value is
        0x3005 or 0x3006 or 0x3007 or (>= 0x3041 and <= 0x30FF and not 0x30FB) or (>= 0x3105 and <= 0x312F) or (>= 0x31A0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Quotes, dashes and dots that Chinese and Latin share: as wide as their other neighbour.</summary>
    public static bool IsShared(Rune rune) =>
        rune.Value is 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2014 or 0x2015 or 0x2026 or 0x00B7 or 0x2027 or 0x2E3A;

    /// <summary>True for what hangs on the character before it and says nothing of its own.</summary>
    public static bool IsAttached(Rune rune) =>
        rune.Value is 0x200D or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    /// <summary>True when a line that ends with one and goes on with the other goes on without a space.</summary>
    public static bool Join(Rune before, Rune after) =>
        (IsWide(before) && (IsWide(after) || IsShared(after))) || (IsShared(before) && IsWide(after));
}
