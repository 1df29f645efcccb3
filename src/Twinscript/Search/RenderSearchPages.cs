using Fluid.Values;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Theme;

namespace Twinscript.Search;

/// <summary>Adds the page per script readers search on.</summary>
internal sealed class RenderSearchPages(SiteConfiguration configuration, SiteModels siteModels) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var models = siteModels.Of(context);
        return Task.FromResult<IReadOnlyList<Document>>(
        [
            .. documents,
            .. from script in configuration.ScriptsAndLanguages
               let page = SearchPages.Find(models[script.Tag].Pages, script)
               where page is not null
               let index = new StringValue(IndexPages.Address(configuration, page.Script, documents) ?? "")
               select new Document
               {
                   Destination = page.Destination,
                   Content = models[page.Script.Tag].RenderPage(page, SearchPages.Layout, ("search_index", index)),
               },
        ]);
    }
}
