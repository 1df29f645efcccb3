using System.Diagnostics.CodeAnalysis;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pictures;
using Twinscript.Scripts;
using Twinscript.Trust;
using Twinscript.Yaml;

namespace Twinscript.Pages;

/// <summary>
/// Makes of each page one document per published script. The page's HTML is taken apart once and put together once per script.
/// </summary>
internal sealed class ConvertScript(SiteConfiguration configuration, ScriptConverters converters, PageLinks links, PictureStore pictures)
    : DocumentModule
{
    private readonly QuoteStyle[] _quotes = [.. configuration.Scripts.Where(s => s.Quotes).Select(s => QuoteTextConverter.StyleOf(s.Tag))];

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        var related = Related(document, context.Diagnostics);
        var image = Image(document, context.Diagnostics);
        var matter = document.Get(PageKeys.FrontMatter);
        var rendered = document.Get(PageKeys.Markdown);
        var source = document.Get(PageKeys.Script);
        var compiled = ScriptedHtml.Parse(rendered.Html, source, document.Get(PageKeys.Markup));
        converters.Glossary.CheckGroups(matter.Conversions, context.Diagnostics);
        if (matter.Conversions.Terms.Count > 0 && matter.Convert)
            TermCheck.Run(matter.Conversions.Terms, converters.Directions(source), context.Diagnostics);
        if (document.SourceText is { } text && matter.Convert)
            UnbalancedQuotes.Report(compiled, text, document.Get(PageKeys.BodyStart), _quotes, context.Diagnostics);
        return
        [
            .. links.References.ScriptsOf(document).Select(script =>
            {
                var target = Target(document, script);
                var words = configuration.WantsAlignments && !script.IsLanguage ? converters.RegionalWords(source, script) : null;
                var page =
                    Publish(document, script, target, compiled.RenderScript(target, words)) with { Image = image, Related = related };
                page = page with { Digest = DigestOf(document, page) };
                return (document with { Destination = page.Destination }).With(PageKeys.Page, page);
            }),
        ];
    }

    private ScriptTarget Target(Document document, PublishedScript script)
    {
        var matter = document.Get(PageKeys.FrontMatter);
        var converter = matter.Convert
            ? converters.Converter(document.Get(PageKeys.Script), script, matter.Conversions)
            : IdentityTextConverter.Instance;
        return new(script.Tag, script.RulesTag, converter, reference => links.References.Resolve(reference, script) ?? "");
    }

    private PageInScript Publish(Document document, PublishedScript script, ScriptTarget target, RenderedScript page)
    {
        var matter = document.Get(PageKeys.FrontMatter);
        var rendered = document.Get(PageKeys.Markdown);
        var address = document.Get(PageKeys.Address);
        var source = document.Get(PageKeys.Script);
        var destination = address.In(script);
        return new()
        {
            Script = script,
            WrittenIn = source,
            Address = address,
            Path = document.Get(PageKeys.Original),
            Destination = destination,
            Url = configuration.BasePath + destination.Url,
            Title = matter.Titles.GetValueOrDefault(script.Tag) ?? page.Title
                ?? (matter.ConvertTitle ? Translate(matter.Title) : matter.Title),
            Description = Translate(matter.Description),
            Section = Translate(matter.Section),
            Author = Translate(matter.Author),
            Editor = Translate(matter.Editor),
            Column = Translate(matter.Column),
            Credit = Translate(matter.Credit),
            Source = matter.Source is { } from
                ? new(
                    Translate(from.Title), WrittenAddress.RunsScript(from.Url ?? "") ? null : from.Url, Translate(from.Author),
                    Translate(from.Publisher))
                : null,
            Tags = [.. matter.Tags.Select(t => Translate(t.Text))],
            Html = page.Html,
            Alignment = page.Alignment,
            Headings = RenderedHeadings.Find(page.Html, rendered.Headings),
            FrontMatter = matter,
            Characters = rendered.Characters,
            Extra = matter.Extra,
        };

        [return: NotNullIfNotNull(nameof(text))]
        string? Translate(string? text) => text is null || script.IsLanguage ? text : target.ConvertPlain(text, source);
    }

    /// <summary>Front matter is part of the source, or of the page a hand-written one inherits from.</summary>
    private static Digest DigestOf(Document document, PageInScript page)
    {
        using var digest = new DigestBuilder();
        digest.Add(document.Source?.Value).Add(document.SourceText?.Text).Add(page.FrontMatter.Inherited?.ToString());
        digest.Add(page.WrittenIn).Add(page.Path.Value).Add(page.Script.Tag).Add(page.Url).Add(page.Image?.ToString()).Add(page.Html);
        digest.Add(page.LinkDigest).Add(page.Author);
        foreach (var related in page.Related)
            digest.Add(related.Value);
        return digest.Finish();
    }

    private List<SourcePath> Related(Document document, DiagnosticBag diagnostics)
    {
        List<SourcePath> found = [];
        foreach (var link in document.Get(PageKeys.FrontMatter).Related)
        {
            if (document.Source?.Resolve(link.Text) is { } path && links.References.Original(path) is { } original)
                found.Add(original);
            else
                diagnostics.Warning(
                    DiagnosticCodes.MissingPage, $"no page at '{link.Text}'.{NearestName.Hint(link.Text, links.References.Pages)}",
                    link.Span);
        }
        return found;
    }

    private PageImage? Image(Document document, DiagnosticBag diagnostics)
    {
        if (document.Get(PageKeys.FrontMatter).Image is not { } image)
            return null;
        if (PageImage.IsRemote(image.Text))
            return new(image.Text);
        if (document.Get(PageKeys.Markdown).Cover is not { } path || links.References.UrlOf(path) is not { } url)
        {
            ReportMissing(image, diagnostics);
            return null;
        }
        if (pictures.Find(path, diagnostics, out var problem) is { } picture)
            return new(pictures.Url(path, picture.Fallback), picture.Fallback.Width, picture.Fallback.Height);
        if (problem is not null)
            diagnostics.Warning(DiagnosticCodes.BrokenPicture, problem, image.Span);
        return new(url);
    }

    private void ReportMissing(LocatedText image, DiagnosticBag diagnostics) =>
        diagnostics.Warning(
            DiagnosticCodes.MissingFile, $"no file at '{image.Text}'.{NearestName.Hint(image.Text, links.References.Files)}", image.Span);
}
