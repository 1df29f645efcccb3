using System.Security.Cryptography;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Assets;

/// <summary>Gives each asset that has no address yet one that changes with its bytes, so that it may be cached for ever.</summary>
internal sealed class HashNames : DocumentModule
{
    public const string Folder = "assets";

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        if (document.Destination is not null)
            return [document];
        var name = document.Get(AssetKeys.Name);
        if (name.StartsWith(AssetKeys.InputPrefix, StringComparison.Ordinal))
            name = name[AssetKeys.InputPrefix.Length..];
        var bytes = document.Content.Bytes;
        var extension = Path.GetExtension(name);
        var destination = $"{Folder}/{name[..^extension.Length]}.{Hash(bytes.Span)}{extension}";
        return [document with { Destination = new(destination), Content = Content.Of(bytes) }];
    }

    /// <summary>Forty bits of SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5));
}
