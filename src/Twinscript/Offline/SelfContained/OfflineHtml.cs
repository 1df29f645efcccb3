using AngleSharp.Dom;
using Twinscript.Assets;
using Twinscript.Documents;
using Twinscript.Pages;
using Twinscript.Reading;

namespace Twinscript.Offline;

/// <summary>Makes one page's HTML fit into a file of its own or with others: ids unique, links inward or whole, pictures inside.</summary>
/// <param name="absolute">From an address within the site to one that works from anywhere.</param>
internal sealed class OfflineHtml(OfflineAnchors anchors, AssetMap assets, Func<string, string> absolute)
{
    private static readonly string[] IdLists = ["aria-labelledby", "aria-describedby", "aria-controls", "headers", "for"];

    private readonly Dictionary<string, string> _nameByUrl = assets.Names.ToDictionary(n => assets.Url(n) ?? "", n => n, StringComparer.Ordinal);

    public string Rewrite(PageInScript page) => Parse(page).InnerHtml;

    /// <returns>The element that holds what <see cref="Rewrite"/> returns, to be changed at will.</returns>
    public IElement Parse(PageInScript page)
    {
        var root = PageHtml.Parse(page.Html);
        SinglePicture.Settle(root, anyFormat: true);
        foreach (var element in root.QuerySelectorAll("*"))
        {
            if (element.Id is { Length: > 0 } id)
                element.Id = OfflineAnchors.Of(page, id);
            foreach (var attribute in IdLists)
            {
                if (element.GetAttribute(attribute) is { } ids)
                    element.SetAttribute(attribute, string.Join(' ', ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => OfflineAnchors.Of(page, i))));
            }
            foreach (var attribute in element.Attributes.Where(a => a.LocalName is "href" or "src" or "poster"))
                attribute.Value = Address(attribute.Value, page);
            PointInward(element, page);
        }
        return root;
    }

    private string Address(string value, PageInScript page)
    {
        if (value.StartsWith('#'))
            return "#" + OfflineAnchors.Of(page, value[1..]);
        if (anchors.Find(value) is { } anchor)
            return "#" + anchor;
        if (_nameByUrl.TryGetValue(value, out var name) && assets.Find(name) is { } asset)
            return $"data:{MediaTypes.Of(Path.GetExtension(name))};base64,{Convert.ToBase64String(asset.Content.Bytes.Span)}";
        return value.StartsWith('/') ? absolute(value) : value;
    }

    /// <summary>SVG refers to its own ids in <c>url(#…)</c> too.</summary>
    private static void PointInward(IElement element, PageInScript page)
    {
        foreach (var attribute in element.Attributes.Where(a => a.Value.Contains("url(#", StringComparison.Ordinal)))
            attribute.Value = attribute.Value.Replace("url(#", $"url(#{OfflineAnchors.Of(page)}.", StringComparison.Ordinal);
    }
}
