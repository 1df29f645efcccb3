using System.Diagnostics;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Reading;

/// <summary>Renders, beside each page, the page that shows it in two scripts at once.</summary>
internal sealed class RenderFacing(SiteModels siteModels, ReadingViews views, ScriptConverters converters, Renderings renderings)
    : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var models = siteModels.Of(context);
        var pages = context.DocumentsOf(PipelineNames.Content).Select(d => d.Get(PageKeys.Page))
            .GroupBy(p => p.Path).Select(g => g.ToArray());
        // A page's editions one after the other, because what stands opposite is the same both ways round.
        var rendered = pages.SelectInParallel(editions => Render(editions, models, context).ToArray(), context.Cancellation);
        return Task.FromResult<IReadOnlyList<Document>>([.. rendered.SelectMany(r => r)]);
    }

    private IEnumerable<Document> Render(PageInScript[] editions, IReadOnlyDictionary<string, SiteModel> models, PipelineContext context)
    {
        var html = new FacingHtml(converters);
        foreach (var page in editions)
        {
            var start = context.Profile?.Now ?? 0;
            if (views.Opposite(new(page, models[page.Script.Tag]), opposite => html.Rows(page, opposite)) is not { } view)
                continue;
            yield return new()
            {
                Destination = view.Destination,
                Content = renderings.Of(view, view.Destination, context, () => views.Render(view)),
            };
            context.Profile?.Add(page.Path, context.Profile.Since(start));
        }
    }
}
