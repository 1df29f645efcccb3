using Twinscript.Assets;
using Twinscript.Building;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Modules;
using Twinscript.Pages;
using Twinscript.Pipelines;
using Twinscript.Search;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>Gathers the site into HTML files that stand alone: the whole of it in one, and each page in one of its own.</summary>
internal sealed class AssembleOffline(Site site) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var models = SiteModels.Of(site, context, Editions.None);
        var first = models[site.Configuration.Scripts[0].Tag];
        if (!first.Templates.HasLayout(SelfContainedFile.Layout))
            return Task.FromResult(documents);
        var forms = context.DocumentsOf(PipelineNames.Search).Select(d => d.Find(SearchKeys.Forms)).FirstOrDefault(f => f is not null) ?? SearchForms.None;
        var file = new SelfContainedFile(site, models, SiteAssets.Of(site, context), forms);
        List<Document> made = [.. documents];
        if (site.Configuration.Offline.Html)
            made.Add(Document(file.Render(first.Pages.In(first.Script.Tag), first.Script.Tag, whole: true), EditionPaths.Html(site.Configuration)));
        if (site.Configuration.Offline.Pages)
        {
            made.AddRange(site.Configuration.Scripts.SelectMany(s => first.Pages.In(s.Tag))
                .SelectInParallel(p => Document(file.Render([p], p.Script.Tag, whole: false), EditionPaths.Page(site.Configuration, p)), context.Cancellation));
        }
        return Task.FromResult<IReadOnlyList<Document>>(made);
    }

    private static Document Document(string html, SitePath destination) => new() { Destination = destination, Content = Content.Of(Content.Of(html).Bytes) };
}
