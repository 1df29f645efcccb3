using System.Collections.Concurrent;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Engine.Caching;
using Twinscript.Offline;
using Twinscript.Pages;
using Twinscript.Search;
using Twinscript.Theme;

namespace Twinscript.Building;

/// <summary>Which modules are wrapped in a cache, and on what their results may depend.</summary>
internal static partial class SitePipelines
{
    private static CacheDocuments Cached(Site site, string step, params IModule[] modules)
    {
        var table = site.Memory.Store.Table(step);
        table.Codec = step == PageStep ? new PageCodec(site.Configuration) : null;
        return new(new(table, site.Fingerprint, _ => site.Answers), modules);
    }

    private static CacheDocuments Rendered(Site site, OutputFolder output, RenderPages module) =>
        new(Rendering(site, output, models => document => RenderPages.ViewOf(models, document)), module);

    private static CacheStep Rendering(
        Site site, OutputFolder output, Func<IReadOnlyDictionary<string, SiteModel>, Func<Document, object?>> viewOf)
    {
        var table = site.Memory.Store.Table(RenderStep);
        table.Codec = new RenderedCodec(output.Earlier);
        return new(table, site.Fingerprint, context => site.Models.Answers(context).Before(site.Answers))
        {
            Subject = context => viewOf(site.Models.Of(context)),
        };
    }

    private static CacheDocuments Searched(Site site, OutputFolder output)
    {
        var table = site.Memory.Store.Table(SearchStep);
        var files = new ConcurrentDictionary<SitePath, Content?>();
        table.Codec = new SearchCodec(path => files.GetOrAdd(path, output.Earlier));
        return new(new(table, site.Fingerprint, _ => site.Answers), new ReadPages(site.Configuration, site.Converters));
    }

    private static CacheDocuments WholeSite(Site site)
    {
        var table = site.Memory.Store.Table(WholeStep);
        table.Codec = new TwinCodec(site.Configuration);
        var answers = new Answers();
        answers.AddOwn(OfflineHtml.Kind, (address, page) => (page as PageInFile)?.Html.Answer(address) ?? default);
        return new(new(table, site.Fingerprint, _ => answers)
        {
            Subject = _ => document => document.Get(PageInFile.Key),
        }, new LayOverScripts(site.Configuration));
    }

    private static CacheDocuments BookPages(Site site, OutputFolder output, EpubViews views)
    {
        var table = site.Memory.Store.Table(BookStep);
        var books = site.Configuration.ScriptsAndLanguages.ToDictionary(
            s => s.Tag, s => new Lazy<Content?>(() => output.Earlier(OfflinePaths.Epub(site.Configuration, s))), StringComparer.Ordinal);
        table.Codec = new BookCodec(tag => books[tag].Value);
        return new(new(table, site.Fingerprint, context => views.AddTo(site.Models.Answers(context).Before(site.Answers)))
        {
            Subject = _ => document => document.Get(GatherBooks.View),
        }, new RenderBookPages(views));
    }

    private static CacheDocuments Packed(Site site, OutputFolder output, RelativeLinks links, PackFiles module)
    {
        var table = site.Memory.Store.Table(PackStep);
        var archive = new Lazy<Content?>(() => output.Earlier(OfflinePaths.Zip(site.Configuration)));
        table.Codec = new PackedCodec(() => archive.Value);
        var answers = new Answers();
        links.AddTo(answers);
        return new(new(table, site.Fingerprint, _ => answers), module);
    }

    private static MakeLater Later(Site site, OutputFolder output, string step, params IModule[] modules) =>
        new(site.Memory.TakeAway, step, output, modules);
}
