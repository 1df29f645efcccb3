using System.Text;
using Hanzi;

namespace Twinscript.Scripts;

/// <summary>Divides what a stretch of text became among the parts it consisted of.</summary>
internal static class ReplacementShare
{
    /// <summary>
    /// The offset in the converted text that belongs to an offset in the replaced one: rune by rune where both have equally many, else in
    /// proportion.
    /// </summary>
    public static int Offset(in Replacement replacement, int sourceOffset, ReadOnlySpan<char> source, ReadOnlySpan<char> converted)
    {
        if (sourceOffset == replacement.SourceStart)
            return replacement.TargetStart;
        if (sourceOffset == replacement.SourceStart + replacement.SourceLength)
            return replacement.TargetStart + replacement.TargetLength;

        var target = converted.Slice(replacement.TargetStart, replacement.TargetLength);
        var before = Runes(source[replacement.SourceStart..sourceOffset]);
        var all = Runes(source.Slice(replacement.SourceStart, replacement.SourceLength));
        var written = Runes(target);
        return replacement.TargetStart + UnitsOf(target, all == written ? before : ((before * written) + (all / 2)) / all);
    }

    private static int Runes(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    private static int UnitsOf(ReadOnlySpan<char> text, int runes)
    {
        var units = 0;
        while (runes-- > 0 && units < text.Length)
        {
            Rune.DecodeFromUtf16(text[units..], out _, out var length);
            units += length;
        }
        return units;
    }
}
