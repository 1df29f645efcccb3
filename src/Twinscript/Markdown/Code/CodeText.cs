using System.Runtime.InteropServices;

namespace Twinscript.Markdown.Code;

/// <summary>What a stretch of code is; a theme has a colour for each.</summary>
internal enum CodeKind : byte
{
    Plain,
    Keyword,
    Text,
    Comment,

    /// <summary>Numbers and constants.</summary>
    Number,

    Function,

    /// <summary>Types, elements, selectors, sections.</summary>
    Type,

    /// <summary>Keys, attributes and variables.</summary>
    Name,

    /// <summary>Annotations, directives and prompts.</summary>
    Meta,

    Inserted,
    Deleted,
}

/// <param name="End">Behind its last character.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CodeToken(int Start, int End, CodeKind Kind);

/// <summary>Code while it is read; tokens are added in order.</summary>
internal sealed class CodeText(string text)
{
    // Code that holds other code that holds other code; deeper ones stay plain.
    private const int Deepest = 40;

    private readonly List<CodeToken> _tokens = [];
    private int _depth;

    public string Text => text;

    public IReadOnlyList<CodeToken> Tokens => _tokens;

    public void Add(int start, int end, CodeKind kind)
    {
        if (end <= start || kind == CodeKind.Plain)
            return;
        if (_tokens.Count > 0 && _tokens[^1] is var last && last.End == start && last.Kind == kind)
            _tokens[^1] = last with { End = end };
        else
            _tokens.Add(new(start, end, kind));
    }

    public bool Enter()
    {
        if (_depth == Deepest)
            return false;
        _depth++;
        return true;
    }

    public void Leave() => _depth--;

    public bool StartsWith(int at, int end, string mark) =>
        at + mark.Length <= end && string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    /// <returns>Where the mark begins, or <paramref name="end"/>.</returns>
    public int Find(string mark, int at, int end)
    {
        var found = text.AsSpan(at..end).IndexOf(mark, StringComparison.Ordinal);
        return found < 0 ? end : at + found;
    }

    public int EndOfLine(int at, int end)
    {
        var found = text.AsSpan(at..end).IndexOf('\n');
        return found < 0 ? end : at + found;
    }

    public int SkipSpaces(int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
            at++;
        return at;
    }

    public int EndOfWord(int at, int end, string others = "")
    {
        while (at < end && (IsWord(text[at]) || others.Contains(text[at], StringComparison.Ordinal)))
            at++;
        return at;
    }

    /// <param name="at">Of the opening mark.</param>
    /// <returns>Behind the closing mark; at the end of the line when there is none on it.</returns>
    public int EndOfQuoted(int at, int end, char escape = '\\')
    {
        var quote = text[at++];
        for (; at < end && text[at] != '\n'; at++)
        {
            if (text[at] == escape && at + 1 < end && text[at + 1] != '\n')
                at++;
            else if (text[at] == quote)
                return at + 1;
        }
        return at;
    }

    public static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_' || IsForeign(character);

    public static bool IsWordStart(char character) => char.IsAsciiLetter(character) || character == '_' || IsForeign(character);

    private static bool IsForeign(char character) => character > '\x7F' && (char.IsLetter(character) || char.IsSurrogate(character));
}
