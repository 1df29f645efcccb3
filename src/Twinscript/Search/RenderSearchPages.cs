using Fluid.Values;
using Twinscript.Building;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Offline;
using Twinscript.Theme;

namespace Twinscript.Search;

/// <summary>Adds the page per script readers search on.</summary>
internal sealed class RenderSearchPages(Site site) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var models = SiteModels.Of(site, context, OfflineEditions.Of(site, context));
        return Task.FromResult<IReadOnlyList<Document>>(
        [
            .. documents,
            .. from page in SearchPages.Of(site, context)
               let index = new StringValue(IndexPages.Address(site, page.Script, documents) ?? "")
               select new Document { Destination = page.Destination, Content = Content.Of(models[page.Script.Tag].RenderPage(page, SearchPages.Layout, ("search_index", index))) },
        ]);
    }
}
