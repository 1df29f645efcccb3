using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Assets;

/// <summary>Adds the files that lie beside the pages: pictures and whatever else pages link to.</summary>
internal sealed class AddInputAssets(FileFolder input, Predicate<SourcePath> isData) : IModule
{
    public async Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var read = await new ReadFiles(input, IsAsset).RunAsync([], context).ConfigureAwait(false);
        return [.. documents, .. await new NameAssets(AssetKeys.InputPrefix).RunAsync(read, context).ConfigureAwait(false)];
    }

    private bool IsAsset(SourcePath path) =>
        path.Extension is not (".md" or ".mdx" or ".markdown" or ".yml" or ".yaml") && !isData(path);
}
