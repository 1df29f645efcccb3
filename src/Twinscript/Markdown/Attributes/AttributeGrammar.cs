using System.Buffers;
using Markdig.Renderers.Html;

namespace Twinscript.Markdown;

/// <summary>Reads <c>{#id .class key=value}</c>. Everything else in braces is text: <c>{version}</c>, <c>{a,b}</c>, <c>{}</c>.</summary>
internal static class AttributeGrammar
{
    private const int Longest = 1000;

    public static readonly SearchValues<char> EndsOfWord = SearchValues.Create(" \t\r\n{}\"'<>=`");

    /// <param name="text">Starts with the opening brace.</param>
    /// <param name="length">Of the whole block, both braces included.</param>
    public static HtmlAttributes? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        text = text[..Math.Min(text.Length, Longest)];
        var at = SkipSpaces(text, text is ['{', ':', ..] ? 2 : 1);
        var found = new HtmlAttributes();
        var any = false;
        while (at < text.Length && text[at] != '}')
        {
            var taken = ReadOne(text[at..], found);
            if (taken == 0)
                return null;
            any = true;
            var next = SkipSpaces(text, at + taken);
            if (next == at + taken && (next == text.Length || text[next] != '}'))
                return null;
            at = next;
        }
        if (!any || at == text.Length)
            return null;
        length = at + 1;
        return found;
    }

    private static int ReadOne(ReadOnlySpan<char> text, HtmlAttributes found)
    {
        var word = text[..(text.IndexOfAny(EndsOfWord) is var end and >= 0 ? end : text.Length)];
        if (word is ['#', _, ..])
        {
            found.Id = word[1..].ToString();
            return word.Length;
        }
        if (word is ['.', var first, ..])
        {
            if (!(char.IsLetter(first) || first is '_' or '-' || char.IsSurrogate(first)) || word[1..].ContainsAny(".,#;|"))
                return 0;
            found.AddClass(word[1..].ToString());
            return word.Length;
        }
        if (word.Length == 0 || word.Length >= text.Length || text[word.Length] != '=' || !IsName(word))
            return 0;
        var start = word.Length + 1;
        var value = Value(text[start..], out var taken);
        if (taken > 0)
            found.AddProperty(word.ToString(), value.ToString());
        return taken == 0 ? 0 : start + taken;
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> text, out int taken)
    {
        if (text is [('"' or '\'') and var quote, ..])
        {
            var close = text[1..].IndexOf(quote);
            taken = close < 0 ? 0 : close + 2;
            return close < 0 ? [] : text.Slice(1, close);
        }
        var end = text.IndexOfAny(EndsOfWord);
        taken = end < 0 ? text.Length : end;
        return text[..taken];
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        if (!(char.IsAsciiLetter(text[0]) || text[0] == '_'))
            return false;
        foreach (var character in text)
        {
            if (!(char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or ':' or '.'))
                return false;
        }
        return true;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at;
    }
}
