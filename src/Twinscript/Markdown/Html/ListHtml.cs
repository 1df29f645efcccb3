using Markdig.Syntax;

namespace Twinscript.Markdown.Html;

internal sealed class ListHtml : PartHtml<ListBlock>
{
    protected override void Write(PageHtmlRenderer renderer, ListBlock obj)
    {
        var tag = obj.IsOrdered ? "ol" : "ul";
        renderer.EnsureLine();
        renderer.Write("<").Write(tag);
        if (obj.IsOrdered && obj.BulletType != '1')
            renderer.Write(" type=\"").Write(obj.BulletType).Write("\"");
        if (obj.IsOrdered && obj.OrderedStart is { } start && start != "1")
            renderer.Write(" start=\"").Write(start).Write("\"");
        renderer.WriteAttributes(obj).WriteLine('>');

        var implicitBefore = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = !obj.IsLoose;
        foreach (var child in obj)
        {
            var item = (ListItemBlock)child;
            renderer.EnsureLine();
            renderer.Write("<li").WriteAttributes(item);
            // A loose item's paragraphs carry numbers of their own.
            if (!obj.IsLoose && item.Any(block => block is ParagraphBlock))
                renderer.WriteBlockNumber();
            renderer.Write(">");
            renderer.WriteChildren(item);
            renderer.WriteLine("</li>");
        }
        renderer.ImplicitParagraph = implicitBefore;
        renderer.Write("</").Write(tag).WriteLine(">");
    }
}
