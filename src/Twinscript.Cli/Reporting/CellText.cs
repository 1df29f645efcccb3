using System.Text;

namespace Twinscript.Cli.Reporting;

/// <summary>Chinese text in lines of a terminal.</summary>
internal static class CellText
{
    private const string NeverFirst = "，。、；：？！）」”』》〉…·,.;:?!)]";
    private const string NeverLast = "（「“『《〈([";

    /// <summary>Broken between Chinese characters and at blanks, never inside a Latin word nor before a closing mark.</summary>
    /// <param name="cells">The most a line may take; only a word that is longer takes more.</param>
    public static IEnumerable<string> Wrapped(string text, int cells)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(text))
        {
            var width = CellWidth.Of(piece);
            if (used > 0 && used + CellWidth.Of(piece.TrimEnd()) > cells)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
                used = 0;
            }
            line.Append(piece);
            used += width;
        }
        yield return line.ToString().TrimEnd();
    }

    /// <summary>The shortest pieces that may stand at the end of a line; what is in square brackets is one.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 1; i < text.Length; i++)
        {
            depth += text[i - 1] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth > 0 || !MayBreak(text[i - 1], text[i]))
                continue;
            yield return text[start..i];
            start = i;
        }
        yield return text[start..];
    }

    private static bool MayBreak(char before, char after)
    {
        if (char.IsLowSurrogate(after) || after == ' ' || NeverFirst.Contains(after) || NeverLast.Contains(before))
            return false;
        return before == ' ' || IsWide(before) || IsWide(after);
    }

    private static bool IsWide(char character) =>
        !char.IsSurrogate(character) && CellWidth.Of(new Rune(character)) == 2 || character == '”';
}
