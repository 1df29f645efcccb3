using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown.Html;

internal sealed class LineBreakHtml : PartHtml<LineBreakInline>
{
    protected override void Write(PageHtmlRenderer renderer, LineBreakInline obj)
    {
        if (obj.NextSibling is null && obj.Parent?.Parent is null)
            return;
        if (obj.IsHard && renderer.EnableHtmlForInline)
            renderer.Write("<br>");
        renderer.EnsureLine();
    }
}
