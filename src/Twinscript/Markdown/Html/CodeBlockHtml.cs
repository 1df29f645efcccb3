using Markdig.Syntax;

namespace Twinscript.Markdown.Html;

internal sealed class CodeBlockHtml : PartHtml<CodeBlock>
{
    protected override void Write(PageHtmlRenderer renderer, CodeBlock obj)
    {
        renderer.EnsureLine();
        // It scrolls, so the keyboard must reach it.
        renderer.Write("<pre tabindex=\"0\"");
        renderer.WriteBlockNumber();
        renderer.Write("><code").WriteAttributes(obj).Write('>');
        renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}
