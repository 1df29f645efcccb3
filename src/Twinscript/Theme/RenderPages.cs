using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Offline;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>Puts each page into its layout. Sees the whole site, so it belongs into PostProcess.</summary>
internal sealed class RenderPages(SiteConfiguration configuration, SiteModels siteModels, Renderings renderings) : IModule
{
    private const string DefaultLayout = "page";
    private const string HomeLayout = "home";

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context) =>
        new PerPage(renderings, siteModels.Of(context, OfflineEditions.Of(configuration, context))).RunAsync(documents, context);

    private sealed class PerPage(Renderings renderings, IReadOnlyDictionary<string, SiteModel> models) : DocumentModule
    {
        protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
        {
            var page = document.Get(PageKeys.Page);
            var model = models[page.Script.Tag];
            var chosen = page.FrontMatter.Layout?.Text;
            if (chosen is not null && !model.Templates.HasLayout(chosen))
            {
                context.Diagnostics.Error(DiagnosticCodes.UnknownLayout,
                    $"the theme has no layout '{chosen}'.{NearestName.Hint(chosen, model.Templates.Layouts)} It has: {string.Join(", ", model.Templates.Layouts)}.",
                    page.FrontMatter.Layout?.Span);
                return [];
            }
            var layout = chosen ?? (page.IsHome && model.Templates.HasLayout(HomeLayout) ? HomeLayout : DefaultLayout);
            if (!model.Templates.HasLayout(layout))
            {
                context.Diagnostics.Error(DiagnosticCodes.UnknownLayout, $"the theme has no layout '{layout}'. Add 'layouts/{layout}.liquid' to it.");
                return [];
            }
            return [document with { Content = renderings.Of(model, page, layout, page.Destination, () => model.RenderPage(page, layout)) }];
        }
    }
}
