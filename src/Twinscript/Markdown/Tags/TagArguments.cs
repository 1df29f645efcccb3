using System.Text;

namespace Twinscript.Markdown.Tags;

/// <summary>What stands behind a tag's name: values in order, and values with a name.</summary>
internal sealed class TagArguments
{
    private readonly List<string> _values = [];
    private readonly List<KeyValuePair<string, string>> _named = [];

    /// <summary>Those without a name.</summary>
    public IReadOnlyList<string> Values => _values;

    public IReadOnlyList<KeyValuePair<string, string>> Named => _named;

    /// <summary>The first of these names that has a value; null when none has.</summary>
    public string? Get(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var (key, value) in _named)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase) && value.Length > 0)
                    return value;
            }
        }
        return null;
    }

    public string? At(int index) => index < _values.Count ? _values[index] : null;

    public static TagArguments Read(string text, TagForm form)
    {
        var arguments = new TagArguments();
        var hasCommas = form == TagForm.Liquid && HasComma(text);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || (hasCommas && text[at] == ','))
            {
                at++;
                continue;
            }
            var name = form == TagForm.Comment ? "" : NameAt(text, at);
            var start = name.Length == 0 ? at : at + name.Length + 1;
            var value = Value(text, ref start, hasCommas, form == TagForm.Component);
            at = Math.Max(start, at + 1);
            if (name.Length > 0)
                arguments._named.Add(new(name, value));
            else
                arguments._values.Add(value);
        }
        return arguments;
    }

    // Hexo's themes separate by commas or by spaces; a comma inside quotation marks or an address separates nothing.
    private static bool HasComma(string text)
    {
        var quote = '\0';
        foreach (var character in text)
        {
            if (quote == '\0' && character is '"' or '\'')
                quote = character;
            else if (character == quote)
                quote = '\0';
            else if (quote == '\0' && character == ',')
                return true;
        }
        return false;
    }

    private static string NameAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or ':' or '@'))
            end++;
        return end > at && end < text.Length && text[end] == '=' && !(end + 1 < text.Length && text[end + 1] == '=') ? text[at..end] : "";
    }

    private static string Value(string text, ref int at, bool hasCommas, bool isComponent)
    {
        if (at >= text.Length)
            return "";
        if (isComponent && text[at] == '{')
            return Braces(text, ref at);
        if (text[at] is '"' or '\'' or '`' && text.IndexOf(text[at], at + 1) is var close and > 0)
        {
            var quoted = text[(at + 1)..close];
            at = close + 1;
            return quoted.Replace("\\\"", "\"", StringComparison.Ordinal);
        }
        var start = at;
        while (at < text.Length && !(hasCommas ? text[at] == ',' : char.IsWhiteSpace(text[at])))
            at++;
        return text[start..at].Trim();
    }

    // Only a text in braces says something: {"標題"}, {`標題`}.
    private static string Braces(string text, ref int at)
    {
        var (start, depth) = (at, 0);
        for (; at < text.Length; at++)
        {
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (depth == 0)
                break;
        }
        var inside = text.AsSpan(start + 1, Math.Max(0, Math.Min(at, text.Length) - start - 1)).Trim();
        at++;
        return inside is [('"' or '\'' or '`') and var quote, .. var value, var last] && last == quote && !value.Contains(quote)
            ? value.ToString()
            : "";
    }
}
