using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Assets;

/// <summary>Adds the files that lie beside the pages: pictures and whatever else pages link to.</summary>
/// <param name="refusesActive">Whether files that browsers open as pages are left out, see <see cref="ActiveFiles"/>.</param>
internal sealed class AddInputAssets(FileFolder input, Predicate<SourcePath> isData, bool refusesActive) : IModule
{
    public async Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var read = await new ReadFiles(input, path => IsAsset(path) && !(refusesActive && ActiveFiles.IsOne(path.Value)))
            .RunAsync([], context).ConfigureAwait(false);
        foreach (var path in input.List().Where(path => refusesActive && IsAsset(path) && ActiveFiles.IsOne(path.Value)))
        {
            context.Diagnostics.Warning(
                DiagnosticCodes.RefusedHtml, "browsers run the scripts of such a file as the site's own, so it is not published under "
                    + "'html: safe'. Move it elsewhere, or say 'html: trusted' in site.yml.",
                SourceText.WholeFile(input.DisplayPath(path)));
        }
        return [.. documents, .. await new NameAssets(AssetKeys.InputPrefix).RunAsync(read, context).ConfigureAwait(false)];
    }

    private bool IsAsset(SourcePath path) =>
        path.Extension is not (".md" or ".mdx" or ".markdown" or ".yml" or ".yaml") && !isData(path);
}
