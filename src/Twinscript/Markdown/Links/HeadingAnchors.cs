using System.Globalization;
using System.Text;

namespace Twinscript.Markdown;

/// <summary>
/// Finds the heading an anchor means that was made by another generator's rules: they differ in case, marks and hyphens only.
/// </summary>
internal static class HeadingAnchors
{
    /// <param name="headings">Each with its id and its text, in document order.</param>
    /// <returns>The id; null when no heading reads like the anchor.</returns>
    public static string? Find(string anchor, IEnumerable<(string Id, string Text)> headings)
    {
        var wanted = Letters(anchor);
        if (wanted.Length == 0)
            return null;
        var (first, number) = Numbered(anchor);
        var (letters, seen) = (number > 0 ? Letters(first) : "", 0);
        string? later = null;
        foreach (var (id, text) in headings)
        {
            var own = Letters(text);
            if (own == wanted || Letters(id) == wanted)
                return id;
            // Others count headings of one text as we do: 甲, 甲-1, 甲-2.
            if (number > 0 && own == letters && seen++ == number)
                later = id;
        }
        return later;
    }

    private static (string First, int Number) Numbered(string anchor) =>
        anchor.LastIndexOf('-') is var hyphen and > 0
        && int.TryParse(anchor.AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (anchor[..hyphen], number)
            : (anchor, 0);

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                letters.Append(Rune.ToLowerInvariant(rune));
        }
        return letters.ToString();
    }
}
