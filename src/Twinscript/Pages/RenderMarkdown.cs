using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Markdown;
using Twinscript.Scripts;

namespace Twinscript.Pages;

/// <summary>
/// Renders each page once, in its own script, with placeholders for the author's conversion markup and <c>twin:</c> references
/// where addresses differ by script.
/// </summary>
internal sealed class RenderMarkdown(PageLinks links, FileFolder input) : DocumentModule
{
    private readonly MarkdownRenderer _renderer = new();

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        if (document is not { Source: { } path, SourceText: { } own })
            return [];
        var bodyStart = document.Get(PageKeys.BodyStart);
        var text = IncludeFiles.Of(own, bodyStart, path, input, context.Diagnostics);
        var extracted = MarkupExtractor.Extract(text, bodyStart, document.Get(PageKeys.Script), context.Diagnostics);
        var matter = document.Get(PageKeys.FrontMatter);
        var title = new ShownTitle(matter.Title, matter.TitleStandsFirst);
        var rendered = _renderer.Render(
            text, path, bodyStart, extracted.Text, links.Targets(context.Diagnostics), context.Diagnostics, extracted,
            extracted.Markup.ForIds, title);
        if (matter.Image is { } image && !PageImage.IsRemote(image.Text))
            rendered = rendered with { Cover = FileOf(image.Text, path, links.Targets(context.Diagnostics)) };
        return [document.With(PageKeys.Markdown, rendered).With(PageKeys.Markup, extracted.Markup)];
    }

    private static SourcePath? FileOf(string written, SourcePath page, ILinkTargets targets) =>
        page.Resolve(written) is { } file && targets.Exists(file) ? file : targets.FileAt(page, written);
}
