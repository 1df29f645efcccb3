using Markdig.Helpers;
using Markdig.Renderers;

namespace Twinscript.Markdown;

/// <summary>
/// Titles of <c>> [!NOTE]</c> blocks, in words that are written alike in both scripts; in English on pages that are not Chinese.
/// </summary>
internal static class AlertTitle
{
    public static void Write(HtmlRenderer renderer, StringSlice kind, bool isChinese)
    {
        var (chinese, english) = kind.ToString().ToUpperInvariant() switch
        {
            "NOTE" => ("注意", "Note"),
            "TIP" => ("提示", "Tip"),
            "IMPORTANT" => ("重要", "Important"),
            "WARNING" => ("警告", "Warning"),
            "CAUTION" => ("小心", "Caution"),
            _ => (null, null),
        };
        if ((isChinese ? chinese : english) is { } title)
            renderer.Write("<p class=\"markdown-alert-title\">").Write(title).WriteLine("</p>");
    }
}
