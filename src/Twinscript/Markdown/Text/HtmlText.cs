using System.Buffers;
using System.Text;

namespace Twinscript.Markdown;

/// <summary>Encodes only what HTML needs; Chinese stays readable.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");

    public static StringBuilder Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            html.Append(text[..at]).Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            text = text[(at + 1)..];
        }
        return html.Append(text);
    }
}
