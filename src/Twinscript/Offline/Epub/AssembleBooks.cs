using Twinscript.Assets;
using Twinscript.Building;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>Adds an EPUB per script, when the theme can set one.</summary>
internal sealed class AssembleBooks(Site site) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (!site.Configuration.Offline.Epub)
            return Task.FromResult(documents);
        var models = SiteModels.Of(site, context, OfflineEditions.None);
        var assets = SiteAssets.Of(site, context);
        var books = site.Configuration.Scripts.Select(s => models[s.Tag]).Where(m => m.Templates.HasLayout(EpubFile.Layout))
            .SelectInParallel(m => new Document { Destination = OfflinePaths.Epub(site.Configuration, m.Script), Content = Content.Of(new EpubFile(m, assets).Write()) }, context.Cancellation);
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, .. books]);
    }
}
