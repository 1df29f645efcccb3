using System.Diagnostics;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Offline;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Reading;

/// <summary>Renders, beside each page, the page that shows it in two scripts at once.</summary>
internal sealed class RenderFacing(SiteConfiguration configuration, SiteModels siteModels, ScriptComparisons comparisons, Renderings renderings) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var models = siteModels.Of(context, OfflineEditions.Of(configuration, context));
        var pages = context.DocumentsOf(PipelineNames.Content).Select(d => d.Get(PageKeys.Page)).GroupBy(p => p.Path).Select(g => g.ToArray());
        // A page's editions one after the other, because what stands opposite is the same both ways round.
        var rendered = pages.SelectInParallel(editions => Render(editions, models, context.Profile).ToArray(), context.Cancellation);
        return Task.FromResult<IReadOnlyList<Document>>([.. rendered.SelectMany(r => r)]);
    }

    private IEnumerable<Document> Render(PageInScript[] editions, IReadOnlyDictionary<string, SiteModel> models, EngineProfile? profile)
    {
        var html = new FacingHtml(comparisons);
        foreach (var page in editions)
        {
            var start = Stopwatch.GetTimestamp();
            var model = models[page.Script.Tag];
            if (model.Facing(page) is not { } destination || FacingPage.Opposite(page, model.Pages, configuration) is not { } opposite)
                continue;
            yield return new() { Destination = destination, Content = renderings.Of(model, page, FacingPage.Layout, destination, () => Render(html, model, page, opposite, destination)) };
            profile?.Add(page.Path, Stopwatch.GetElapsedTime(start));
        }
    }

    private string Render(FacingHtml html, SiteModel model, PageInScript page, PageInScript opposite, SitePath destination)
    {
        var facing = new FacingValue(opposite, configuration.BasePath + destination.Url, html.Rows(page, opposite), model.Templates.ReportUndefined);
        return model.RenderPage(page, FacingPage.Layout, ("facing", facing));
    }
}
