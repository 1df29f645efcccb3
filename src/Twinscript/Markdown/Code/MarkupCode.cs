namespace Twinscript.Markdown.Code;

/// <summary>HTML, XML and templates written in them.</summary>
internal static class MarkupCode
{
    public static void Read(CodeText code, int start, int end)
    {
        var text = code.Text;
        for (var at = start; at < end;)
        {
            var next = text.AsSpan(at..end).IndexOfAny('<', '&', '{');
            if (next < 0)
                return;
            at += next;
            if (text[at] == '<')
                at = Angle(code, at, end);
            else if (text[at] == '&')
                at = Reference(code, at, end);
            else
                at = Braces(code, at, end);
        }
    }

    public static void ReadPhp(CodeText code, int start, int end)
    {
        if (code.Find("<?", start, end) == end)
            GeneralCode.Read(code, start, end, GeneralLanguages.Php);
        else
            Read(code, start, end);
    }

    private static int Angle(CodeText code, int at, int end)
    {
        if (code.StartsWith(at, end, "<!--"))
            return Whole(code, at, end, "-->", CodeKind.Comment);
        if (code.StartsWith(at, end, "<?php") || code.StartsWith(at, end, "<?="))
        {
            var open = code.EndOfWord(at + 2, end, "=");
            code.Add(at, open, CodeKind.Meta);
            var close = code.Find("?>", open, end);
            GeneralCode.Read(code, open, close, GeneralLanguages.Php);
            code.Add(close, Math.Min(end, close + 2), CodeKind.Meta);
            return Math.Min(end, close + 2);
        }
        if (code.StartsWith(at, end, "<?") || code.StartsWith(at, end, "<![CDATA["))
            return Whole(code, at, end, code.Text[at + 1] == '?' ? "?>" : "]]>", CodeKind.Meta);
        if (code.StartsWith(at, end, "<!"))
            return Whole(code, at, end, ">", CodeKind.Meta);
        var isClose = code.StartsWith(at, end, "</");
        var name = at + (isClose ? 2 : 1);
        if (name >= end || !CodeText.IsWordStart(code.Text[name]))
            return at + 1;
        var stop = code.EndOfWord(name, end, "-:.");
        code.Add(name, stop, CodeKind.Type);
        var inside = Attributes(code, stop, end);
        return isClose ? inside : Embedded(code, name, stop, inside, end);
    }

    /// <returns>Behind the tag.</returns>
    private static int Attributes(CodeText code, int at, int end)
    {
        var text = code.Text;
        while (at < end && text[at] is not ('>' or '<'))
        {
            if (text[at] is '"' or '\'')
            {
                var stop = Math.Min(end, code.Find(text[at].ToString(), at + 1, end) + 1);
                code.Add(at, stop, CodeKind.Text);
                at = stop;
            }
            else if (CodeText.IsWordStart(text[at]) || text[at] is '@' or ':' or '#' or '*' or '[' or '(')
            {
                var isValue = text[at - 1] == '=';
                var stop = Math.Max(at + 1, code.EndOfWord(at + 1, end, isValue ? "-./:#" : "-:.@[]()"));
                code.Add(at, stop, isValue ? CodeKind.Text : CodeKind.Name);
                at = stop;
            }
            else
                at++;
        }
        return at < end && text[at] == '>' ? at + 1 : at;
    }

    private static int Embedded(CodeText code, int name, int nameEnd, int inside, int end)
    {
        var word = code.Text.AsSpan(name..nameEnd);
        var isScript = word.Equals("script", StringComparison.OrdinalIgnoreCase);
        var isStyle = word.Equals("style", StringComparison.OrdinalIgnoreCase);
        if (!(isScript || isStyle) || code.Text[inside - 1] != '>' || code.Text[inside - 2] == '/')
            return inside;
        var close = code.Find("</" + word.ToString(), inside, end);
        if (isScript)
            ScriptCode.ReadTyped(code, inside, close);
        else
            StyleCode.Read(code, inside, close);
        return close;
    }

    private static int Reference(CodeText code, int at, int end)
    {
        var stop = code.EndOfWord(at + 1, end, "#");
        if (stop == at + 1 || stop >= end || code.Text[stop] != ';')
            return at + 1;
        code.Add(at, stop + 1, CodeKind.Number);
        return stop + 1;
    }

    // Vue's, Angular's and Liquid's values; Jinja's and Liquid's commands.
    private static int Braces(CodeText code, int at, int end)
    {
        var close = code.StartsWith(at, end, "{{") ? "}}" : code.StartsWith(at, end, "{%") ? "%}" : null;
        if (code.StartsWith(at, end, "{#") && code.Find("#}", at, code.EndOfLine(at, end)) is var comment && comment + 2 <= end
            && code.StartsWith(comment, end, "#}"))
            return Whole(code, at, end, "#}", CodeKind.Comment);
        if (close is null || code.Find(close, at, end) is var stop && stop == end)
            return at + 1;
        code.Add(at, at + 2, CodeKind.Meta);
        ScriptCode.ReadTyped(code, at + 2, stop);
        code.Add(stop, stop + 2, CodeKind.Meta);
        return stop + 2;
    }

    private static int Whole(CodeText code, int at, int end, string close, CodeKind kind)
    {
        var stop = Math.Min(end, code.Find(close, at, end) + close.Length);
        code.Add(at, stop, kind);
        return stop;
    }
}
