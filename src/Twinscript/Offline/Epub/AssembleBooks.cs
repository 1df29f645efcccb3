using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>Adds an EPUB per script, when the theme can set one.</summary>
internal sealed class AssembleBooks(SiteConfiguration configuration, SiteModels siteModels, EpubViews views) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (!configuration.Offline.Epub)
            return Task.FromResult(documents);
        var models = siteModels.Of(context);
        var assets = SiteAssets.Of(configuration, context);
        var books = configuration.Scripts.Select(s => models[s.Tag]).Where(m => m.Templates.HasLayout(EpubFile.Layout))
            .Select(m => new Document
            {
                Destination = OfflinePaths.Epub(configuration, m.Script),
                Content = new EpubFile(m, assets, views).Write(context.Cancellation),
            });
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, .. books]);
    }
}
