using Markdig.Helpers;
using Markdig.Renderers;

namespace Twinscript.Markdown;

/// <summary>Titles of <c>> [!NOTE]</c> blocks, in words that are written alike in both scripts.</summary>
internal static class AlertTitle
{
    public static void Write(HtmlRenderer renderer, StringSlice kind)
    {
        var title = kind.ToString().ToUpperInvariant() switch
        {
            "NOTE" => "注意",
            "TIP" => "提示",
            "IMPORTANT" => "重要",
            "WARNING" => "警告",
            "CAUTION" => "小心",
            _ => null,
        };
        if (title is not null)
            renderer.Write("<p class=\"markdown-alert-title\">").Write(title).WriteLine("</p>");
    }
}
