using System.Collections.Concurrent;
using Twinscript.Assets;
using Twinscript.Documents;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>Makes one page's HTML fit into a file of its own or with others: ids unique, links inward or whole, pictures inside.</summary>
/// <param name="absolute">From an address within the site to one that works from anywhere.</param>
internal sealed class OfflineHtml(OfflineAnchors anchors, EmbeddedAssets assets, Func<string, string> absolute)
{
    public string Rewrite(PageInScript page)
    {
        var own = OfflineAnchors.Of(page);
        return new HtmlRewriter(new(id => $"{own}.{id}", Address)).Rewrite(SinglePicture.Settle(page.Html, anyFormat: true));

        string Address(HtmlAddress place) =>
            place.Value is "#" ? "#" + own
            : anchors.Find(place.Value) is { } anchor ? "#" + anchor
            : place.Value[0] != '/' ? place.Value
            : assets.Find(place.Value) ?? absolute(place.Value);
    }
}

/// <summary>The site's assets as addresses that hold the asset itself. Each is made once, however many pages show it.</summary>
internal sealed class EmbeddedAssets(AssetMap assets)
{
    private readonly ConcurrentDictionary<string, string> _made = new(StringComparer.Ordinal);

    /// <param name="url">An address within the site.</param>
    /// <returns>Null when no asset has this address.</returns>
    public string? Find(string url) => assets.FindByUrl(url) is not { } found ? null : _made.GetOrAdd(url, static (_, asset) =>
        $"data:{MediaTypes.Of(Path.GetExtension(asset.Get(AssetKeys.Name)))};base64,{Convert.ToBase64String(asset.Content.Bytes.Span)}", found);
}
