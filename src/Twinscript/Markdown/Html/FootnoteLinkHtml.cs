using Markdig.Extensions.Footnotes;

namespace Twinscript.Markdown.Html;

internal sealed class FootnoteLinkHtml : PartHtml<FootnoteLink>
{
    private readonly HtmlFootnoteLinkRenderer _whole = new();

    protected override void Write(PageHtmlRenderer renderer, FootnoteLink obj)
    {
        if (!renderer.IsCopy && renderer.EnableHtmlForInline)
            _whole.Write(renderer, obj);
    }
}
