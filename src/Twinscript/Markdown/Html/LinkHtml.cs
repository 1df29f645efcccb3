using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown.Html;

internal sealed class LinkHtml : PartHtml<LinkInline>
{
    public static void WriteImage(PageHtmlRenderer renderer, LinkInline image, string alt, bool isLazy, string? title)
    {
        renderer.Write("<img src=\"");
        renderer.WriteUrl(image.Url);
        renderer.Write("\" alt=\"").WriteEscape(alt).Write("\"");
        if (isLazy && !Has(image, "loading"))
            renderer.Write(" loading=\"lazy\"");
        if (!Has(image, "decoding"))
            renderer.Write(" decoding=\"async\"");
        WriteTitle(renderer, title);
        renderer.WriteAttributes(image).Write(">");
    }

    protected override void Write(PageHtmlRenderer renderer, LinkInline obj)
    {
        if (renderer.IsCopy || !renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(obj);
            return;
        }
        if (obj.IsImage)
        {
            WriteImage(renderer, obj, InlineText.Of(obj), isLazy: true, obj.Title);
            return;
        }
        renderer.Write("<a href=\"");
        renderer.WriteUrl(obj.GetDynamicUrl?.Invoke() ?? obj.Url);
        renderer.Write("\"");
        WriteTitle(renderer, obj.Title);
        renderer.WriteAttributes(obj).Write(">");
        renderer.WriteChildren(obj);
        renderer.Write("</a>");
    }

    private static void WriteTitle(PageHtmlRenderer renderer, string? title)
    {
        if (!string.IsNullOrEmpty(title))
            renderer.Write(" title=\"").WriteEscape(title).Write("\"");
    }

    private static bool Has(LinkInline image, string name) =>
        image.TryGetAttributes()?.Properties is { } properties && properties.Exists(p => p.Key == name);
}
