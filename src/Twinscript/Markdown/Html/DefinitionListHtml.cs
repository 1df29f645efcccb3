using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;

namespace Twinscript.Markdown.Html;

internal sealed class DefinitionListHtml : PartHtml<DefinitionList>
{
    protected override void Write(PageHtmlRenderer renderer, DefinitionList obj)
    {
        renderer.EnsureLine();
        renderer.Write("<dl").WriteAttributes(obj).WriteLine('>');
        foreach (var child in obj)
            WriteItem(renderer, (DefinitionItem)child);
        renderer.WriteLine("</dl>");
    }

    private static void WriteItem(PageHtmlRenderer renderer, DefinitionItem item)
    {
        for (var i = 0; i < item.Count;)
        {
            if (item[i] is DefinitionTerm term)
            {
                renderer.EnsureLine();
                renderer.Write("<dt").WriteAttributes(term);
                renderer.WriteBlockNumber();
                renderer.Write(">");
                renderer.WriteLeafInline(term);
                renderer.WriteLine("</dt>");
                i++;
                continue;
            }
            var end = i + 1;
            while (end < item.Count && item[end] is not DefinitionTerm)
                end++;
            WriteDescription(renderer, item, i, end);
            i = end;
        }
    }

    private static void WriteDescription(PageHtmlRenderer renderer, DefinitionItem item, int start, int end)
    {
        var isOneParagraph = end - start == 1 && item[start] is ParagraphBlock;
        renderer.EnsureLine();
        renderer.Write("<dd").WriteAttributes(item);
        if (isOneParagraph)
        {
            renderer.WriteAttributes(item[start]);
            renderer.WriteBlockNumber();
        }
        renderer.Write(">");
        var implicitBefore = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = isOneParagraph;
        for (var i = start; i < end; i++)
            renderer.Write(item[i]);
        renderer.ImplicitParagraph = implicitBefore;
        renderer.WriteLine("</dd>");
    }
}
