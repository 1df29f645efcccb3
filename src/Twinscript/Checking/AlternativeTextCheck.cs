using AngleSharp.Dom;
using Twinscript.Diagnostics;

namespace Twinscript.Checking;

/// <summary>Pictures that say nothing to those who can't see them. An empty <c>alt</c> says that a picture is ornament.</summary>
internal static class AlternativeTextCheck
{
    public static void Run(PageSource page)
    {
        foreach (var picture in page.Document.QuerySelectorAll("img:not([alt]), area[href]:not([alt]), input[type=image]:not([alt])"))
            page.Error(
                DiagnosticCodes.MissingAlternativeText,
                "this picture has no 'alt'. Say what it shows, or alt=\"\" when it is ornament.",
                picture);
        foreach (var picture in page.Document.QuerySelectorAll("svg[role=img]").Where(s => !IsNamed(s)))
            page.Error(DiagnosticCodes.MissingAlternativeText, "this drawing has no name. Give it a <title> or an 'aria-label'.", picture);
    }

    private static bool IsNamed(IElement drawing) =>
        drawing.HasAttribute("aria-label")
            || drawing.HasAttribute("aria-labelledby")
            || drawing.Children.Any(c => c.LocalName == "title" && !string.IsNullOrWhiteSpace(c.TextContent));
}
