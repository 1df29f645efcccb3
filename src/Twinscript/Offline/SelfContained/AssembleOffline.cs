using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Policy;
using Twinscript.Search;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>Puts the site into HTML files that stand alone: the whole of it in one, and each page in one of its own.</summary>
internal sealed class AssembleOffline(
    SiteConfiguration configuration, SiteModels siteModels, SelfContainedViews views, SitePolicies policies) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var models = siteModels.Of(context);
        var first = models[configuration.Scripts[0].Tag];
        if (!first.Templates.HasLayout(SelfContainedFile.Layout))
            return Task.FromResult<IReadOnlyList<Document>>([]);
        var forms = context.DocumentsOf(PipelineNames.Search).Select(d => d.Find(SearchKeys.Forms)).FirstOrDefault(f => f is not null)
            ?? SearchForms.None;
        var (assets, policy) = (SiteAssets.Of(configuration, context), policies.Of(context));
        // The whole site comes first, because it takes longest.
        List<Func<IEnumerable<Document>>> files = [];
        IReadOnlyList<PublishedScript>[] families = [configuration.Scripts, .. first.Languages.Select(m => new[] { m.Script })];
        foreach (var scripts in families)
        {
            var isChinese = !scripts[0].IsLanguage;
            var file = new SelfContainedFile(
                configuration, scripts, models, assets, isChinese ? forms : SearchForms.None, views, policy, context.Cancellation);
            if (configuration.Offline.Html)
                files.Add(() => [Document(file.Whole(isChinese ? Texts(documents) : []), OfflinePaths.Html(configuration, scripts[0]))]);
            if (!configuration.Offline.Pages)
                files.Add(() => Shells(file, scripts));
            else
            {
                var pages = scripts.SelectMany(s => first.Pages.In(s.Tag)).GroupBy(p => p.Path);
                files.AddRange(pages.Select(p => (Func<IEnumerable<Document>>)(() => Pages(file, [.. p]))));
            }
        }
        var made = files.SelectInParallel(make => make().ToArray(), context.Cancellation);
        return Task.FromResult<IReadOnlyList<Document>>([.. made.SelectMany(m => m)]);
    }

    private static IEnumerable<(SourcePath, TwinText)> Texts(IReadOnlyList<Document> documents) =>
        from document in documents
        let text = document.Find(PageInFile.Text)
        where text is not null
        select (document.Source.GetValueOrDefault(), text);

    /// <param name="editions">One page in its scripts.</param>
    private IEnumerable<Document> Pages(SelfContainedFile file, PageInScript[] editions) =>
        file.Alone(editions[..1], editions.Select(e => e.Script.Tag))
            .Zip(editions, (html, edition) => Document(html, OfflinePaths.Page(configuration, edition)));

    /// <summary>What the page's own script fills, so that a file made on request has the same layout, styles and switch.</summary>
    private static IEnumerable<Document> Shells(SelfContainedFile file, IReadOnlyList<PublishedScript> scripts) =>
        file.Alone([], scripts.Select(s => s.Tag))
            .Zip(scripts, (html, script) => Document(html, OfflinePaths.Shell(script)));

    private static Document Document(MergedHtml html, SitePath destination) =>
        new Document { Destination = destination, Content = html.Content }.With(InlineCode.Key, html.Code);
}
