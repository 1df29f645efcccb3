using Markdig.Syntax;

namespace Twinscript.Markdown.Html;

internal sealed class HeadingHtml : PartHtml<HeadingBlock>
{
    protected override void Write(PageHtmlRenderer renderer, HeadingBlock obj)
    {
        var tag = Tag(obj.Level);
        renderer.EnsureLine();
        renderer.Write("<").Write(tag).WriteAttributes(obj);
        renderer.WriteBlockNumber();
        renderer.Write(">");
        renderer.WriteLeafInline(obj);
        renderer.Write("</").Write(tag).WriteLine(">");
    }

    private static string Tag(int level) => level switch { 1 => "h1", 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" };
}

internal sealed class AnchorHtml : PartHtml<AnchorBlock>
{
    protected override void Write(PageHtmlRenderer renderer, AnchorBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write("<span id=\"").WriteEscape(obj.Id).WriteLine("\"></span>");
    }
}
