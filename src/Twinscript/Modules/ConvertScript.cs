using System.Collections.Frozen;
using Twinscript.Assets;
using Twinscript.Building;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Markdown;
using Twinscript.Pages;
using Twinscript.Pipelines;
using Twinscript.Scripts;
using Twinscript.Yaml;

namespace Twinscript.Modules;

/// <summary>Makes of each page one document per published script. The page's HTML is taken apart once and put together once per script.</summary>
internal sealed class ConvertScript(Site site) : IModule
{
    private const string PageReference = "page/";
    private const string AssetReference = "asset/";

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var assets = new AssetMap(context.DocumentsOf(PipelineNames.Assets), site.Configuration.BasePath);
        var known = documents.ToFrozenDictionary(d => d.Source.ToString() ?? "", d => new KnownPage(d.Get(PageKeys.Address), d.Get(PageKeys.Original)), StringComparer.Ordinal);
        var byHand = documents.Where(IsByHand).ToFrozenSet();
        var replaced = byHand.Select(d => (d.Get(PageKeys.Original), d.Get(PageKeys.WrittenFor).Tag)).ToFrozenSet();
        return new PerPage(site, assets, known, replaced).RunAsync(documents, context);
    }

    /// <param name="Original">Under which the page is known in every script.</param>
    private sealed record KnownPage(PageAddress Address, SourcePath Original);

    private static bool IsByHand(Document document) => document.Metadata.TryGet(PageKeys.WrittenFor, out _);

    /// <param name="replaced">The pages, and the scripts, that somebody wrote by hand.</param>
    private sealed class PerPage(Site site, AssetMap assets, FrozenDictionary<string, KnownPage> known, FrozenSet<(SourcePath, string)> replaced) : DocumentModule
    {
        private readonly QuoteStyle[] _quotes = [.. site.Configuration.Scripts.Where(s => s.Quotes).Select(s => QuoteTextConverter.StyleOf(s.Tag))];

        protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
        {
            var matter = document.Get(PageKeys.FrontMatter);
            var compiled = ScriptedHtml.Parse(document.Get(PageKeys.Markdown).Html, document.Get(PageKeys.Script), document.Get(PageKeys.Markup));
            site.Glossary.CheckGroups(matter.Conversions, context.Diagnostics);
            if (matter.Conversions.Terms.Count > 0)
                TermCheck.Run(matter.Conversions.Terms, site.Directions(document.Get(PageKeys.Script)), context.Diagnostics);
            if (document.SourceText is { } text && matter.Convert)
                UnbalancedQuotes.Report(compiled, text, document.Get(PageKeys.BodyStart), _quotes, context.Diagnostics);
            var related = Related(document, context.Diagnostics);
            var image = Image(document, context.Diagnostics);
            var scripts = document.Metadata.TryGet(PageKeys.WrittenFor, out var only) ? [only]
                : site.Configuration.Scripts.Where(s => !replaced.Contains((document.Get(PageKeys.Original), s.Tag)));
            return [.. scripts.Select(script => Publish(document, script, compiled, related, image))];
        }

        private Document Publish(Document document, PublishedScript script, ScriptedHtml compiled, IReadOnlyList<SourcePath> related, string? image)
        {
            var matter = document.Get(PageKeys.FrontMatter);
            var rendered = document.Get(PageKeys.Markdown);
            var address = document.Get(PageKeys.Address);
            var source = document.Get(PageKeys.Script);
            var converter = matter.Convert ? site.Converter(source, script, matter.Conversions) : IdentityTextConverter.Instance;
            var target = new ScriptTarget(script.Tag, script.RulesTag, converter, reference => Resolve(reference, script));
            var page = compiled.RenderScript(target);
            var destination = address.In(script);
            var edition = new PageEdition
            {
                Script = script,
                WrittenIn = document.Get(PageKeys.Script),
                Address = address,
                Path = document.Get(PageKeys.Original),
                Destination = destination,
                Url = site.Configuration.BasePath + destination.Url,
                Title = matter.Titles.GetValueOrDefault(script.Tag) ?? page.Title ?? (matter.ConvertTitle ? target.ConvertPlain(matter.Title, source) : matter.Title),
                Description = Convert(matter.Description),
                Section = Convert(matter.Section),
                Author = Convert(matter.Author),
                Editor = Convert(matter.Editor),
                Column = Convert(matter.Column),
                Credit = Convert(matter.Credit),
                Source = matter.Source is { } from ? new(Convert(from.Title), from.Url, Convert(from.Author), Convert(from.Publisher)) : null,
                Image = image,
                Tags = [.. matter.Tags.Select(t => target.ConvertPlain(t.Text, source))],
                Html = page.Html,
                Headings = RenderedHeadings.Find(page.Html, rendered.Headings),
                FrontMatter = matter,
                Characters = rendered.Characters,
                Extra = matter.Extra,
                Related = related,
            };
            return (document with { Destination = destination }).With(PageKeys.Edition, edition);

            string? Convert(string? text) => text is null ? null : target.ConvertPlain(text, source);
        }

        private string Resolve(string reference, PublishedScript script)
        {
            if (reference.StartsWith(AssetReference, StringComparison.Ordinal))
                return assets.Url(AssetKeys.InputPrefix + Uri.UnescapeDataString(reference[AssetReference.Length..])) ?? "";
            var hash = reference.IndexOf('#', StringComparison.Ordinal);
            var path = hash < 0 ? reference : reference[..hash];
            var address = known[Uri.UnescapeDataString(path[PageReference.Length..])].Address;
            return site.Configuration.BasePath + address.In(script).Url + (hash < 0 ? "" : reference[hash..]);
        }

        private List<SourcePath> Related(Document document, DiagnosticBag diagnostics)
        {
            List<SourcePath> found = [];
            foreach (var link in document.Get(PageKeys.FrontMatter).Related)
            {
                if (document.Source?.Resolve(link.Text) is { } path && known.TryGetValue(path.Value, out var page))
                    found.Add(page.Original);
                else
                    diagnostics.Error(DiagnosticCodes.MissingPage, $"no page at '{link.Text}'.{NearestName.Hint(link.Text, known.Keys)}", link.Span);
            }
            return found;
        }

        private string? Image(Document document, DiagnosticBag diagnostics)
        {
            if (document.Get(PageKeys.FrontMatter).Image is not { } image)
                return null;
            var path = document.Source?.Resolve(image.Text);
            var url = path is null ? null : assets.Url(AssetKeys.InputPrefix + path);
            if (url is null)
                ReportMissing(image, diagnostics);
            return url;
        }

        private void ReportMissing(LocatedText image, DiagnosticBag diagnostics) =>
            diagnostics.Error(DiagnosticCodes.MissingFile, $"no file at '{image.Text}'.{NearestName.Hint(image.Text, assets.Names.Where(n => n.StartsWith(AssetKeys.InputPrefix, StringComparison.Ordinal)).Select(n => n[AssetKeys.InputPrefix.Length..]))}", image.Span);
    }
}
