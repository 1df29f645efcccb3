using System.Collections.Frozen;
using Twinscript.Documents;

namespace Twinscript.Assets;

/// <summary>From an asset's name in the sources to its published, content-hashed address.</summary>
internal sealed class AssetMap
{
    private readonly FrozenDictionary<string, Document> _byName;
    private readonly string _basePath;

    public AssetMap(IEnumerable<Document> assets, string basePath)
    {
        _basePath = basePath;
        _byName = assets.Where(a => a.Destination is not null).ToFrozenDictionary(a => a.Get(AssetKeys.Name), StringComparer.Ordinal);
    }

    public IEnumerable<string> Names => _byName.Keys;

    public Document? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Null when there is no such asset.</summary>
    public string? Url(string name) => Find(name)?.Destination is { } destination ? _basePath + destination.Url : null;
}
