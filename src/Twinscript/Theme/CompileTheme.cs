using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Scripts;

namespace Twinscript.Theme;

/// <summary>Turns the theme into one document per script, which holds its templates, converted and parsed, and its words.</summary>
internal sealed class CompileTheme(
    SiteConfiguration configuration, ScriptConverters converters, SiteViews views, Digest fingerprint, ThemeManifest manifest) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        (string Name, SourceText Text)[] templates =
        [
            .. from document in documents
               where document.SourceText is not null
               select (document.Source.ToString() ?? "", document.SourceText),
        ];
        if (!TemplateSet.Check(templates, context.Diagnostics))
            throw new PhaseFailedException();
        var source = DigestOf(templates);
        var assets = new AssetMap(context.DocumentsOf(PipelineNames.Assets), configuration.BasePath);
        IReadOnlyList<Document> compiled = configuration.ScriptsAndLanguages.SelectInParallel(
            script => Compile(script, templates, source, assets, context), context.Cancellation);
        return Task.FromResult(compiled);
    }

    private Digest DigestOf(IEnumerable<(string Name, SourceText Text)> templates)
    {
        using var digest = new DigestBuilder();
        digest.Add(fingerprint);
        foreach (var (name, text) in templates)
            digest.Add(name).Add(manifest.ScriptOf(name, text.Text)).Add(Digest.Of(text.Text));
        return digest.Finish();
    }

    private Document Compile(
        PublishedScript script, IReadOnlyList<(string Name, SourceText Text)> templates, Digest source, AssetMap assets,
        PipelineContext context)
    {
        var parsed = context.Memo.Of(nameof(ParsedTemplates), Digest.Of(source.ToString(), script.Tag), () => new ParsedTemplates(
            templates, script.Tag, SiteViews.RootOf(script), [.. views.Globals.Names],
            (name, text) => script.IsLanguage ? text : ConvertTemplate(text, manifest.ScriptOf(name, text), script)));
        var set = new TemplateSet(templates, parsed, assets, configuration.Absolute, context.Diagnostics);
        IReadOnlyDictionary<string, string> words = script.IsLanguage ? manifest.Words.In(script)
            : manifest.Words.InChinese((text, written) => converters.Converter(written, script).Convert(text));
        return new Document().With(ThemeKeys.Script, script.Tag).With(ThemeKeys.Templates, set).With(ThemeKeys.Words, words);
    }

    private string ConvertTemplate(string text, string source, PublishedScript script) => LiquidHtml.ConvertTemplate(
        text, source, new ScriptTarget(script.Tag, script.RulesTag, converters.Converter(source, script), reference => reference));
}
