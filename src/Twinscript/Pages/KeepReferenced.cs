using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Markdown.Html;
using Twinscript.Pictures;

namespace Twinscript.Pages;

/// <summary>
/// Publishes the theme's assets and, of the input's files, those a page shows or links to. Figures set into the page itself need no
/// file, and the program that draws diagrams is published when a page has one.
/// </summary>
internal sealed class KeepReferenced(PictureStore pictures, SiteConfiguration configuration) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var referenced = configuration.Appearance.Files.Select(f => AssetKeys.InputPrefix + f.Text.TrimStart('/'))
            .ToHashSet(StringComparer.Ordinal);
        var hasDiagrams = false;
        foreach (var page in context.DocumentsOf(PipelineNames.Content))
        {
            hasDiagrams = hasDiagrams || DiagramHtml.IsIn(page.Get(PageKeys.Markdown).Html);
            foreach (var asset in page.Get(PageKeys.Markdown).Assets)
                referenced.Add(AssetKeys.InputPrefix + asset);
            if (page.Get(PageKeys.Markdown).Cover is { } path
                && !pictures.Handles(path))
                referenced.Add(AssetKeys.InputPrefix + path);
        }
        return Task.FromResult<IReadOnlyList<Document>>([.. documents.Where(d => IsPublished(d.Get(AssetKeys.Name)))]);

        bool IsPublished(string name) => (hasDiagrams || name != AddPackages.Mermaid)
            && !name.StartsWith(AssetKeys.InlinePrefix, StringComparison.Ordinal)
            && (!name.StartsWith(AssetKeys.InputPrefix, StringComparison.Ordinal)
                || name.StartsWith(PlaceStaticFiles.OfInput, StringComparison.Ordinal) || referenced.Contains(name));
    }
}
