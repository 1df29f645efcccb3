using Twinscript.Building;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Modules;
using Twinscript.Offline;
using Twinscript.Pages;
using Twinscript.Pipelines;
using Twinscript.Theme;

namespace Twinscript.Reading;

/// <summary>Renders, beside each page, the page that shows it in two scripts at once.</summary>
internal sealed class RenderFacing(Site site) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var models = SiteModels.Of(site, context, Editions.Of(site, context));
        return new PerPage(models, new(site), site).RunAsync(context.DocumentsOf(PipelineNames.Content), context);
    }

    private sealed class PerPage(IReadOnlyDictionary<string, SiteModel> models, FacingHtml html, Site site) : DocumentModule
    {
        protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
        {
            var page = document.Get(PageKeys.Edition);
            var model = models[page.Script.Tag];
            if (model.Facing(page) is not { } destination || FacingEdition.Opposite(page, model.Pages, site) is not { } opposite)
                return [];
            return [new() { Destination = destination, Content = Renderings.Of(site, model, page, FacingEdition.Layout, destination, () => Render(model, page, opposite, destination)) }];
        }

        private string Render(SiteModel model, PageEdition page, PageEdition opposite, SitePath destination)
        {
            var facing = new FacingValue(opposite, site.Configuration.BasePath + destination.Url, html.Rows(page, opposite), model.Templates.ReportUndefined);
            return model.RenderPage(page, FacingEdition.Layout, ("facing", facing));
        }
    }
}
