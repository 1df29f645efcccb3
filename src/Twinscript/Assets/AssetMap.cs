using System.Collections.Frozen;
using Twinscript.Documents;

namespace Twinscript.Assets;

/// <summary>From an asset's name in the sources to its published, content-hashed address.</summary>
internal sealed class AssetMap
{
    private readonly FrozenDictionary<string, Document> _byName;
    private readonly Lazy<FrozenDictionary<string, Document>> _byUrl;
    private readonly string _basePath;

    public AssetMap(IEnumerable<Document> assets, string basePath)
    {
        _basePath = basePath;
        _byName = assets.Where(a => a.Destination is not null).ToFrozenDictionary(a => a.Get(AssetKeys.Name), StringComparer.Ordinal);
        _byUrl = new(() => _byName.Values.DistinctBy(a => a.Destination).ToFrozenDictionary(a => Url(a) ?? "", StringComparer.Ordinal));
    }

    public IEnumerable<string> Names => _byName.Keys;

    public Document? Find(string name) => _byName.GetValueOrDefault(name);

    /// <param name="url">An address within the site.</param>
    public Document? FindByUrl(string url) => _byUrl.Value.GetValueOrDefault(url);

    /// <summary>Null when there is no such asset.</summary>
    public string? Url(string name) => Url(Find(name));

    private string? Url(Document? asset) => asset?.Destination is { } destination ? _basePath + destination.Url : null;
}
