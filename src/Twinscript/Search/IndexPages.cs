using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Theme;

namespace Twinscript.Search;

/// <summary>
/// Makes what the browser searches: the pages' text, and the tables by which a query in either script meets it. A file a script;
/// a large site's is cut into several, which arrive one after another.
/// </summary>
internal sealed class IndexPages(SiteConfiguration configuration) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (!SiteTheme.Of(context).HasLayout(SearchPages.Layout))
            return Task.FromResult<IReadOnlyList<Document>>([]);
        var pages = documents.Select(d => d.Get(SearchedPage.Key)).ToList();
        var forms = SearchForms.Of([.. pages.Where(p => !p.Page.Script.IsLanguage)]);
        // Another language is searched as it is written.
        var scripts = configuration.Scripts.Concat(pages.Select(p => p.Page.Script).Where(s => s.IsLanguage).Distinct()).ToArray();
        var files = scripts.SelectInParallel(
            s => Files(s, SearchGroup.Cut(pages.Where(p => p.Page.Script.Tag == s.Tag)), s.IsLanguage ? SearchForms.None : forms).ToArray(),
            context.Cancellation);
        return Task.FromResult<IReadOnlyList<Document>>([.. files.SelectMany(f => f)]);
    }

    /// <summary>The file search begins with; null when the theme has no search page.</summary>
    public static string? Address(SiteConfiguration configuration, PublishedScript script, IEnumerable<Document> files) =>
        files.FirstOrDefault(f => f.Find(SearchKeys.Script) == script.Tag)?.Destination is { } destination
            ? configuration.BasePath + destination.Url
            : null;

    private static IEnumerable<Document> Files(
        PublishedScript script, IReadOnlyList<IReadOnlyList<SearchedPage>> groups, SearchForms forms)
    {
        Document[] further = [.. groups.Skip(1).Select(pages => SearchGroup.FileOf(script, pages, SearchFile.Further(pages)))];
        IReadOnlyList<SearchedPage> first = groups.Count == 0 ? [] : groups[0];
        var file = SearchFile.First(forms, first, further.Select(f => Path.GetFileName(f.Destination.GetValueOrDefault().Value)));
        return further.Prepend(
            SearchGroup.FileOf(script, first, file).With(SearchKeys.Script, script.Tag).With(SearchKeys.Forms, forms));
    }
}
