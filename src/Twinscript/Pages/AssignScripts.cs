using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Scripts;

namespace Twinscript.Pages;

/// <summary>
/// Decides which script each page is written in. A file named like <c>culture.zh-hans.md</c> is <c>culture.md</c> written by
/// hand in that script: it takes the place of the converted page.
/// </summary>
internal sealed class AssignScripts(SiteConfiguration configuration, ScriptConverters converters) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var byPath = documents.ToDictionary(d => d.Source.GetValueOrDefault());
        return Task.FromResult<IReadOnlyList<Document>>([.. documents.Select(d => Assign(d, byPath, context.Diagnostics))]);
    }

    private Document Assign(Document document, Dictionary<SourcePath, Document> byPath, DiagnosticBag diagnostics)
    {
        var path = document.Source.GetValueOrDefault();
        var name = path.Value[..^path.Extension.Length];
        var dot = name.LastIndexOf('.');
        var suffix = dot > name.LastIndexOf('/') ? name[(dot + 1)..] : "";
        var published = Named(suffix);
        if (published is null)
        {
            if (Variants.TryParse(suffix) is not (null or Variant.Zh))
                diagnostics.Warning(
                    DiagnosticCodes.UnpublishedScript,
                    $"this looks like a page written for '{suffix}', which the site does not publish. "
                        + "Add it to 'scripts' in site.yml, or rename the file.",
                    SourceText.WholeFile(document.SourceText?.File ?? path.Value));
            return document.With(PageKeys.Script, Declared(document, diagnostics) ?? configuration.SourceScript)
                .With(PageKeys.Original, path);
        }
        var original = new SourcePath(name[..dot] + path.Extension);
        var written = document.With(PageKeys.Script, published.Tag).With(PageKeys.Original, original);
        return byPath.TryGetValue(original, out var model)
            ? written.With(PageKeys.WrittenFor, published)
                .With(PageKeys.FrontMatter, Inherit(document.Get(PageKeys.FrontMatter), model, published, diagnostics))
            : written;
    }

    /// <summary>Where the hand-written page says nothing it stands where the original stands.</summary>
    private FrontMatter Inherit(FrontMatter own, Document model, PublishedScript script, DiagnosticBag diagnostics)
    {
        var other = model.Get(PageKeys.FrontMatter);
        var source = Declared(model, diagnostics) ?? configuration.SourceScript;
        return own with
        {
            Inherited = model.Identity,
            Section = own.Section ?? (other.Section is { } section ? converters.Converter(source, script).Convert(section) : null),
            Order = own.Order ?? other.Order,
            Date = own.Date ?? other.Date,
            Updated = own.Updated ?? other.Updated,
            Layout = own.Layout ?? other.Layout,
            Permalink = other.Permalink,
            Toc = own.Toc ?? other.Toc,
            Unlisted = own.Unlisted || other.Unlisted,
        };
    }

    // By its path, its tag, or as wiki authors call it: zh-tw.
    private PublishedScript? Named(string suffix) =>
        suffix.Length == 0 ? null
        : configuration.Scripts.FirstOrDefault(s =>
            string.Equals(s.Path, suffix, StringComparison.OrdinalIgnoreCase)
                || string.Equals(s.Tag, suffix, StringComparison.OrdinalIgnoreCase))
        ?? (
            Variants.TryParse(suffix) is null
                ? null
                : configuration.Scripts.FirstOrDefault(s => Variants.OfTag(s.Tag) == Variants.OfTag(suffix)));

    private static string? Declared(Document document, DiagnosticBag diagnostics)
    {
        if (document.Get(PageKeys.FrontMatter).Script is not { } script)
            return null;
        if (ScriptTags.IsKnown(script.Text))
            return ScriptTags.Canonical(script.Text);
        diagnostics.Warning(
            DiagnosticCodes.UnknownScriptTag,
            $"unknown script tag '{script.Text}'.{NearestName.Hint(script.Text, ScriptTags.Known)} Known: "
                + $"{string.Join(", ", ScriptTags.Known)}.",
            script.Span);
        return null;
    }
}
