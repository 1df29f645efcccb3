using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>Adds a document for every page that lists others, unless the theme has no layout for them.</summary>
internal sealed class GatherListings(SitePages pages, ListingPages listings) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        // They are made with the pages.
        _ = pages.Of(context);
        return Task.FromResult<IReadOnlyList<Document>>(
            [.. documents, .. listings.Editions.Select(e => new Document { Destination = e.Destination }.With(PageKeys.Page, e))]);
    }
}
