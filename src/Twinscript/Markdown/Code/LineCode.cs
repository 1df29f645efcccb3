using System.Buffers;

namespace Twinscript.Markdown.Code;

/// <summary>What is read line by line: settings, differences, Markdown.</summary>
internal static class LineCode
{
    // Dates and sizes, too.
    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789.:-_TZxabcdefABCDEFkKmMgGsh%");

    private static readonly CodeLanguage Settings =
        new("") { Constants = "true false null yes no on off ~", LineComments = [], Comments = [] };

    private static readonly CodeLanguage Tex =
        new("") { LineComments = ["%"], Comments = [], HasCalls = false, Constants = "", Strings = [] };

    public static void ReadYaml(CodeText code, int start, int end)
    {
        var (block, isText) = (-1, false);
        foreach (var (at, stop) in Lines(code, start, end))
        {
            var first = code.SkipSpaces(at, stop);
            if (first == stop)
                continue;
            if (isText && first - at > block)
            {
                code.Add(first, stop, CodeKind.Text);
                continue;
            }
            isText = YamlLine(code, first, stop);
            block = first - at;
        }
    }

    /// <returns>Whether the lines below that are indented further are text.</returns>
    private static bool YamlLine(CodeText code, int at, int end)
    {
        var text = code.Text;
        if (code.StartsWith(at, end, "---") || code.StartsWith(at, end, "..."))
        {
            code.Add(at, end, CodeKind.Meta);
            return false;
        }
        while (code.StartsWith(at, end, "- "))
            at = code.SkipSpaces(at + 1, end);
        var colon = at < end && text[at] is '"' or '\'' ? code.EndOfQuoted(at, end) : at;
        while (colon < end && text[colon] is not (':' or '#' or '{' or '[' or '"' or ','))
            colon++;
        if (colon < end && text[colon] == ':' && (colon + 1 == end || text[colon + 1] is ' ' or '\t'))
        {
            code.Add(at, colon, CodeKind.Name);
            at = code.SkipSpaces(colon + 1, end);
        }
        var value = text.AsSpan(at..end).Trim();
        Value(code, at, end, "#");
        return value is ['|' or '>'] or ['|' or '>', '-' or '+' or >= '1' and <= '9', ..];
    }

    public static void ReadSettings(CodeText code, int start, int end)
    {
        var isLong = "";
        foreach (var (from, stop) in Lines(code, start, end))
        {
            var at = code.SkipSpaces(from, stop);
            if (at == stop)
                continue;
            if (isLong.Length > 0)
            {
                code.Add(at, stop, CodeKind.Text);
                if (code.Find(isLong, at, stop) < stop)
                    isLong = "";
                continue;
            }
            if (code.Text[at] is '#' or ';' or '!')
            {
                code.Add(at, stop, CodeKind.Comment);
                continue;
            }
            if (code.Text[at] == '[' && code.Find("=", at, stop) == stop)
            {
                code.Add(at, Math.Min(stop, code.Text.LastIndexOf(']', stop - 1, stop - at) + 1), CodeKind.Type);
                continue;
            }
            var mark = code.Text.AsSpan(at..stop).IndexOfAny('=', ':') is var found and >= 0 ? at + found : stop;
            if (mark < stop)
                code.Add(at, code.Text.AsSpan(at..mark).TrimEnd().Length + at, CodeKind.Name);
            at = code.SkipSpaces(Math.Min(stop, mark + 1), stop);
            isLong = code.StartsWith(at, stop, "\"\"\"") ? "\"\"\"" : code.StartsWith(at, stop, "'''") ? "'''" : "";
            if (isLong.Length > 0 && code.Find(isLong, at + 3, stop) < stop)
                isLong = "";
            Value(code, at, stop, "#");
        }
    }

    private static void Value(CodeText code, int at, int end, string comment)
    {
        var text = code.Text;
        while (at < end)
        {
            var character = text[at];
            var next = at + 1;
            if (code.StartsWith(at, end, comment) && (at == 0 || char.IsWhiteSpace(text[at - 1])))
                code.Add(at, next = end, CodeKind.Comment);
            else if (character is '"' or '\'' && !CodeText.IsWord(text[Math.Max(0, at - 1)]))
                code.Add(at, next = code.EndOfQuoted(at, end), CodeKind.Text);
            else if (character is '&' or '*' or '!' && next < end && CodeText.IsWordStart(text[next]))
                code.Add(at, next = code.EndOfWord(next, end, "-!/"), CodeKind.Meta);
            else if (character is '$' && next < end && text[next] == '{')
                code.Add(at, next = Math.Min(end, code.Find("}", at, end) + 1), CodeKind.Name);
            else if (CodeText.IsWord(character) || character is '~')
            {
                next = Math.Max(next, code.EndOfWord(at, end, "-./:@%"));
                var word = text.AsSpan(at..next);
                var isNumber = char.IsAsciiDigit(character) && !word.ContainsAnyExcept(InNumbers);
                var kind = isNumber ? CodeKind.Number
                    : next < end && text[next] is not (',' or ']' or '}' or ' ') ? CodeKind.Plain
                    : Settings.KindOf(word);
                code.Add(at, next, kind);
            }
            at = next;
        }
    }

    public static void ReadDifference(CodeText code, int start, int end)
    {
        foreach (var (at, stop) in Lines(code, start, end))
        {
            var kind = at == stop ? CodeKind.Plain : code.Text[at] switch
            {
                '+' when !code.StartsWith(at, stop, "+++ ") => CodeKind.Inserted,
                '>' => CodeKind.Inserted,
                '-' when !code.StartsWith(at, stop, "--- ") => CodeKind.Deleted,
                '<' => CodeKind.Deleted,
                '@' or '+' or '-' or '*' => CodeKind.Meta,
                'd' when code.StartsWith(at, stop, "diff ") => CodeKind.Meta,
                'i' when code.StartsWith(at, stop, "index ") => CodeKind.Meta,
                _ => CodeKind.Plain,
            };
            code.Add(at, stop, kind);
        }
    }

    public static void ReadMarkdown(CodeText code, int start, int end)
    {
        var fence = "";
        foreach (var (from, stop) in Lines(code, start, end))
        {
            var at = code.SkipSpaces(from, stop);
            if (fence.Length > 0 ? code.StartsWith(at, stop, fence) : code.StartsWith(at, stop, "```") || code.StartsWith(at, stop, "~~~"))
            {
                fence = fence.Length > 0 ? "" : code.Text.Substring(at, 3);
                code.Add(at, stop, CodeKind.Meta);
            }
            else if (fence.Length > 0)
                code.Add(at, stop, CodeKind.Text);
            else if (code.StartsWith(at, stop, "#") || (code.StartsWith(at, stop, "---") && code.Text.AsSpan(at..stop).Trim('-').IsEmpty))
                code.Add(at, stop, CodeKind.Keyword);
            else
            {
                var mark = code.StartsWith(at, stop, "> ") || code.StartsWith(at, stop, "- ") || code.StartsWith(at, stop, "* ")
                    || code.StartsWith(at, stop, ":::") ? code.EndOfWord(at + 1, stop, ":") : at;
                code.Add(at, mark, CodeKind.Meta);
                Inline(code, mark, stop);
            }
        }
    }

    private static void Inline(CodeText code, int at, int end)
    {
        while (at < end)
        {
            var next = at + 1;
            if (code.Text[at] == '`')
                code.Add(at, next = code.EndOfQuoted(at, end, '\0'), CodeKind.Text);
            else if (code.StartsWith(at, end, "<!--"))
                code.Add(at, next = Math.Min(end, code.Find("-->", at, end) + 3), CodeKind.Comment);
            else if (code.StartsWith(at, end, "](") && code.Find(")", at, end) is var close && close < end)
                code.Add(at + 2, next = close, CodeKind.Name);
            else if (code.StartsWith(at, end, "**"))
                code.Add(at, next = at + 2, CodeKind.Keyword);
            at = next;
        }
    }

    public static void ReadTex(CodeText code, int start, int end)
    {
        var text = code.Text;
        for (var at = start; at < end;)
        {
            var next = text[at] == '%' ? GeneralCode.Comment(code, at, end, Tex) : at + 1;
            if (text[at] == '\\')
            {
                next = Math.Min(end, Math.Max(at + 2, code.EndOfWord(at + 1, end, "@*")));
                code.Add(at, next, CodeKind.Keyword);
            }
            at = Math.Max(at + 1, next);
        }
    }

    private static IEnumerable<(int Start, int End)> Lines(CodeText code, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var stop = code.EndOfLine(at, end);
            yield return (at, stop);
            at = stop + 1;
        }
    }
}
