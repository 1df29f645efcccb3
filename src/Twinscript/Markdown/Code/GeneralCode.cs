namespace Twinscript.Markdown.Code;

/// <summary>Reads the languages that differ in little but their words and marks.</summary>
internal static class GeneralCode
{
    public static void Read(CodeText code, int start, int end, CodeLanguage language)
    {
        var text = code.Text;
        var previous = '\n';
        for (var at = start; at < end;)
        {
            var character = text[at];
            if (char.IsWhiteSpace(character))
            {
                if (character == '\n')
                    previous = '\n';
                at++;
                continue;
            }
            var next = Comment(code, at, end, language);
            if (next == at)
            {
                next = Marked(code, at, end, language, previous);
                if (next == at)
                    next = Quoted(code, at, end, language);
                if (next == at)
                    next = char.IsAsciiDigit(character) ? Number(code, at, end)
                        : CodeText.IsWordStart(character) ? Word(code, at, end, language, previous)
                        : at + 1;
                previous = text[next - 1];
            }
            at = next;
        }
    }

    public static int Comment(CodeText code, int at, int end, CodeLanguage language)
    {
        foreach (var (open, close) in language.Comments)
        {
            if (!code.StartsWith(at, end, open))
                continue;
            var stop = Math.Min(end, code.Find(close, at + open.Length, end) + close.Length);
            code.Add(at, stop, CodeKind.Comment);
            return stop;
        }
        foreach (var mark in language.LineComments)
        {
            if (!code.StartsWith(at, end, mark) || (char.IsAsciiLetter(mark[0]) && !StandsAlone(code, at, end, mark.Length)))
                continue;
            var stop = code.EndOfLine(at, end);
            code.Add(at, stop, CodeKind.Comment);
            return stop;
        }
        return at;
    }

    public static int Quoted(CodeText code, int at, int end, CodeLanguage language)
    {
        foreach (var form in language.Strings)
        {
            if (!code.StartsWith(at, end, form.Open))
                continue;
            var stop = EndOf(code, at, end, form);
            if (stop == at)
                continue;
            var isKey = language.HasKeys && code.SkipSpaces(stop, end) is var colon && colon < end && code.Text[colon] == ':';
            code.Add(at, stop, isKey ? CodeKind.Name : CodeKind.Text);
            return stop;
        }
        return at;
    }

    public static int Number(CodeText code, int at, int end)
    {
        var text = code.Text;
        var start = at;
        while (at < end && (CodeText.IsWord(text[at]) || (text[at] == '.' && at + 1 < end && char.IsAsciiDigit(text[at + 1]))
            || (text[at] is '+' or '-' && text[at - 1] is 'e' or 'E' && !code.StartsWith(start, end, "0x"))))
            at++;
        code.Add(start, at, CodeKind.Number);
        return at;
    }

    private static int EndOf(CodeText code, int start, int end, Quotation form)
    {
        var text = code.Text;
        var at = start + form.Open.Length;
        if (form.IsCharacter)
        {
            var close = at < end && text[at] == form.Escape ? text.IndexOf('\'', at + 2, Math.Clamp(end - at - 2, 0, 10))
                : at + 1 < end && char.IsHighSurrogate(text[at]) ? at + 2 : at + 1;
            return close > at && close < end && text[close] == '\'' ? close + 1 : start;
        }
        for (; at < end; at++)
        {
            if (text[at] == form.Escape && form.Escape != '\0' && at + 1 < end && (form.IsLong || text[at + 1] != '\n'))
                at++;
            else if (code.StartsWith(at, end, form.Close))
                return at + form.Close.Length;
            else if (text[at] == '\n' && !form.IsLong)
                return at;
        }
        return end;
    }

    private static int Marked(CodeText code, int at, int end, CodeLanguage language, char previous)
    {
        var character = code.Text[at];
        if (previous == '\n' && language.Directives.Contains(character, StringComparison.Ordinal))
        {
            var word = code.EndOfWord(code.SkipSpaces(at + 1, end), end);
            code.Add(at, word, CodeKind.Meta);
            var name = code.SkipSpaces(word, end);
            if (name >= end || code.Text[name] != '<')
                return word;
            var stop = Math.Min(code.EndOfLine(name, end), code.Find(">", name, end) + 1);
            code.Add(name, stop, CodeKind.Text);
            return stop;
        }
        var isAnnotation = language.Annotations.Contains(character, StringComparison.Ordinal);
        if (!isAnnotation && !language.Variables.Contains(character, StringComparison.Ordinal))
            return at;
        // Rust: #[derive(Debug)].
        if (isAnnotation && character == '#')
        {
            if (!code.StartsWith(at, end, "#[") && !code.StartsWith(at, end, "#!["))
                return at;
            var close = Math.Min(code.EndOfLine(at, end), code.Find("]", at, end) + 1);
            code.Add(at, close, CodeKind.Meta);
            return close;
        }
        var begin = at + 1 < end && code.Text[at + 1] is '{' or '@' ? at + 2 : at + 1;
        var last = code.EndOfWord(begin, end, isAnnotation ? "." : "");
        if (last == begin)
            return at;
        if (code.Text[begin - 1] == '{' && last < end && code.Text[last] == '}')
            last++;
        code.Add(at, last, isAnnotation ? CodeKind.Meta : CodeKind.Name);
        return last;
    }

    private static int Word(CodeText code, int at, int end, CodeLanguage language, char previous)
    {
        var text = code.Text;
        var stop = code.EndOfWord(at, end, language.NameCharacters);
        var word = text.AsSpan(at..stop);
        var isMember = previous == '.' && (at < 2 || text[at - 2] != '.');
        var kind = isMember ? CodeKind.Plain : language.KindOf(word);
        // Python's f"…", Rust's b"…".
        var isPrefix = kind == CodeKind.Plain && word.Length <= 2 && stop < end && text[stop] is '"' or '\'';
        if (isPrefix && Quoted(code, stop, end, language) is var quoted && quoted > stop)
            return quoted;
        if (kind == CodeKind.Plain)
        {
            var behind = code.SkipSpaces(stop, end);
            if (language.HasKeys && behind < end && text[behind] == ':')
                kind = CodeKind.Name;
            else if (language.HasCalls && IsCalled(text.AsSpan(stop..end), text.AsSpan(behind..end)))
                kind = CodeKind.Function;
            else if (language.HasCapitals && char.IsAsciiLetterUpper(word[0]))
                kind = word.Length > 1 && !word.ContainsAnyInRange('a', 'z') ? CodeKind.Number : CodeKind.Type;
        }
        code.Add(at, stop, kind);
        return stop;
    }

    // Rust's macros have an exclamation mark.
    private static bool IsCalled(ReadOnlySpan<char> next, ReadOnlySpan<char> behind) =>
        behind is ['(', ..] || next is ['!', '(' or '[' or '{', ..];

    private static bool StandsAlone(CodeText code, int at, int end, int length) =>
        (at == 0 || !CodeText.IsWord(code.Text[at - 1])) && (at + length >= end || !CodeText.IsWord(code.Text[at + length]));
}
