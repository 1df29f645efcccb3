using System.Text;

namespace Twinscript.Scripts;

/// <summary>Converts text that isn't HTML: titles, descriptions and other words of front matter.</summary>
internal static class PlainText
{
    /// <summary>Converts a text in which authors may use their markup.</summary>
    public static string ConvertPlain(this IScriptTarget target, string text, string sourceTag)
    {
        if (!text.Contains("-{", StringComparison.Ordinal))
            return target.Text.Convert(text);
        var extracted = MarkupExtractor.ExtractPlain(text, sourceTag);
        var page = ScriptedHtml.Parse(
            $"<p title=\"{HtmlText.Escape(extracted.Text).Replace("\"", "&quot;", StringComparison.Ordinal)}\">",
            sourceTag,
            extracted.Markup);
        var html = page.Render(target);
        var plain = new StringBuilder(html.Length);
        new TextRuns(html, "<p title=\"".Length, html.Length - "\">".Length).AppendTo(plain);
        return plain.ToString();
    }
}
