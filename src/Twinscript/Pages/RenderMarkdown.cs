using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Markdown;
using Twinscript.Scripts;
using Twinscript.Trust;

namespace Twinscript.Pages;

/// <summary>
/// Renders each page once, in its own script, with placeholders for the author's conversion markup and <c>twin:</c> references
/// where addresses differ by script.
/// </summary>
internal sealed class RenderMarkdown(SiteConfiguration site, PageLinks links, FileFolder input) : DocumentModule
{
    private readonly MarkdownRenderer _renderer = new();

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        if (document is not { Source: { } path, SourceText: { } own })
            return [];
        var bodyStart = document.Get(PageKeys.BodyStart);
        var text = IncludeFiles.Of(own, bodyStart, path, input, context.Diagnostics);
        var isChinese = document.OtherLanguage() is null;
        var extracted = isChinese
            ? MarkupExtractor.Extract(text, bodyStart, document.Get(PageKeys.Script), context.Diagnostics)
            : MarkupExtractor.Untouched(text, bodyStart);
        var matter = document.Get(PageKeys.FrontMatter);
        var title = new ShownTitle(matter.Title, matter.TitleStandsFirst);
        var rendered = _renderer.Render(
            text, path, bodyStart, extracted.Text, links.Targets(context.Diagnostics), context.Diagnostics, extracted,
            extracted.Markup.ForIds, title, isChinese);
        if (matter.Image is { } image && !PageImage.IsRemote(image.Text))
            rendered = rendered with { Cover = FileOf(image.Text, path, links.Targets(context.Diagnostics)) };
        var places = new WrittenPlaces(text, bodyStart);
        var markup = extracted.Markup;
        if (site.Html == HtmlTrust.Safe)
        {
            var bag = context.Diagnostics;
            rendered = rendered with { Html = new SafeHtml(places, bag).Sanitize(rendered.Html) };
            markup = markup.Through(shown => Safe(shown, new(text, bodyStart), bag));
        }
        var html = new PageHtml(rendered.Html, site, places, context.Diagnostics);
        rendered = rendered with { Html = html.Read() };
        if (matter.Source?.Url is { } source && WrittenAddress.RunsScript(source))
            ReportSource(source, new(own, 0), context.Diagnostics);
        return [document.With(PageKeys.Markdown, rendered).With(PageKeys.Markup, markup).With(PageKeys.Loads, html.Loads)];
    }

    private string Safe(string html, WrittenPlaces places, DiagnosticBag diagnostics) =>
        new PageHtml(new SafeHtml(places, diagnostics).Sanitize(html), site, places, diagnostics).Read();

    private static void ReportSource(string source, WrittenPlaces places, DiagnosticBag diagnostics) => diagnostics.Warning(
        DiagnosticCodes.RefusedHtml,
        "the address of the page's source runs a script, so it is left out. Write where the source can be read.",
        places.OfAddress(source));

    private static SourcePath? FileOf(string written, SourcePath page, ILinkTargets targets) =>
        page.Resolve(written) is { } file && targets.Exists(file) ? file : targets.FileAt(page, written);
}
