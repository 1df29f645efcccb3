using System.Text;
using Twinscript.Markdown;

namespace Twinscript.Theme;

/// <summary>
/// Breaks a text into lines where nothing else can, by the rules of Chinese setting: no line begins with closing punctuation, none ends
/// with an opening mark, words and numbers stay whole.
/// </summary>
internal static class TextLines
{
    private const string NeverFirst = "、。，．：；！？」』）】》〉〕］｝”’…—～·‧％%,.!?:;)]}";
    private const string NeverLast = "「『（【《〈〔［｛“‘([{";
    private const string Ellipsis = "…";

    /// <param name="width">In Han characters.</param>
    /// <param name="most">Lines; longer text ends in an ellipsis.</param>
    public static IReadOnlyList<string> Break(string text, double width, int most)
    {
        var pieces = Pieces(text.ReplaceLineEndings(" ").Trim());
        var lines = Fill(pieces, width);
        if (lines.Count > most)
            return [.. lines[..(most - 1)].Select(l => l.Trim()), Shortened(lines[most - 1], width)];
        // As many lines, but as even as they can be: one character alone on the last looks like a mistake.
        for (var narrower = width - 0.5;
            narrower >= 1 && Fill(pieces, narrower) is var even && even.Count == lines.Count && even.All(l => WidthOf(l) <= narrower);
            narrower -= 0.5)
            lines = even;
        return [.. lines.Select(l => l.Trim())];
    }

    private static List<string> Fill(IReadOnlyList<string> pieces, double width)
    {
        List<string> lines = [];
        var line = "";
        foreach (var piece in pieces)
        {
            if (line.Length > 0 && WidthOf((line + piece).TrimEnd()) > width)
            {
                lines.Add(line);
                line = "";
            }
            line += line.Length == 0 ? piece.TrimStart() : piece;
        }
        return line.Length > 0 ? [.. lines, line] : lines;
    }

    private static string Shortened(string line, double width)
    {
        var runes = line.TrimEnd().EnumerateRunes().ToList();
        while (runes.Count > 1 && (WidthOf(string.Concat(runes)) + 1 > width || Is(NeverFirst, runes[^1]) || Is(NeverLast, runes[^1])))
            runes.RemoveAt(runes.Count - 1);
        return string.Concat(runes).TrimEnd() + Ellipsis;
    }

    /// <summary>An unbreakable unit: a character with the marks around it, or a word with the space after it.</summary>
    private static List<string> Pieces(string text)
    {
        List<string> pieces = [];
        var piece = new StringBuilder();
        Rune? before = null;
        var opens = false; // Whether the last that was no space was an opening mark.
        foreach (var rune in text.EnumerateRunes())
        {
            if (before is { } last && !opens && MayBreak(last, rune))
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
            piece.Append(rune);
            before = rune;
            opens = Is(NeverLast, rune) || (opens && Rune.IsWhiteSpace(rune));
        }
        return piece.Length > 0 ? [.. pieces, piece.ToString()] : pieces;
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (Is(NeverFirst, after) || Rune.IsWhiteSpace(after) || WideCharacters.IsAttached(after))
            return false;
        return Rune.IsWhiteSpace(before) || WideCharacters.IsWide(before) || WideCharacters.IsWide(after)
            || (WideCharacters.IsShared(before) && !Rune.IsLetterOrDigit(after));
    }

    private static double WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    private static double WidthOf(Rune rune) =>
        WideCharacters.IsAttached(rune) ? 0
        : WideCharacters.IsWide(rune) || WideCharacters.IsShared(rune) ? 1
        : Rune.IsWhiteSpace(rune) ? 0.3
        : Rune.IsUpper(rune) ? 0.72
        : rune.Value is 'm' or 'w' ? 0.8
        : 0.54;

    private static bool Is(string marks, Rune rune) => rune.IsBmp && marks.Contains((char)rune.Value, StringComparison.Ordinal);
}
