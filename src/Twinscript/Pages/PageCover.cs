using System.Globalization;
using System.Net;
using Twinscript.Scripts;

namespace Twinscript.Pages;

/// <summary>The picture that stands for a page in lists.</summary>
internal static class PageCover
{
    // A badge or an icon stands for no page.
    private const int SmallestWidth = 320;

    /// <summary>The one its front matter names, or else the first large one it shows; only pictures of this site.</summary>
    public static PageImage? Of(PageInScript page) =>
        page.Image is { } image && !PageImage.IsRemote(image.Url) ? image : Shown(page.Html);

    private static PageImage? Shown(string html)
    {
        if (!html.Contains("<img", StringComparison.Ordinal))
            return null;
        var scanner = new HtmlScanner(html);
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind != HtmlTokenKind.StartTag || html.AsSpan(scanner.NameStart..scanner.NameEnd) is not "img")
                continue;
            var (width, height) = (Number(scanner, html, "width"), Number(scanner, html, "height"));
            var source = WebUtility.HtmlDecode(Attribute(scanner, html, "src"));
            if (width >= SmallestWidth && height > 0 && source.StartsWith('/') && !PageImage.IsRemote(source))
                return new(source, width, height);
        }
        return null;
    }

    private static int Number(HtmlScanner tag, string html, string name) =>
        int.TryParse(Attribute(tag, html, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Attribute(HtmlScanner tag, string html, string name)
    {
        var attributes = tag.Attributes;
        while (attributes.MoveNext())
        {
            if (html.AsSpan(attributes.Current.NameStart..attributes.Current.NameEnd).SequenceEqual(name))
                return html[attributes.Current.ValueStart..attributes.Current.ValueEnd];
        }
        return "";
    }
}
