using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Incremental;
using Twinscript.Markdown;
using Twinscript.Pictures;
using Twinscript.Scripts;

namespace Twinscript.Pages;

/// <summary>Renders each page once, in its own script, with placeholders for the author's conversion markup and <c>twin:</c> references where addresses differ by script.</summary>
internal sealed class RenderMarkdown(FileFolder input, PictureStore pictures) : IModule
{
    private readonly MarkdownRenderer _renderer = new();

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var targets = new InputLinkTargets(input, pictures, documents, context.Diagnostics);
        return new PerPage(_renderer, targets).RunAsync(documents, context);
    }

    private sealed class PerPage(MarkdownRenderer renderer, ILinkTargets targets) : DocumentModule
    {
        protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
        {
            if (document.Find(PageKeys.Remembered) is not null)
                return [document];
            if (document is not { Source: { } path, SourceText: { } text })
                return [];
            var bodyStart = document.Get(PageKeys.BodyStart);
            var extracted = MarkupExtractor.Extract(text, bodyStart, document.Get(PageKeys.Script), context.Diagnostics);
            var asking = new RecordingLinkTargets(targets);
            var matter = document.Get(PageKeys.FrontMatter);
            var title = new ShownTitle(matter.Title, matter.TitleStandsFirst);
            var rendered = renderer.Render(text, path, bodyStart, extracted.Text, asking, context.Diagnostics, extracted, extracted.Markup.ForIds, title);
            return [document.With(PageKeys.Markdown, rendered).With(PageKeys.Markup, extracted.Markup).With(PageKeys.Questions, asking.Asked)];
        }
    }
}
