using System.Globalization;
using System.Text.RegularExpressions;

namespace Twinscript.Yaml;

/// <summary>
/// The day an author wrote, in any of the forms generators take: <c>2020-09-06 23:58:28</c>, <c>2020/9/6</c>,
/// <c>2005-01-07T20:13:00+08:00</c>. A zone changes nothing: the day is the author's own.
/// </summary>
internal static partial class WrittenDate
{
    public static DateOnly? Of(string text)
    {
        if (Form().Match(text) is { Success: true } match
            && new DateTime(1, 1, 1).AddYears(Number(match, "y") - 1) is var year
            && Number(match, "m") is >= 1 and <= 12 and var month
            && Number(match, "d") is >= 1 and var day && day <= DateTime.DaysInMonth(year.Year, month))
        {
            return new(year.Year, month, day);
        }
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var other)
            && text.Any(char.IsAsciiLetter)
            ? DateOnly.FromDateTime(other.DateTime)
            : null;
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\s*(?<y>[1-9]\d{3})\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})\s*日?([T\s,]+\d{1,2}(:\d{1,2}){0,2}.*)?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
