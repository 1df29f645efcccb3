using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown.Html;

internal sealed class LinkHtml : PartHtml<LinkInline>
{
    public static void WriteImage(PageHtmlRenderer renderer, LinkInline image, string alt, bool isLazy, string? title)
    {
        var picture = Has(image, "srcset") ? null : LinkResolver.PictureOf(image);
        if (picture is { Sources.Count: > 0 })
            WriteSources(renderer, image, picture);
        renderer.Write("<img src=\"");
        renderer.WriteUrl(image.Url);
        renderer.Write("\" alt=\"").WriteEscape(alt).Write("\"");
        if (isLazy && !Has(image, "loading"))
            renderer.Write(" loading=\"lazy\"");
        if (!Has(image, "decoding"))
            renderer.Write(" decoding=\"async\"");
        if (picture is not null && !Has(image, "width") && !Has(image, "height"))
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{picture.Width}\" height=\"{picture.Height}\""));
        WriteTitle(renderer, title);
        renderer.WriteAttributes(image).Write(picture is { Sources.Count: > 0 } ? "></picture>" : ">");
    }

    protected override void Write(PageHtmlRenderer renderer, LinkInline obj)
    {
        // Without an address, a page that isn't there was meant.
        if (renderer.IsCopy || !renderer.EnableHtmlForInline || (!obj.IsImage && obj.Url is null))
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

    private static void WriteSources(PageHtmlRenderer renderer, LinkInline image, ShownPicture picture)
    {
        var properties = image.TryGetAttributes()?.Properties;
        var sizes = properties?.Find(p => p.Key == "sizes").Value ?? picture.Sizes;
        properties?.RemoveAll(p => p.Key == "sizes"); // Only what has a choice may say it.
        renderer.Write("<picture>");
        foreach (var source in picture.Sources)
        {
            renderer.Write("<source type=\"").Write(source.Type).Write("\" srcset=\"").WriteEscape(source.SourceSet);
            renderer.Write("\" sizes=\"").WriteEscape(sizes).Write("\">");
        }
    }

    private static void WriteTitle(PageHtmlRenderer renderer, string? title)
    {
        if (!string.IsNullOrEmpty(title))
            renderer.Write(" title=\"").WriteEscape(title).Write("\"");
    }

    private static bool Has(LinkInline image, string name) =>
        image.TryGetAttributes()?.Properties is { } properties && properties.Exists(p => p.Key == name);
}
