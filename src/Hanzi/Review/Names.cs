namespace Hanzi;

/// <summary>
/// Raises the doubt about a character that seems to stand in a person's name: dictionaries know words, and only the bearer
/// knows whether 范 is 范 or 範.
/// </summary>
internal static class Names
{
    private const double Risk = 0.4;

    // Surnames that are one-to-many themselves; any other surname is too often a common word to tell a name.
    private const string DoubtfulSurnames = "于余范钟沈姜岳云朱向叶谷万郁卜苏曲万胡党宁凌佘丑";

    private static readonly string[] Titles =
        ["先生", "女士", "小姐", "教授", "博士", "老师", "医生", "总统", "主席", "总理", "部长", "院长", "校长", "经理", "律师", "导演", "将军"];

    // Between the parts of a foreign name no Chinese word stands.
    private const string Dots = "·・‧";

    public static Verdict Judge(string text, int place, string key, Verdict verdict)
    {
        if (verdict.Risk >= Risk || key.Length > 2)
            return verdict;
        var reason = "A name seems to stand here, and names keep the form their bearers use.";
        if (DoubtfulSurnames.Contains(text[place], StringComparison.Ordinal) && FollowedByTitle(text, place + 1))
            return new(Risk, DoubtKind.Name, reason);
        return IsPartOfForeignName(text, place) ? new(Risk, DoubtKind.Name, reason) : verdict;
    }

    private static bool FollowedByTitle(string text, int place)
    {
        for (var given = 0; given <= 2 && place + given < text.Length; given++)
            foreach (var title in Titles)
                if (string.CompareOrdinal(text, place + given, title, 0, title.Length) == 0)
                    return true;
        return false;
    }

    private static bool IsPartOfForeignName(string text, int place)
    {
        for (var i = place; i >= Math.Max(0, place - 3) && IsHan(text[i]); i--)
            if (i > 0 && Dots.Contains(text[i - 1], StringComparison.Ordinal))
                return true;
        for (var i = place; i <= Math.Min(text.Length - 1, place + 3) && IsHan(text[i]); i++)
            if (i + 1 < text.Length && Dots.Contains(text[i + 1], StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool IsHan(char unit) => unit is >= '\u3400' and <= '\u9FFF';
}
