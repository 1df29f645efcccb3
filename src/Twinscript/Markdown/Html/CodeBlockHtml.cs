using Markdig.Syntax;

namespace Twinscript.Markdown.Html;

internal sealed class CodeBlockHtml : PartHtml<CodeBlock>
{
    protected override void Write(PageHtmlRenderer renderer, CodeBlock obj)
    {
        renderer.EnsureLine();
        var caption = CodeCaption.In(obj);
        if (caption is not null)
            renderer.Write("<figure class=\"code\"><figcaption>").WriteEscape(caption).WriteLine("</figcaption>");
        // It scrolls, so the keyboard must reach it.
        renderer.Write("<pre tabindex=\"0\"");
        renderer.WriteBlockNumber();
        renderer.Write("><code").WriteAttributes(obj).Write('>');
        renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
        if (caption is not null)
            renderer.WriteLine("</figure>");
    }
}
