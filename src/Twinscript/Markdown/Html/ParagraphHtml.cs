using Markdig.Syntax;

namespace Twinscript.Markdown.Html;

internal sealed class ParagraphHtml : PartHtml<ParagraphBlock>
{
    protected override void Write(PageHtmlRenderer renderer, ParagraphBlock obj)
    {
        if (renderer.ImplicitParagraph)
        {
            renderer.WriteLeafInline(obj);
            return;
        }
        if (!renderer.IsFirstInContainer)
            renderer.EnsureLine();
        renderer.Write("<p").WriteAttributes(obj);
        renderer.WriteBlockNumber();
        renderer.Write(">");
        renderer.WriteLeafInline(obj);
        renderer.WriteLine("</p>");
    }
}
