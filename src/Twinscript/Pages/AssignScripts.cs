using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Scripts;

namespace Twinscript.Pages;

/// <summary>
/// Decides which script or language each page is written in. A file named like <c>culture.zh-hans.md</c> is <c>culture.md</c> written by
/// hand in that script: it takes the place of the converted page. One named like <c>culture.en.md</c> is published in English alone.
/// </summary>
internal sealed class AssignScripts(SiteConfiguration configuration, ScriptConverters converters) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var byPath = documents.ToDictionary(d => d.Source.GetValueOrDefault());
        var versions = new HashSet<(SourcePath Original, string Tag)>();
        return Task.FromResult<IReadOnlyList<Document>>(
            [.. documents.Select(d => Assign(d, byPath, versions, context.Diagnostics)).OfType<Document>()]);
    }

    /// <returns>Null for a file that is a page in no language the site has.</returns>
    private Document? Assign(
        Document document, Dictionary<SourcePath, Document> byPath, HashSet<(SourcePath, string)> versions, DiagnosticBag diagnostics)
    {
        var path = document.Source.GetValueOrDefault();
        var name = path.Value[..^path.Extension.Length];
        var dot = name.LastIndexOf('.');
        var suffix = dot > name.LastIndexOf('/') ? name[(dot + 1)..] : "";
        if (Named(suffix) is not { } published || new SourcePath(name[..dot] + path.Extension) is var original
            && !versions.Add((original, published.Tag)))
            return OfNoVersion(document, path, suffix, diagnostics);
        var written = document.With(PageKeys.Script, published.Tag).With(PageKeys.Original, original);
        var own = Titled(document.Get(PageKeys.FrontMatter), path, original);
        if (published.IsLanguage)
            return written.With(PageKeys.WrittenFor, published)
                .With(PageKeys.FrontMatter, byPath.TryGetValue(original, out var chinese) ? InheritPlace(own, chinese) : AsWritten(own));
        return byPath.TryGetValue(original, out var model)
            ? written.With(PageKeys.WrittenFor, published).With(PageKeys.FrontMatter, Inherit(own, model, published, diagnostics))
            : written.With(PageKeys.FrontMatter, own);
    }

    private Document? OfNoVersion(Document document, SourcePath path, string suffix, DiagnosticBag diagnostics)
    {
        // A list of pages in another language, of Hugo's.
        if (path.Value[(path.Value.LastIndexOf('/') + 1)..].StartsWith('_') && !FolderPages.IsOne(path))
            return null;
        if (Variants.TryParse(suffix) is not (null or Variant.Zh) && Named(suffix) is null)
            diagnostics.Warning(
                DiagnosticCodes.UnpublishedScript,
                $"this looks like a page written for '{suffix}', which the site does not publish. "
                    + "Add it to 'scripts' in site.yml, or rename the file.",
                SourceText.WholeFile(document.SourceText?.File ?? path.Value));
        return document.With(PageKeys.Script, Declared(document, diagnostics) ?? configuration.SourceScript)
            .With(PageKeys.Original, path);
    }

    // A page without a title is called like its file, and the end of that is no part of a title.
    private FrontMatter Titled(FrontMatter own, SourcePath path, SourcePath original) =>
        !own.TitleStandsFirst && own.Title == new PageFileName(path).Title(configuration.Title)
            ? own with { Title = new PageFileName(original).Title(configuration.Title) }
            : own;

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

    /// <summary>The same for another language, which has no use for the original's words.</summary>
    private static FrontMatter InheritPlace(FrontMatter own, Document model)
    {
        var other = model.Get(PageKeys.FrontMatter);
        return AsWritten(own) with
        {
            Inherited = model.Identity,
            Order = own.Order ?? other.Order,
            Place = own.Place ?? other.Place,
            Date = own.Date ?? other.Date,
            Updated = own.Updated ?? other.Updated,
            Layout = own.Layout ?? other.Layout,
            Permalink = own.Permalink ?? other.Permalink,
            Slug = own.Slug ?? other.Slug,
            Image = own.Image ?? other.Image,
            Toc = own.Toc ?? other.Toc,
            Unlisted = own.Unlisted || other.Unlisted,
        };
    }

    private static FrontMatter AsWritten(FrontMatter own) => own with { Convert = false, ConvertTitle = false };

    // By its path, its tag, or as wiki authors call it: zh-tw.
    private PublishedScript? Named(string suffix) =>
        suffix.Length == 0 ? null
        : configuration.ScriptsAndLanguages.FirstOrDefault(s =>
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
