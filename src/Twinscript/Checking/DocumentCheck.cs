using Twinscript.Diagnostics;

namespace Twinscript.Checking;

/// <summary>A title for tabs and results, a language for voices and fonts.</summary>
internal static class DocumentCheck
{
    public static void Run(PageSource page)
    {
        var titles = page.Document.QuerySelectorAll("head > title");
        if (!titles.Any(t => !string.IsNullOrWhiteSpace(t.TextContent)))
            page.Error(DiagnosticCodes.MissingTitle, "the page has no title. Add a <title> to its head.", 0, 0);
        if (string.IsNullOrWhiteSpace(page.Document.DocumentElement.GetAttribute("lang")))
            page.Error(
                DiagnosticCodes.MissingLanguage,
                "the page doesn't say its language, and fonts and voices go by it. Write <html lang=\"…\">.",
                page.Document.DocumentElement);
    }
}
