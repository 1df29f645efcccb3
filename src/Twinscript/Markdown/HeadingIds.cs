using System.Globalization;
using System.Text;

namespace Twinscript.Markdown;

/// <summary>Makes ids that keep the heading's own letters, Chinese ones too.</summary>
internal sealed class HeadingIds(HashSet<string> taken)
{
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    public string For(string text)
    {
        var wanted = Slug(text);
        if (taken.Add(wanted))
            return wanted;
        for (var n = _next.GetValueOrDefault(wanted, 1); ; n++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
            if (!taken.Add(id))
                continue;
            _next[wanted] = n + 1;
            return id;
        }
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsKept(rune))
            {
                if (gap && slug.Length > 0)
                    slug.Append('-');
                gap = false;
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else
            {
                gap |= rune.Value == '-' || Rune.IsWhiteSpace(rune);
            }
        }
        return slug.Length == 0 ? "section" : slug.ToString();
    }

    private static bool IsKept(Rune rune) =>
        rune.Value == '_' || Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
