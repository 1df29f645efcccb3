using System.Collections.Concurrent;
using Twinscript.Assets;
using Twinscript.Documents;
using Twinscript.Engine.Caching;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>Makes one page's HTML fit into a file of its own or with others: ids unique, links inward or whole, pictures inside.</summary>
/// <param name="absolute">From an address within the site to one that works from anywhere.</param>
internal sealed class OfflineHtml(OfflineAnchors anchors, EmbeddedAssets assets, Func<string, string> absolute)
{
    /// <summary>Questions for where an address leads.</summary>
    public const string Kind = "held-link";

    public string Rewrite(PageInScript page)
    {
        var own = OfflineAnchors.Of(page);
        return new HtmlRewriter(new(id => $"{own}.{id}", Address)).Rewrite(SinglePicture.Settle(page.Html, anyFormat: true));

        string Address(HtmlAddress place) =>
            place.Value is "#" ? "#" + own
            : place.Value[0] != '/' ? place.Value
            : Within(place.Value);
    }

    /// <summary>Of all in the site on which an address within it depends.</summary>
    public Digest Answer(string address) => anchors.Find(address) is { } anchor ? Digest.Of(anchor) : assets.Answer(address);

    private string Within(string address)
    {
        Recorder.Note(Kind, address);
        return anchors.Find(address) is { } anchor ? "#" + anchor : assets.Find(address) ?? absolute(address);
    }
}

/// <summary>The site's assets as addresses that hold the asset itself. Each is made once, however many pages show it.</summary>
internal sealed class EmbeddedAssets(AssetMap assets)
{
    private readonly ConcurrentDictionary<string, string> _made = new(StringComparer.Ordinal);

    public Digest Answer(string url) =>
        assets.FindByUrl(url) is { } asset ? Digest.Of(asset.Get(AssetKeys.Name), DigestOf(asset).ToString()) : default;

    private static Digest DigestOf(Document asset) => asset.Content.Digest ?? Digest.Of(asset.Content.Bytes.Span);

    /// <param name="url">An address within the site.</param>
    /// <returns>Null when no asset has this address.</returns>
    public string? Find(string url) => assets.FindByUrl(url) is not { } found ? null : _made.GetOrAdd(url, static (_, asset) =>
        $"data:{MediaTypes.Of(Path.GetExtension(asset.Get(AssetKeys.Name)))};base64,"
            + Convert.ToBase64String(asset.Content.Bytes.Span), found);
}
