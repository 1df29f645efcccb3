namespace Twinscript.Markdown.Code;

/// <summary>Shells, and what was typed into one.</summary>
internal static class ShellCode
{
    private static readonly CodeLanguage Words = new(
        "case do done elif else esac export fi for function if in local readonly return select set shift source then until unset while "
            + "alias declare eval exec exit trap")
    {
        Constants = "true false",
    };

    public static void Read(CodeText code, int start, int end)
    {
        for (var at = start; at < end;)
            at = Line(code, at, end, isTyped: false);
    }

    /// <summary>Lines behind a prompt were typed, the others answered.</summary>
    public static void ReadSession(CodeText code, int start, int end)
    {
        for (var at = start; at < end;)
            at = Line(code, at, end, isTyped: true);
    }

    private static int Line(CodeText code, int at, int end, bool isTyped)
    {
        var text = code.Text;
        at = code.SkipSpaces(at, end);
        if (at >= end)
            return end;
        var prompt = EndOfPrompt(code, at, end, isTyped);
        if (prompt == at && isTyped)
            return Math.Min(end, code.EndOfLine(at, end) + 1);
        code.Add(at, prompt, CodeKind.Meta);
        at = code.SkipSpaces(prompt, end);
        var isCommand = true;
        while (at < end && text[at] != '\n')
        {
            var next = Piece(code, at, end, ref isCommand);
            if (text[at] == '<' && HereDocument(code, at, end) is var stop and > 0)
                return stop;
            at = next;
        }
        return Math.Min(end, at + 1);
    }

    private static int EndOfPrompt(CodeText code, int at, int end, bool isTyped)
    {
        if (code.StartsWith(at, end, "$ ") || (isTyped && (code.StartsWith(at, end, "> ") || code.StartsWith(at, end, "% "))))
            return at + 1;
        if (!isTyped)
            return at;
        // user@host:~$ command
        var line = code.EndOfLine(at, end);
        var mark = code.Text.AsSpan(at..line).IndexOf("$ ", StringComparison.Ordinal);
        var root = code.Text.AsSpan(at..line).IndexOf("# ", StringComparison.Ordinal);
        mark = mark < 0 ? root : mark;
        return mark == 0 || (mark > 0 && code.Text.AsSpan(at, mark).ContainsAny("@:~]")) ? at + mark + 1 : at;
    }

    private static int Piece(CodeText code, int at, int end, ref bool isCommand)
    {
        var text = code.Text;
        var character = text[at];
        if (char.IsWhiteSpace(character))
            return at + 1;
        if (character == '#' && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == ';'))
            return Add(code, at, code.EndOfLine(at, end), CodeKind.Comment);
        if (character is '"' or '\'' or '`')
        {
            isCommand = false;
            return Add(code, at, EndOfQuoted(code, at, end), CodeKind.Text);
        }
        if (character == '$')
            return Add(code, at, EndOfVariable(code, at, end), CodeKind.Name);
        if (character is '|' or '&' or ';' or '(' or '{' or '`')
        {
            isCommand = true;
            return at + 1;
        }
        if (character == '\\')
            return Math.Min(end, at + 2);
        var stop = code.EndOfWord(at, end, "-./:@%+,~");
        if (stop == at)
            return at + 1;
        var word = text.AsSpan(at..stop);
        if (character == '-')
            return Add(code, at, stop, CodeKind.Name);
        if (isCommand && stop < end && text[stop] == '=')
            return Add(code, at, stop, CodeKind.Name);
        var kind = Words.KindOf(word);
        if (kind == CodeKind.Plain && isCommand)
            kind = CodeKind.Function;
        else if (kind == CodeKind.Plain && !word.ContainsAnyExceptInRange('0', '9'))
            kind = CodeKind.Number;
        else if (kind == CodeKind.Keyword && !isCommand && word is not ("in" or "do" or "then"))
            kind = CodeKind.Plain;
        isCommand = isCommand && word is ("sudo" or "then" or "do" or "else" or "if" or "while" or "exec" or "time");
        return Add(code, at, stop, kind);
    }

    private static int EndOfQuoted(CodeText code, int at, int end)
    {
        var quote = code.Text[at];
        for (var next = at + 1; next < end; next++)
        {
            if (code.Text[next] == '\\' && quote != '\'')
                next++;
            else if (code.Text[next] == quote)
                return next + 1;
        }
        // An apostrophe that nothing closes is one.
        return Math.Min(end, at + 1);
    }

    private static int EndOfVariable(CodeText code, int at, int end)
    {
        if (code.StartsWith(at, end, "${"))
            return Math.Min(end, code.Find("}", at, end) + 1);
        if (at + 1 < end && code.Text[at + 1] is '?' or '!' or '#' or '@' or '*' or '$')
            return at + 2;
        return Math.Max(at + 1, code.EndOfWord(at + 1, end));
    }

    /// <returns>Behind the text and its closing word; 0 when there is none.</returns>
    private static int HereDocument(CodeText code, int at, int end)
    {
        if (!code.StartsWith(at, end, "<<") || code.StartsWith(at, end, "<<<") || (at > 0 && code.Text[at - 1] == '<'))
            return 0;
        var name = at + 2;
        while (name < end && code.Text[name] is '-' or ' ' or '"' or '\'')
            name++;
        var nameEnd = code.EndOfWord(name, end);
        var body = Math.Min(end, code.EndOfLine(nameEnd, end) + 1);
        if (nameEnd == name)
            return 0;
        for (var line = body; line < end; line = Math.Min(end, code.EndOfLine(line, end) + 1))
        {
            if (!code.Text.AsSpan(line..code.EndOfLine(line, end)).Trim().SequenceEqual(code.Text.AsSpan(name..nameEnd)))
                continue;
            code.Add(body, line, CodeKind.Text);
            return Math.Min(end, code.EndOfLine(line, end) + 1);
        }
        return 0;
    }

    private static int Add(CodeText code, int start, int end, CodeKind kind)
    {
        code.Add(start, end, kind);
        return end;
    }
}
