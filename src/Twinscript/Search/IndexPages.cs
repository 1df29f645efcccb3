using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Search;

/// <summary>
/// Makes what the browser searches: the pages' text, and the tables by which a query in either script meets it. A file a script;
/// a large site's is cut into several, which arrive one after another.
/// </summary>
internal sealed class IndexPages(SiteConfiguration configuration, ScriptConverters converters) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (!SiteTheme.Of(context).HasLayout(SearchPages.Layout))
            return Task.FromResult(documents);
        var regions = configuration.Scripts.ToDictionary(
            s => s.Tag, s => RegionalWordings.Conversions(configuration, converters, s), StringComparer.Ordinal);
        var pages = context.DocumentsOf(PipelineNames.Content).Select(d => d.Get(PageKeys.Page))
            .SelectInParallel(p => SearchedPage.Of(p, regions[p.Script.Tag]), context.Cancellation);
        var scripts = configuration.Scripts.SelectInParallel(
            s => (Script: s, Groups: SearchGroup.Cut(pages.Where(p => p.Page.Script.Tag == s.Tag), s)), context.Cancellation);
        var forms = SearchForms.Of([.. scripts.SelectMany(s => s.Groups)]);
        var files = scripts.SelectInParallel(s => Files(s.Script, s.Groups, forms).ToArray(), context.Cancellation);
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, .. files.SelectMany(f => f)]);
    }

    /// <summary>The file search begins with; null when the theme has no search page.</summary>
    public static string? Address(SiteConfiguration configuration, PublishedScript script, IEnumerable<Document> files) =>
        files.FirstOrDefault(f => f.Find(SearchKeys.Script) == script.Tag)?.Destination is { } destination
            ? configuration.BasePath + destination.Url
            : null;

    private static IEnumerable<Document> Files(PublishedScript script, IReadOnlyList<SearchGroup> groups, SearchForms forms)
    {
        Document[] further = [.. groups.Skip(1).Select(g => g.File)];
        var first = SearchFile.First(
            forms,
            groups.Count == 0 ? [] : groups[0].Pages,
            further.Select(f => Path.GetFileName(f.Destination.GetValueOrDefault().Value)));
        return further.Prepend(SearchGroup.FileOf(script, first).With(SearchKeys.Script, script.Tag).With(SearchKeys.Forms, forms));
    }
}
