using System.Globalization;
using System.Text.RegularExpressions;

namespace Twinscript.Pages;

/// <summary>Finds in a file the lines that an inclusion asks for.</summary>
internal static partial class FilePart
{
    /// <param name="part">Lines as in <c>3:5</c>, <c>3,5</c> or <c>3-5</c>, or the name of a part; null for all.</param>
    /// <returns>Offsets of lines without their ends; null when there is no such part.</returns>
    public static IReadOnlyList<Range>? Of(string text, string? part)
    {
        var lines = Lines(text);
        if (part is null)
            return lines;
        return Numbers().Match(part) is { Success: true } numbers ? Between(lines, numbers) : Named(text, lines, part);
    }

    private static List<Range> Lines(string text)
    {
        List<Range> lines = [];
        for (var at = 0; at <= text.Length;)
        {
            var end = text.IndexOf('\n', at);
            var stop = end < 0 ? text.Length : end;
            var isLast = end < 0 || end + 1 == text.Length;
            lines.Add(at..(stop > at && text[stop - 1] == '\r' ? stop - 1 : stop));
            if (isLast)
                break;
            at = end + 1;
        }
        return lines;
    }

    private static List<Range> Between(List<Range> lines, Match numbers)
    {
        var (first, last) = (Number(numbers.Groups["first"]), Number(numbers.Groups["last"]));
        if (!numbers.Groups["to"].Success)
            last = first;
        var start = Math.Clamp((first ?? 1) - 1, 0, lines.Count);
        var end = Math.Clamp(last ?? lines.Count, start, lines.Count);
        return lines[start..end];
    }

    // mdBook: ANCHOR: name … ANCHOR_END: name; VitePress: #region name … #endregion name; MkDocs: --8<-- [start:name] … [end:name].
    private static List<Range>? Named(string text, List<Range> lines, string name)
    {
        List<Range>? found = null;
        foreach (var range in lines)
        {
            var line = text[range];
            var match = Mark().Match(line);
            if (found is not null && match.Success && match.Groups["end"].Success && IsOf(match, name, mayBeBare: true))
                return found;
            if (match.Success && !match.Groups["end"].Success && IsOf(match, name, mayBeBare: false))
                found ??= [];
            else if (!match.Success)
                found?.Add(range);
        }
        return found;
    }

    private static bool IsOf(Match match, string name, bool mayBeBare) =>
        match.Groups["name"] is { Length: > 0 } written ? written.Value == name : mayBeBare;

    private static int? Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("^(?<first>[0-9]*)(?<to>[:,-](?<last>[0-9]*))?(:[^:]*)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"(ANCHOR(?<end>_END)?:[ \t]*(?<name>[\w.-]+)|#?(pragma[ \t]+)?(?<end>end)?region\b[ \t]*(?<name>[\w.-]*)"
            + @"|-8<-+[ \t]*\[((?<end>end)|start):[ \t]*(?<name>[\w.-]+)\])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
