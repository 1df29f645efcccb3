using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Assets;

/// <summary>Adds programs of others that only some pages load, as they come from their packages: <c>scripts/mermaid.js</c>.</summary>
internal sealed class AddPackages : IModule
{
    public const string Mermaid = "scripts/mermaid.js";

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        // A theme may bring its own.
        if (documents.Any(d => d.Get(AssetKeys.Name) == Mermaid))
            return Task.FromResult(documents);
        var mermaid = new Document { Content = Content.Of(Read("mermaid.js")) };
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, mermaid.With(AssetKeys.Name, Mermaid)]);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(AddPackages).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
