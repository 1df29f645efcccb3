namespace Twinscript.Markdown.Code;

/// <summary>CSS, SCSS and Less.</summary>
internal static class StyleCode
{
    private static readonly CodeLanguage Plain = new("") { LineComments = [] };
    private static readonly CodeLanguage Nested = new("");

    public static void Read(CodeText code, int start, int end) => Read(code, start, end, Plain);

    public static void ReadNested(CodeText code, int start, int end) => Read(code, start, end, Nested);

    private static void Read(CodeText code, int start, int end, CodeLanguage language)
    {
        var text = code.Text;
        var isValue = false;
        for (var at = start; at < end;)
        {
            var character = text[at];
            var next = GeneralCode.Comment(code, at, end, language);
            if (next == at && character is '"' or '\'')
            {
                next = code.EndOfQuoted(at, end);
                code.Add(at, next, CodeKind.Text);
            }
            if (next == at)
            {
                if (character is '{' or '}' or ';')
                    isValue = false;
                next = isValue ? Value(code, at, end) : Start(code, at, end, out isValue);
            }
            at = next;
        }
    }

    // What stands before a brace is a selector, and before a semicolon a property with its value.
    private static int Start(CodeText code, int at, int end, out bool isValue)
    {
        var text = code.Text;
        isValue = false;
        var character = text[at];
        if (character == '@')
        {
            var word = code.EndOfWord(at + 1, end, "-");
            var isVariable = code.SkipSpaces(word, end) is var colon && colon < end && text[colon] == ':';
            code.Add(at, word, isVariable ? CodeKind.Name : CodeKind.Keyword);
            isValue = true;
            return Math.Max(word, at + 1);
        }
        if (!CodeText.IsWordStart(character) && character is not ('-' or '.' or '#' or '&' or '*' or ':' or '$' or '['))
            return at + 1;
        var stop = text.AsSpan(at..end).IndexOfAny('{', '}', ';') is var found and >= 0 ? at + found : end;
        if (stop < end && text[stop] == '{' && !(stop > at && text[stop - 1] == '#'))
        {
            var line = Math.Min(stop, code.Find("/*", at, stop));
            code.Add(at, code.Text.AsSpan(at..line).TrimEnd().Length + at, CodeKind.Type);
            return line;
        }
        var name = Math.Max(at + 1, code.EndOfWord(at + 1, end, "-"));
        code.Add(at, name, CodeKind.Name);
        isValue = true;
        return name;
    }

    private static int Value(CodeText code, int at, int end)
    {
        var text = code.Text;
        var character = text[at];
        if (char.IsAsciiDigit(character))
        {
            var stop = code.EndOfWord(at, end, ".%");
            code.Add(at, stop, CodeKind.Number);
            return stop;
        }
        if (character is '#' or '$' or '@' || code.StartsWith(at, end, "--"))
        {
            var stop = Math.Max(at + 1, code.EndOfWord(at + 1, end, "-"));
            code.Add(at, stop, character == '#' ? CodeKind.Number : CodeKind.Name);
            return stop;
        }
        if (character == '!')
        {
            var stop = Math.Max(at + 1, code.EndOfWord(at + 1, end));
            code.Add(at, stop, CodeKind.Keyword);
            return stop;
        }
        if (!CodeText.IsWordStart(character))
            return at + 1;
        var word = code.EndOfWord(at, end, "-");
        if (word < end && text[word] == '(')
            code.Add(at, word, CodeKind.Function);
        return word;
    }
}
