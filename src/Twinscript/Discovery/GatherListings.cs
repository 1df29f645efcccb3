using Twinscript.Building;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Pipelines;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>Adds a document for every page that lists others, unless the theme has no layout for them.</summary>
internal sealed class GatherListings(Site site) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var pages = new PageCollection(context.DocumentsOf(PipelineNames.Content).Select(d => d.Get(PageKeys.Edition)));
        return Task.FromResult<IReadOnlyList<Document>>(Of(site, pages, context) is { } listings
            ? [.. documents, .. listings.Editions.Select(e => new Document { Destination = e.Destination }.With(PageKeys.Edition, e))]
            : documents);
    }

    /// <returns>Null when the theme has no layout for them.</returns>
    public static SiteListings? Of(Site site, PageCollection pages, PipelineContext context)
    {
        var themes = context.DocumentsOf(PipelineNames.Theme).ToDictionary(d => d.Get(ThemeKeys.Script), StringComparer.Ordinal);
        return themes[site.Configuration.Scripts[0].Tag].Get(ThemeKeys.Templates).HasLayout(SiteListings.Layout)
            ? new(site, pages, tag => themes[tag].Get(ThemeKeys.Words))
            : null;
    }
}
