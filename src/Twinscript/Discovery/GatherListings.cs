using Twinscript.Building;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>Adds a document for every page that lists others, unless the theme has no layout for them.</summary>
internal sealed class GatherListings(Site site) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context) =>
        Task.FromResult<IReadOnlyList<Document>>(SitePages.Of(site, context).Listings is { } listings
            ? [.. documents, .. listings.Editions.Select(e => new Document { Destination = e.Destination }.With(PageKeys.Page, e))]
            : documents);
}
