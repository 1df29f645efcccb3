using Twinscript.Assets;
using Twinscript.Building;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Pipelines;

namespace Twinscript.Search;

/// <summary>
/// Makes what the browser searches: the pages' text, and the tables by which a query in either script meets it. A file a script;
/// a large site's is cut into several, which arrive one after another.
/// </summary>
internal sealed class IndexPages(Site site) : IModule
{
    /// <summary>About a hundred kilobytes when compressed.</summary>
    private const int CharactersPerFile = 60_000;

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (SearchPages.Of(site, context).Count == 0)
            return Task.FromResult(documents);
        var regions = site.Configuration.Scripts.ToDictionary(s => s.Tag, s => RegionalWordings.Conversions(site, s), StringComparer.Ordinal);
        var pages = context.DocumentsOf(PipelineNames.Content).Select(d => d.Get(PageKeys.Edition))
            .SelectInParallel(p => SearchedPage.Of(p, regions[p.Script.Tag]), context.Cancellation);
        var forms = SearchForms.Of(pages);
        var files = site.Configuration.Scripts.SelectInParallel(s => Files(s, [.. pages.Where(p => p.Page.Script.Tag == s.Tag)], forms).ToArray(), context.Cancellation);
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, .. files.SelectMany(f => f)]);
    }

    /// <summary>The file search begins with; null when the theme has no search page.</summary>
    public static string? Address(Site site, PublishedScript script, IEnumerable<Document> files) =>
        files.FirstOrDefault(f => f.Find(SearchKeys.Script) == script.Tag)?.Destination is { } destination ? site.Configuration.BasePath + destination.Url : null;

    private static IEnumerable<Document> Files(PublishedScript script, IReadOnlyList<SearchedPage> pages, SearchForms forms)
    {
        var groups = Cut(pages);
        Document[] further = [.. groups.Skip(1).Select(g => File(script, SearchFile.Further(g)))];
        var first = SearchFile.First(forms, groups.FirstOrDefault() ?? [], further.Select(f => Path.GetFileName(f.Destination.GetValueOrDefault().Value)));
        return further.Prepend(File(script, first).With(SearchKeys.Script, script.Tag).With(SearchKeys.Forms, forms));
    }

    private static List<List<SearchedPage>> Cut(IReadOnlyList<SearchedPage> pages)
    {
        List<List<SearchedPage>> groups = [];
        var room = 0;
        foreach (var page in pages)
        {
            if (room <= 0)
            {
                groups.Add([]);
                room = CharactersPerFile;
            }
            groups[^1].Add(page);
            room -= page.Length;
        }
        return groups;
    }

    private static Document File(PublishedScript script, ReadOnlyMemory<byte> bytes) =>
        new() { Destination = new($"{HashNames.Folder}/search/{script.Path}.{HashNames.Hash(bytes.Span)}.js"), Content = Content.Of(bytes) };
}
