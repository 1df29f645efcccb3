using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Theme;

namespace Twinscript.Reading;

/// <summary>Adds a document for every page that is to be shown in two scripts at once.</summary>
internal sealed class GatherFacing(SiteModels siteModels, ReadingViews views, ScriptConverters converters) : IModule
{
    /// <summary>A page with the one on the other side.</summary>
    public static readonly Key<FacingView> View = new("facing view", view => $"{view.Page.Digest} {view.Opposite.Digest}");

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var models = siteModels.Of(context);
        return Task.FromResult<IReadOnlyList<Document>>(
        [
            .. from document in context.DocumentsOf(PipelineNames.Content)
               let page = RenderPages.ViewOf(models, document)
               let view = views.Opposite(page, opposite => new FacingHtml(converters).Rows(page.Page, opposite))
               where view is not null
               select new Document { Destination = view.Destination }.With(View, view),
        ]);
    }
}

/// <summary>Renders the pages that show two scripts at once.</summary>
internal sealed class RenderFacing(ReadingViews views) : DocumentModule
{
    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context) =>
        [RenderedCodec.Finished(document, Content.Of(views.Render(document.Get(GatherFacing.View))).Fixed())];
}
