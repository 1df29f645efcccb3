using System.Buffers;
using System.Text;

namespace Twinscript.Scripts;

/// <summary>Writes text into HTML with the fewest escapes that keep it text; Chinese stays readable.</summary>
internal static class HtmlText
{
    public static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <param name="quote">The quote around an attribute's value; U+0000 elsewhere.</param>
    public static string Escape(string text, char quote = '\0')
    {
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var output = new ArrayBufferWriter<char>(text.Length + 16);
        Write(text, quote, output);
        return output.WrittenSpan.ToString();
    }

    /// <param name="special">One of <see cref="Special"/>.</param>
    public static string Entity(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };

    /// <summary>For text that may come to stand in an attribute with either quote.</summary>
    public static string EscapeQuotes(string text) =>
        Escape(text).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);

    /// <summary>The text that HTML without tags stands for.</summary>
    public static string Decode(ReadOnlySpan<char> html)
    {
        if (!html.Contains('&'))
            return html.ToString();
        var text = new StringBuilder(html.Length);
        new TextRuns(html, 0, html.Length).AppendTo(text);
        return text.ToString();
    }

    /// <param name="quote">The quote around an attribute's value; U+0000 elsewhere.</param>
    public static void Write(ReadOnlySpan<char> text, char quote, IBufferWriter<char> output)
    {
        while (!text.IsEmpty)
        {
            var clean = text.IndexOfAny(Special);
            output.Write(clean < 0 ? text : text[..clean]);
            if (clean < 0)
                return;
            output.Write(text[clean] is '"' or '\'' && text[clean] != quote ? text.Slice(clean, 1) : Entity(text[clean]));
            text = text[(clean + 1)..];
        }
    }
}
