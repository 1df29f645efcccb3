using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Reading;

/// <summary>Adds a document for every page that is to be shown in two scripts at once.</summary>
internal sealed class GatherFacing(SiteModels siteModels, ReadingViews views, ScriptConverters converters) : IModule
{
    private const int Near = 64;

    /// <summary>A page with the one on the other side.</summary>
    public static readonly Key<FacingView> View = new("facing view", view => $"{view.Page.Digest} {view.Opposite.Digest}");

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var models = siteModels.Of(context);
        var sources = new Dictionary<SourcePath, FacingHtml>();
        return Task.FromResult<IReadOnlyList<Document>>(
        [
            .. from document in Apart(context.DocumentsOf(PipelineNames.Content))
               let page = RenderPages.ViewOf(models, document)
               let html = sources.TryGetValue(page.Page.Path, out var known) ? known : sources[page.Page.Path] = new(converters)
               let view = views.Opposite(page, opposite => html.Rows(page.Page, opposite))
               where view is not null
               select new Document { Destination = view.Destination }.With(View, view),
        ]);
    }

    /// <summary>The scripts of one source near each other, but not so near that two cores meet at it.</summary>
    private static IEnumerable<Document> Apart(IReadOnlyList<Document> documents) =>
        documents.Chunk(Near).SelectMany(near => near.OrderBy(d => d.Get(PageKeys.Page).Script.Tag, StringComparer.Ordinal));
}

/// <summary>Renders the pages that show two scripts at once.</summary>
internal sealed class RenderFacing(ReadingViews views) : DocumentModule
{
    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context) =>
        [RenderedCodec.Finished(document, views.Render(document.Get(GatherFacing.View)))];
}
