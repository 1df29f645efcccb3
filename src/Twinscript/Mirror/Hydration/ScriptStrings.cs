using System.Buffers;

namespace Twinscript.Mirror;

/// <summary>What a string in a script looks like.</summary>
internal static class ScriptStrings
{
    private const int TableLength = 200;

    private static readonly SearchValues<char> Alphanumeric =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\f");

    public static bool IsIn(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u4E00', '\u9FFF') || text.ContainsAnyInRange('\u3400', '\u4DBF') || HasSurrogateHan(text);

    /// <summary>The same for text that may be written with escapes: <c>\u4f60</c>.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> script)
    {
        if (IsIn(script))
            return true;
        for (int at; (at = script.IndexOf("\\u", StringComparison.Ordinal)) >= 0; script = script[(at + 2)..])
        {
            if (at + 2 < script.Length && script[at + 2] is >= '3' and <= '9')
                return true;
        }
        return false;
    }

    /// <summary>Whether converting would do harm: Japanese, or a table of characters as converters in the browser have it.</summary>
    public static bool IsOtherLanguageOrTable(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\u3041', '\u30FA'))
            return true;
        return text.Length >= TableLength && !text.AsSpan().ContainsAny("，。、 \n") && text.Distinct().Count() > text.Length * 9 / 10;
    }

    /// <summary>An address, a fragment, a path or a file's name: nothing that is read.</summary>
    public static bool IsAddress(string text)
    {
        if (text.AsSpan().ContainsAny(Spaces))
            return false;
        if (text[0] is '/' or '#' || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal)
            || text.Contains("://", StringComparison.Ordinal))
            return true;
        var extension = text.LastIndexOf('.');
        return extension > 0 && text.Length - extension is > 2 and <= 6 && text.AsSpan(extension + 1).IndexOfAnyExcept(Alphanumeric) < 0
            && !char.IsAsciiDigit(text[extension + 1]);
    }

    /// <summary>Whether a text holds tags.</summary>
    public static bool IsHtml(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if ((char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!') && text.IndexOf('>', at) > 0)
                return true;
        }
        return false;
    }

    private static bool HasSurrogateHan(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\uD840', '\uD88D');
}
