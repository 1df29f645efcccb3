using System.Collections.Frozen;
using System.Text;

namespace Twinscript.Markdown.Tags;

/// <summary>Reads the tags of components, as MDX and Vue write them: <c>&lt;Card title="a" size={2}></c>.</summary>
internal static class ComponentGrammar
{
    private const int LongestTag = 5_000;

    // Written in capitals these are still HTML.
    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "address", "article", "aside", "audio", "b", "blockquote", "body", "br", "button", "canvas", "caption", "center",
        "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure",
        "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input",
        "ins", "kbd", "label", "legend", "li", "link", "main", "map", "mark", "math", "meta", "nav", "object", "ol", "option", "p",
        "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "script", "section", "select", "small", "source", "span", "strike",
        "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "title",
        "tr", "tt", "u", "ul", "var", "video", "wbr");

    /// <param name="text">Starts with the angle bracket.</param>
    /// <param name="length">Of the whole tag.</param>
    public static Tag? Read(ReadOnlySpan<char> text, int index, bool isMdx, out int length)
    {
        length = 0;
        text = text[..Math.Min(text.Length, LongestTag)];
        var isClose = text is ['<', '/', ..];
        var at = isClose ? 2 : 1;
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '$'))
            at++;
        var name = text[start..at];
        if (name.IsEmpty ? !isMdx || at >= text.Length || text[at] != '>' : !char.IsAsciiLetterUpper(name[0]) || IsElement(name))
            return null;
        var arguments = at;
        if (!SkipAttributes(text, ref at))
            return null;
        var closesItself = text[at] == '/';
        length = at + (closesItself ? 2 : 1);
        return new(index, TagForm.Component, name.ToString(), text[arguments..at].Trim().ToString(), text[..length].ToString())
        {
            Role = isClose ? TagRole.Close : TagRole.Single,
            ClosesItself = closesItself,
        };
    }

    /// <summary>An element of HTML with attributes that only MDX knows, as HTML; null for any other.</summary>
    public static Tag? ReadElement(ReadOnlySpan<char> text, int index)
    {
        text = text[..Math.Min(text.Length, LongestTag)];
        var at = text[1..].IndexOfAnyExceptInRange('a', 'z') + 1;
        while (at > 0 && at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        var name = text[1..Math.Max(1, at)].ToString();
        var start = at;
        if (at < 1 || !SkipAttributes(text, ref at))
            return null;
        var written = text[start..at];
        if (!written.Contains('{') && !written.Contains("className", StringComparison.Ordinal)
            && !written.Contains("htmlFor", StringComparison.Ordinal))
            return null;
        var html = new StringBuilder("<").Append(name);
        var attributes = TagArguments.Read(written.Trim().ToString(), TagForm.Component);
        foreach (var (key, value) in attributes.Named.Where(pair => pair.Value.Length > 0))
        {
            html.Append(' ').Append(key switch { "className" => "class", "htmlFor" => "for", _ => key }).Append("=\"");
            HtmlText.Append(html, value).Append('"');
        }
        var end = text[at] == '/' ? "/>" : ">";
        return new(index, TagForm.Component, name, "", text[..(at + end.Length)].ToString()) { Html = html.Append(end).ToString() };
    }

    private static bool SkipAttributes(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && text[at] != '>' && !text[at..].StartsWith("/>"))
        {
            if (!char.IsWhiteSpace(text[at]))
                return false;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (!SkipAttribute(text, ref at))
                return false;
        }
        return at < text.Length;
    }

    private static bool IsElement(ReadOnlySpan<char> name) => Elements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    private static bool SkipAttribute(ReadOnlySpan<char> text, ref int at)
    {
        if (at < text.Length && text[at] == '{')
            return SkipBraces(text, ref at);
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_' or ':' or '.' or '@' or '#'))
            at++;
        if (at >= text.Length || text[at] != '=')
            return at < text.Length && (at > start || text[at] is '>' or '/');
        at++;
        if (at < text.Length && text[at] == '{')
            return SkipBraces(text, ref at);
        if (at < text.Length && text[at] is '"' or '\'')
        {
            var close = text[(at + 1)..].IndexOf(text[at]);
            at += close + 2;
            return close >= 0;
        }
        start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '"' or '\'' or '<' or '`'))
            at++;
        return at > start;
    }

    private static bool SkipBraces(ReadOnlySpan<char> text, ref int at)
    {
        for (var depth = 0; at < text.Length; at++)
        {
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                at++;
                return true;
            }
        }
        return false;
    }
}
