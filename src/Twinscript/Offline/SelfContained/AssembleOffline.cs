using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Search;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>Gathers the site into HTML files that stand alone: the whole of it in one, and each page in one of its own.</summary>
internal sealed class AssembleOffline(SiteConfiguration configuration, SiteModels siteModels, SelfContainedViews views) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var models = siteModels.Of(context);
        var first = models[configuration.Scripts[0].Tag];
        if (!first.Templates.HasLayout(SelfContainedFile.Layout))
            return Task.FromResult(documents);
        var forms = context.DocumentsOf(PipelineNames.Search).Select(d => d.Find(SearchKeys.Forms)).FirstOrDefault(f => f is not null) ?? SearchForms.None;
        var file = new SelfContainedFile(configuration, models, SiteAssets.Of(configuration, context), forms, views);
        // The whole site comes first, because it takes longest.
        List<Func<IEnumerable<Document>>> files = [];
        if (configuration.Offline.Html)
            files.Add(() => file.Render(first.Pages.In(first.Script.Tag), [first.Script.Tag], whole: true).Select(html => Document(html, OfflinePaths.Html(configuration))));
        if (configuration.Offline.Pages)
            files.AddRange(configuration.Scripts.SelectMany(s => first.Pages.In(s.Tag)).GroupBy(p => p.Path).Select(p => (Func<IEnumerable<Document>>)(() => Pages(file, [.. p]))));
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, .. files.SelectInParallel(make => make().ToArray(), context.Cancellation).SelectMany(made => made)]);
    }

    /// <param name="editions">One page in its scripts.</param>
    private IEnumerable<Document> Pages(SelfContainedFile file, PageInScript[] editions) =>
        file.Render(editions[..1], editions.Select(e => e.Script.Tag), whole: false).Zip(editions, (html, edition) => Document(html, OfflinePaths.Page(configuration, edition)));

    private static Document Document(string html, SitePath destination) => new() { Destination = destination, Content = Content.Of(Content.Of(html).Bytes) };
}
