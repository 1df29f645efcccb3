using System.Text;
using Twinscript.Configuration;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Reading;

/// <summary>
/// Lets every regional word of a converted page know the author's own: <c>&lt;span data-from="軟體"&gt;软件&lt;/span&gt;</c>.
/// </summary>
internal static class WordOrigins
{
    /// <returns>The page's HTML; as it was, when it holds no such word.</returns>
    public static string Mark(PageInScript source, PageInScript page, ScriptConverters converters)
    {
        var words = Difference.Between(source, page, converters)
            .Where(d => d is { Kind: AlignedKind.Word } && d.OwnEnd > d.OwnStart && d.OtherEnd > d.OtherStart)
            .Where(d => page.Html.AsSpan(d.OtherStart..d.OtherEnd).IndexOf('<') < 0)
            .Select(d => new TextMark(d.OtherStart, d.OtherEnd, $"<span data-from=\"{Text(source.Html, d.OwnStart, d.OwnEnd)}\">"))
            .ToArray();
        return words.Length == 0 ? page.Html : PageScan.Mark(page.Html, new(words, "</span>"));
    }

    /// <summary>The text of a range of HTML, as it stands in an attribute.</summary>
    private static string Text(string html, int start, int end)
    {
        var text = new StringBuilder();
        var part = html[start..end];
        var scanner = new HtmlScanner(part);
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind == HtmlTokenKind.Text)
                new TextRuns(part, scanner.Start, scanner.End).AppendTo(text);
        }
        return HtmlText.EscapeQuotes(text.ToString());
    }
}
