using System.Text;
using Twinscript.Markdown;

namespace Twinscript.Scripts;

/// <summary>Tells quotations in Chinese text, Latin words in quotes among them, from those in English text, whose marks stay.</summary>
internal static class QuoteLanguage
{
    private const int Neighbourhood = 32;
    private const string Skipped = " \u00A0“”‘’「」『』";

    /// <param name="pairs">In the order of their opening marks.</param>
    /// <param name="unbalanced">
    /// Curly marks of a block without Chinese are taken out: the language is another, with rules of its own.
    /// </param>
    public static void Decide(ReadOnlySpan<char> text, List<QuotePair> pairs, List<int> unbalanced)
    {
        if (pairs.Count == 0 && unbalanced.Count == 0)
            return;
        var wide = new int[text.Length + 1];
        var narrow = new int[text.Length + 1];
        Count(text, wide, narrow);
        if (wide[^1] == 0)
            RemoveCurly(unbalanced, text);
        for (var i = 0; i < pairs.Count; i++)
            pairs[i] = pairs[i] with { InChinese = IsInChinese(text, pairs, pairs[i], wide, narrow) };
    }

    public static bool IsNarrowLetter(char character) => character < '\u2E80' && char.IsLetterOrDigit(character);

    private static bool IsInChinese(ReadOnlySpan<char> text, List<QuotePair> pairs, QuotePair pair, int[] wide, int[] narrow)
    {
        // Nobody quotes English in corner brackets.
        if (pair.Style == QuoteStyle.Corner)
            return true;
        var wideInside = wide[pair.Close] - wide[pair.Open];
        if (wideInside > 0)
        {
            var narrowInside = narrow[pair.Close] - narrow[pair.Open];
            return wide[^1] > wideInside || narrow[^1] == narrowInside;
        }

        // Latin words: what stands beside them tells in which language they are quoted.
        var (left, right) = pair.Outer < 0 ? (0, text.Length) : (pairs[pair.Outer].Open + 1, pairs[pair.Outer].Close);
        var before = text[Math.Max(left, pair.Open - Neighbourhood)..pair.Open];
        var after = text[(pair.Close + 1)..Math.Min(right, pair.Close + 1 + Neighbourhood)];
        if (pair.Double
            && wide[^1] > 0
            && ((before.Length > 0 && IsNarrowLetter(before[^1])) || (after.Length > 0 && IsNarrowLetter(after[0]))))
            return true;
        before = before.TrimEnd(Skipped);
        after = after.TrimStart(Skipped);
        Rune.DecodeLastFromUtf16(before, out var last, out _);
        Rune.DecodeFromUtf16(after, out var first, out _);
        if (IsWide(last) || IsWide(first))
            return true;
        return before.IsEmpty && after.IsEmpty && pair.Outer >= 0 && pairs[pair.Outer].InChinese;
    }

    // How many there are before each offset.
    private static void Count(ReadOnlySpan<char> text, int[] wide, int[] narrow)
    {
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            var end = at + length;
            for (var unit = at + 1; unit <= end; unit++)
            {
                wide[unit] = wide[at] + (IsWide(rune) ? 1 : 0);
                narrow[unit] = narrow[at] + (IsNarrowLetter(text[at]) ? 1 : 0);
            }
            at = end;
        }
    }

    private static void RemoveCurly(List<int> unbalanced, ReadOnlySpan<char> text)
    {
        for (var i = unbalanced.Count - 1; i >= 0; i--)
        {
            if (QuoteMark.Of(text[unbalanced[i]]) is { Style: QuoteStyle.Curly })
                unbalanced.RemoveAt(i);
        }
    }

    // Corner brackets are wide too, but it is the text that is asked for its language.
    private static bool IsWide(Rune rune) => rune.Value is not (>= 0x300C and <= 0x300F) && WideCharacters.IsWide(rune);
}
