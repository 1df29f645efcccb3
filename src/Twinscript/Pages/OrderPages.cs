using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Pages;

/// <summary>
/// Puts the pages into reading order: home, then by <c>order</c>, then the newest first, then by path. The pages of a manual or a book
/// stay together, each before those below it.
/// </summary>
internal sealed class OrderPages(SiteConfiguration configuration) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        List<Document> ordered =
        [
            .. documents
                .Select(d => (document: d, matter: d.Get(PageKeys.FrontMatter)))
                .OrderBy(p => p.document.Get(PageKeys.Address).Path.Length == 0 ? 0 : 1)
                .ThenBy(p => p.matter.Order ?? int.MaxValue)
                .ThenByDescending(p => p.matter.Date)
                .ThenBy(p => p.document.OtherLanguage() is not null)
                .ThenBy(p => p.document.Source?.Value, StringComparer.Ordinal)
                .Select(p => p.document),
        ];
        foreach (var (folder, shape) in configuration.Shapes.Scopes)
        {
            if (shape is PageShape.Manual or PageShape.Book)
                ordered = Gathered(ordered, folder, shape == PageShape.Book);
        }
        return Task.FromResult<IReadOnlyList<Document>>(ordered);
    }

    private List<Document> Gathered(List<Document> documents, string folder, bool isBook)
    {
        var isOwn = documents.ToLookup(d => configuration.Shapes.ScopeOf(d.Get(PageKeys.Original)).Folder == folder);
        // Pages written by hand for one script follow the page they are a version of.
        var versions = isOwn[true].ToLookup(d => d.Get(PageKeys.Original));
        var tree = new PageTree<Document>(
            folder, [.. versions.Select(v => (v.First(), v.Key, InChinese(v).Get(PageKeys.FrontMatter)))], isBook);
        var own = tree.Root.All.Where(n => n.Path is not null).SelectMany(n => versions[n.Path.GetValueOrDefault()]).ToList();
        var before = documents.TakeWhile(d => configuration.Shapes.ScopeOf(d.Get(PageKeys.Original)).Folder != folder).ToList();
        return [.. before, .. own.OrderBy(d => d.Get(PageKeys.Address).Path.Length == 0 ? 0 : 1), .. isOwn[false].Skip(before.Count)];
    }

    private static Document InChinese(IEnumerable<Document> versions) =>
        versions.MinBy(d => d.OtherLanguage() is not null)!; // Not empty.
}
