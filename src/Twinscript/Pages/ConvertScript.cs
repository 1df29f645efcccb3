using System.Runtime.CompilerServices;
using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Building;
using Twinscript.Incremental;
using Twinscript.Pictures;
using Twinscript.Scripts;
using Twinscript.Yaml;

namespace Twinscript.Pages;

/// <summary>
/// Makes of each page one document per published script. The page's HTML is taken apart once and put together once per script.
/// </summary>
internal sealed class ConvertScript(
    SiteConfiguration configuration, ScriptConverters converters, BuildMemory memory, PictureStore pictures) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context) =>
        new PerPage(
            configuration, converters, memory, pictures, PageReferences.Of(configuration, documents, context)).RunAsync(documents, context);

    private sealed class PerPage(
        SiteConfiguration configuration, ScriptConverters converters, BuildMemory memory, PictureStore pictures,
        PageReferences references) : DocumentModule
    {
        // What else an edition hangs on changes the page's source digest, and with it what is remembered.
        private static readonly ConditionalWeakTable<RememberedScript, PageInScript> Published = [];

        private readonly QuoteStyle[] _quotes =
        [
            .. configuration.Scripts.Where(s => s.Quotes).Select(s => QuoteTextConverter.StyleOf(s.Tag))
        ];

        protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
        {
            var related = Related(document, context.Diagnostics);
            var image = Image(document, context.Diagnostics);
            var page = document.Find(PageKeys.Remembered) is { } remembered
                ? Reuse(document, remembered)
                : Convert(document, context.Diagnostics);
            return [
                .. references.ScriptsOf(document)
                    .Zip(page.Scripts, (script, converted) => Publish(document, script, converted, related, image))
            ];
        }

        private RememberedPage Reuse(Document document, RememberedPage page)
        {
            memory.Reuse(document.Get(PageKeys.SourceDigest), page);
            return page;
        }

        private RememberedPage Convert(Document document, DiagnosticBag diagnostics)
        {
            var matter = document.Get(PageKeys.FrontMatter);
            var rendered = document.Get(PageKeys.Markdown);
            var source = document.Get(PageKeys.Script);
            var compiled = ScriptedHtml.Parse(rendered.Html, source, document.Get(PageKeys.Markup));
            converters.Glossary.CheckGroups(matter.Conversions, diagnostics);
            if (matter.Conversions.Terms.Count > 0)
                TermCheck.Run(matter.Conversions.Terms, converters.Directions(source), diagnostics);
            if (document.SourceText is { } text && matter.Convert)
                UnbalancedQuotes.Report(compiled, text, document.Get(PageKeys.BodyStart), _quotes, diagnostics);
            var asked = new HashSet<Question>(document.Get(PageKeys.Questions));
            var scripts = references.ScriptsOf(document).Select(script =>
            {
                var words = configuration.WantsAlignments ? converters.RegionalWords(source, script) : null;
                var page = compiled.RenderScript(Target(document, script, asked), words);
                var headings = RenderedHeadings.Find(page.Html, rendered.Headings);
                return new RememberedScript(script.Tag, page.Html, page.Title, headings) { Alignment = page.Alignment };
            }).ToArray();
            var made = new RememberedPage(rendered, scripts, [.. asked]);
            // Diagnostics are part of what a build says, and only making the page again would say them again.
            var silent = document.SourceText is { } own && !diagnostics.Concern(own.File);
            memory.Remember(silent ? document.Get(PageKeys.SourceDigest) : null, made);
            return made;
        }

        private ScriptTarget Target(Document document, PublishedScript script, HashSet<Question>? asked)
        {
            var matter = document.Get(PageKeys.FrontMatter);
            var converter = matter.Convert
                ? converters.Converter(document.Get(PageKeys.Script), script, matter.Conversions)
                : IdentityTextConverter.Instance;
            return new(script.Tag, script.RulesTag, converter, reference =>
            {
                var address = references.Resolve(reference, script) ?? "";
                asked?.Add(PageReferences.Asked(reference, script, address));
                return address;
            });
        }

        private Document Publish(
            Document document, PublishedScript script, RememberedScript page, IReadOnlyList<SourcePath> related, PageImage? image)
        {
            var matter = document.Get(PageKeys.FrontMatter);
            var rendered = document.Get(PageKeys.Markdown);
            var address = document.Get(PageKeys.Address);
            var source = document.Get(PageKeys.Script);
            var destination = address.In(script);
            if (Published.TryGetValue(page, out var known)
                && known.Script == script
                && known.Address == address
                && ReferenceEquals(known.FrontMatter, matter)
                && known.Image == image && known.Path == document.Get(PageKeys.Original) && known.Related.SequenceEqual(related))
            {
                return (document with { Destination = destination }).With(PageKeys.Page, known);
            }
            var target = Target(document, script, asked: null);
            var edition = new PageInScript
            {
                Script = script,
                WrittenIn = document.Get(PageKeys.Script),
                Address = address,
                Path = document.Get(PageKeys.Original),
                Destination = destination,
                Url = configuration.BasePath + destination.Url,
                Title = matter.Titles.GetValueOrDefault(script.Tag)
                    ?? page.Title
                    ?? (matter.ConvertTitle ? target.ConvertPlain(matter.Title, source) : matter.Title),
                Description = Translate(matter.Description),
                Section = Translate(matter.Section),
                Author = Translate(matter.Author),
                Editor = Translate(matter.Editor),
                Column = Translate(matter.Column),
                Credit = Translate(matter.Credit),
                Source = matter.Source is { } from
                    ? new(Translate(from.Title), from.Url, Translate(from.Author), Translate(from.Publisher))
                    : null,
                Image = image,
                Tags = [.. matter.Tags.Select(t => target.ConvertPlain(t.Text, source))],
                Html = page.Html,
                Alignment = page.Alignment,
                Headings = page.Headings,
                FrontMatter = matter,
                Characters = rendered.Characters,
                Extra = matter.Extra,
                Related = related,
            };
            edition = edition with { Digest = DigestOf(document, edition) };
            Published.AddOrUpdate(page, edition);
            return (document with { Destination = destination }).With(PageKeys.Page, edition);

            string? Translate(string? text) => text is null ? null : target.ConvertPlain(text, source);
        }

        /// <summary>Front matter is part of the source, or of the page a hand-written one inherits from.</summary>
        private static Digest DigestOf(Document document, PageInScript edition)
        {
            using var digest = new DigestBuilder();
            digest
                .Add(document.Get(PageKeys.SourceDigest))
                .Add(edition.Script.Tag)
                .Add(edition.Url)
                .Add(edition.Image?.ToString())
                .Add(edition.Html);
            digest
                .Add(edition.LinkDigest)
                .Add(edition.Author)
                .Add(edition.FrontMatter.Layout?.Text)
                .Add(edition.FrontMatter.Toc?.ToString());
            foreach (var page in edition.Related)
                digest.Add(page.Value);
            return digest.Finish();
        }

        private List<SourcePath> Related(Document document, DiagnosticBag diagnostics)
        {
            List<SourcePath> found = [];
            foreach (var link in document.Get(PageKeys.FrontMatter).Related)
            {
                if (document.Source?.Resolve(link.Text) is { } path && references.Original(path) is { } original)
                    found.Add(original);
                else
                    diagnostics.Error(
                        DiagnosticCodes.MissingPage,
                        $"no page at '{link.Text}'.{NearestName.Hint(link.Text, references.Pages)}",
                        link.Span);
            }
            return found;
        }

        private PageImage? Image(Document document, DiagnosticBag diagnostics)
        {
            if (document.Get(PageKeys.FrontMatter).Image is not { } image)
                return null;
            if (document.Source?.Resolve(image.Text) is not { } path || references.Assets.Url(AssetKeys.InputPrefix + path) is not { } url)
            {
                ReportMissing(image, diagnostics);
                return null;
            }
            if (pictures.Find(path, diagnostics, out var problem) is { } picture)
                return new(pictures.Url(path, picture.Fallback), picture.Fallback.Width, picture.Fallback.Height);
            if (problem is not null)
                diagnostics.Error(DiagnosticCodes.BrokenPicture, problem, image.Span);
            return new(url);
        }

        private void ReportMissing(LocatedText image, DiagnosticBag diagnostics) =>
            diagnostics.Error(
                DiagnosticCodes.MissingFile,
                $"no file at '{image.Text}'.{NearestName.Hint(image.Text, references.Assets.Names.Where(n => n.StartsWith(AssetKeys.InputPrefix, StringComparison.Ordinal)).Select(n => n[AssetKeys.InputPrefix.Length..]))}",
                image.Span);
    }
}
