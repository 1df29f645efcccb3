namespace Twinscript.Markdown.Code;

/// <summary>JavaScript and TypeScript, with templates, regular expressions and JSX.</summary>
internal static class ScriptCode
{
    private static readonly CodeLanguage Language = ScriptingLanguages.JavaScript;

    public static void Read(CodeText code, int start, int end) => Read(code, start, end, hasMarkup: true, '\0');

    public static void ReadTyped(CodeText code, int start, int end) => Read(code, start, end, hasMarkup: false, '\0');

    /// <returns>Where the closing brace stands, when there is one to look for.</returns>
    private static int Read(CodeText code, int start, int end, bool hasMarkup, char close)
    {
        if (!code.Enter())
            return end;
        var text = code.Text;
        var (depth, isValue) = (0, false);
        var at = start;
        while (at < end)
        {
            var character = text[at];
            if (char.IsWhiteSpace(character))
            {
                at++;
                continue;
            }
            var next = GeneralCode.Comment(code, at, end, Language);
            if (next > at)
            {
                at = next;
                continue;
            }
            if (character == close && depth == 0)
                break;
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            (next, isValue) = One(code, at, end, hasMarkup, isValue);
            at = next;
        }
        code.Leave();
        return at;
    }

    /// <returns>Where it ends, and whether a value may have ended there, behind which a slash divides.</returns>
    private static (int Next, bool IsValue) One(CodeText code, int at, int end, bool hasMarkup, bool isValue)
    {
        var text = code.Text;
        var character = text[at];
        if (character is '"' or '\'')
            return (Quoted(code, at, end), true);
        if (character == '`')
            return (Template(code, at, end, hasMarkup), true);
        if (character == '/' && !isValue && EndOfExpression(code, at, end) is var stop and > 0)
        {
            code.Add(at, stop, CodeKind.Text);
            return (stop, true);
        }
        if (character == '<' && hasMarkup && !isValue && at + 1 < end && (CodeText.IsWordStart(text[at + 1]) || text[at + 1] == '>'))
            return (Element(code, at, end), true);
        if (char.IsAsciiDigit(character))
            return (GeneralCode.Number(code, at, end), true);
        if (character == '@' && at + 1 < end && CodeText.IsWordStart(text[at + 1]))
        {
            var last = code.EndOfWord(at + 1, end, ".");
            code.Add(at, last, CodeKind.Meta);
            return (last, false);
        }
        if (CodeText.IsWordStart(character) || character == '$')
            return Word(code, at, end);
        return (at + 1, character is ')' or ']' or '}');
    }

    private static (int Next, bool IsValue) Word(CodeText code, int at, int end)
    {
        var text = code.Text;
        var stop = Math.Max(at + 1, code.EndOfWord(at, end, "$"));
        var word = text.AsSpan(at..stop);
        var isMember = at > 0 && text[at - 1] == '.' && (at < 2 || text[at - 2] != '.');
        var behind = code.SkipSpaces(stop, end);
        var isKey = behind < end && text[behind] == ':' && IsKeyPlace(code, at);
        var kind = isMember || isKey ? CodeKind.Plain : Language.KindOf(word);
        var isKeyword = kind == CodeKind.Keyword && word is not ("this" or "super");
        if (kind == CodeKind.Plain)
        {
            if (behind < end && text[behind] == '(')
                kind = CodeKind.Function;
            else if (char.IsAsciiLetterUpper(word[0]))
                kind = word.Length > 1 && !word.ContainsAnyInRange('a', 'z') ? CodeKind.Number : CodeKind.Type;
            else if (isKey)
                kind = CodeKind.Name;
        }
        code.Add(at, stop, kind);
        return (stop, !isKeyword);
    }

    private static int Quoted(CodeText code, int at, int end)
    {
        var stop = code.EndOfQuoted(at, end);
        var behind = code.SkipSpaces(stop, end);
        code.Add(at, stop, behind < end && code.Text[behind] == ':' && IsKeyPlace(code, at) ? CodeKind.Name : CodeKind.Text);
        return stop;
    }

    // Not the second part of a condition, which has a colon behind it, too.
    private static bool IsKeyPlace(CodeText code, int at) =>
        code.Text.AsSpan(..at).TrimEnd() is [] or [.., '{' or ',' or ';' or '('];

    private static int Template(CodeText code, int at, int end, bool hasMarkup)
    {
        var text = code.Text;
        var start = at++;
        while (at < end && text[at] != '`')
        {
            if (text[at] == '\\')
            {
                at += 2;
            }
            else if (text[at] == '$' && at + 1 < end && text[at + 1] == '{')
            {
                code.Add(start, at, CodeKind.Text);
                code.Add(at, at + 2, CodeKind.Meta);
                at = Read(code, at + 2, end, hasMarkup, '}');
                start = at;
                if (at < end)
                    code.Add(at, ++start, CodeKind.Meta);
                at = start;
            }
            else
                at++;
        }
        at = Math.Min(at + 1, end);
        code.Add(start, at, CodeKind.Text);
        return at;
    }

    private static int EndOfExpression(CodeText code, int at, int end)
    {
        var text = code.Text;
        var isInSet = false;
        for (at++; at < end && text[at] != '\n'; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '[')
                isInSet = true;
            else if (text[at] == ']')
                isInSet = false;
            else if (text[at] == '/' && !isInSet)
                return code.EndOfWord(at + 1, end);
        }
        return 0;
    }

    /// <summary>An element of JSX with all it holds.</summary>
    private static int Element(CodeText code, int at, int end)
    {
        if (!code.Enter())
            return at + 1;
        var text = code.Text;
        at = Tag(code, at, end, out var isOpen);
        while (isOpen && at < end)
        {
            if (text[at] == '{')
            {
                at = Math.Min(Read(code, at + 1, end, hasMarkup: true, '}') + 1, end);
            }
            else if (code.StartsWith(at, end, "</"))
            {
                at = Tag(code, at, end, out _);
                break;
            }
            else if (text[at] == '<')
                at = Element(code, at, end);
            else
                at++;
        }
        code.Leave();
        return at;
    }

    private static int Tag(CodeText code, int at, int end, out bool isOpen)
    {
        var text = code.Text;
        var name = at + (code.StartsWith(at, end, "</") ? 2 : 1);
        isOpen = true;
        at = code.EndOfWord(name, end, ".-:");
        code.Add(name, at, CodeKind.Type);
        while (at < end && text[at] != '>')
        {
            if (code.StartsWith(at, end, "/>"))
            {
                isOpen = false;
                return at + 2;
            }
            if (text[at] is '"' or '\'')
            {
                var quoted = Math.Min(end, code.Find(text[at].ToString(), at + 1, end) + 1);
                code.Add(at, quoted, CodeKind.Text);
                at = quoted;
            }
            else if (text[at] == '{')
            {
                at = Math.Min(Read(code, at + 1, end, hasMarkup: true, '}') + 1, end);
            }
            else if (CodeText.IsWordStart(text[at]))
            {
                var attribute = code.EndOfWord(at, end, "-:");
                code.Add(at, attribute, CodeKind.Name);
                at = attribute;
            }
            else
                at++;
        }
        return Math.Min(at + 1, end);
    }
}
