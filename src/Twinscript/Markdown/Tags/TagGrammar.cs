using System.Text.RegularExpressions;

namespace Twinscript.Markdown.Tags;

/// <summary>Reads one tag at a place in a text.</summary>
internal static partial class TagGrammar
{
    private const int LongestTag = 20_000;

    /// <param name="text">Starts with the tag's brace.</param>
    /// <param name="length">Of the whole tag.</param>
    /// <returns>Null when no tag begins here.</returns>
    public static Tag? ReadBraces(ReadOnlySpan<char> text, int index, out int length)
    {
        text = text[..Math.Min(text.Length, LongestTag)];
        return text switch
        {
            ['{', '%', ..] => Read(text, "{%", "%}", TagForm.Liquid, index, out length),
            ['{', '{', '<', ..] => Read(text, "{{<", ">}}", TagForm.Shortcode, index, out length),
            ['{', '{', '%', ..] => Read(text, "{{%", "%}}", TagForm.Shortcode, index, out length),
            ['{', '{', '#', ..] => Read(text, "{{#", "}}", TagForm.Include, index, out length),
            ['{', '{', ..] => ReadValue(text, index, out length),
            _ => Nothing(out length),
        };
    }

    /// <summary><c>&lt;!-- tab title --></c>, <c>&lt;!-- endtab --></c>.</summary>
    public static Tag? ReadComment(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 0;
        if (text[..Math.Min(text.Length, LongestTag)].IndexOf("-->") is var end && end < 4)
            return null;
        var inside = text[4..end].Trim();
        var isClose = inside.StartsWith("end");
        var name = NameOf(isClose ? inside[3..] : inside);
        if (name is not ("tab" or "subtab" or "timeline"))
            return null;
        length = end + 3;
        var rest = inside[((isClose ? 3 : 0) + name.Length)..].Trim();
        // The icon of a tab stands behind its title.
        if (rest.LastIndexOf('@') is var icon and >= 0)
            rest = rest[..icon].TrimEnd(" [");
        return new(index, TagForm.Comment, name.ToString(), rest.ToString(), text[..length].ToString())
        {
            Role = isClose ? TagRole.Close : TagRole.Open,
        };
    }

    private static Tag? Read(ReadOnlySpan<char> text, string open, string close, TagForm form, int index, out int length)
    {
        length = 0;
        var end = text.IndexOf(close);
        if (end < open.Length || (text[open.Length..end].IndexOf(open) >= 0 && form != TagForm.Include))
            return null;
        var inside = text[open.Length..end].Trim(form == TagForm.Liquid ? "-+ \t\r\n" : " \t\r\n");
        var written = text[..(end + close.Length)].ToString();
        if (inside is ['/', '*', .. var escaped, '*', '/'])
        {
            length = written.Length;
            return new(index, form, "", "", written) { Literal = $"{open} {escaped.Trim()} {close}" };
        }
        var isClose = inside is ['/', ..] || (form == TagForm.Liquid && inside.StartsWith("end") && inside.Length > 3);
        if (isClose)
            inside = inside[(inside[0] == '/' ? 1 : 3)..].TrimStart();
        var name = NameOf(inside);
        if (name.IsEmpty)
            return null;
        length = written.Length;
        var rest = inside[name.Length..].Trim();
        // What could be included has been, and what is left is shown.
        if (form == TagForm.Include && name is not "title")
            return new(index, form, name.ToString(), rest.ToString(), written) { Literal = written };
        var closesItself = form == TagForm.Shortcode && rest is [.., '/'] && rest is not [.., not ' ', '/'];
        return new(index, form, name.ToString(), (closesItself ? rest[..^1].TrimEnd() : rest).ToString(), written)
        {
            Role = isClose ? TagRole.Close : TagRole.Single,
            ClosesItself = closesItself,
        };
    }

    private static Tag? ReadValue(ReadOnlySpan<char> text, int index, out int length)
    {
        var end = text.IndexOf("}}");
        length = end + 2;
        if (end < 0 || Value().Match(text[2..end].ToString()) is not { Success: true } match)
            return Nothing(out length);
        return new(index, TagForm.Value, "", match.Groups["path"].Value, text[..length].ToString());
    }

    private static Tag? Nothing(out int length)
    {
        length = 0;
        return null;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length
            && (char.IsAsciiLetterOrDigit(text[length]) || (length > 0 && text[length] is '-' or '_' or '.' or '/')))
            length++;
        while (length > 0 && text[length - 1] is '/' or '.' or '-')
            length--;
        return text[..length];
    }

    [GeneratedRegex(
        """^-?\s*(?:site\.(?:base)?url|["'](?<path>[^"']*)["']\s*(?:\|\s*"""
        + """(?:prepend:\s*site\.(?:base)?url|relative_url|absolute_url|relURL|absURL)\s*)+)\s*-?$""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Value();
}
