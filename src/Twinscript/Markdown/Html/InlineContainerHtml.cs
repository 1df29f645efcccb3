using Markdig.Extensions.CustomContainers;

namespace Twinscript.Markdown.Html;

internal sealed class InlineContainerHtml : PartHtml<CustomContainerInline>
{
    protected override void Write(PageHtmlRenderer renderer, CustomContainerInline obj)
    {
        renderer.Write("<span").WriteAttributes(obj).Write('>');
        renderer.WriteChildren(obj);
        renderer.Write("</span>");
    }
}
