using Fluid.Values;
using Twinscript.Assets;
using Twinscript.Building;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Search;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>Renders pages into one HTML file that needs nothing beside it and holds every script.</summary>
internal sealed class SelfContainedFile(Site site, IReadOnlyDictionary<string, SiteModel> models, AssetMap assets, SearchForms forms)
{
    public const string Layout = "offline";

    /// <param name="pages">In any one script, in reading order.</param>
    /// <param name="shown">The script each file opens in.</param>
    /// <param name="whole">Whether the file is the whole site and not one page of it.</param>
    /// <returns>A file for each of <paramref name="shown"/>.</returns>
    public IEnumerable<string> Render(IReadOnlyList<PageEdition> pages, IEnumerable<string> shown, bool whole)
    {
        var first = models[site.Configuration.Scripts[0].Tag];
        var anchors = new OfflineAnchors(pages, first.Pages, site.Configuration.Scripts);
        var rewriter = new OfflineHtml(anchors, assets, site.Configuration.Absolute);
        var search = SearchFile.Forms(whole ? forms : forms.For(string.Concat(first.AllScripts.SelectMany(m => Editions(pages, m)).Select(p => p.Html))));
        var contents = pages.SelectInParallel(p => Content(p, [.. first.AllScripts], rewriter), CancellationToken.None).OfType<TwinContent>().ToArray();
        return shown.Select(tag => TwinHtml.Merge(site.Configuration.Scripts, first.AllScripts.SelectInParallel(m => RenderEdition(m, pages, anchors, rewriter, tag, whole, search), CancellationToken.None), contents));
    }

    private TwinContent? Content(PageEdition page, IReadOnlyList<SiteModel> models, OfflineHtml rewriter)
    {
        PageEdition[] editions = [.. models.SelectMany(m => Editions([page], m))];
        return editions.Length < models.Count ? null
            : TwinContent.Of(site.Configuration.Scripts, [.. editions.Select(rewriter.Parse)], [.. editions.Select(rewriter.Rewrite)], OfflineAnchors.Of(page) + ".");
    }

    private static string RenderEdition(SiteModel model, IReadOnlyList<PageEdition> pages, OfflineAnchors anchors, OfflineHtml rewriter, string shown, bool whole, string search)
    {
        var report = model.Templates.ReportUndefined;
        var scripts = new ArrayValue([.. model.AllScripts.Select(s => new ScriptValue(s))]);
        return model.Templates.Render(Layout,
        [
            ("site", new SiteValue(model, scripts)),
            ("script", new ScriptValue(model)),
            ("scripts", scripts),
            ("words", model.Words),
            ("pages", new ArrayValue([.. Editions(pages, model).Select(p => new OfflinePageValue(p, model, anchors, rewriter))])),
            ("nav", new ArrayValue([.. model.Pages.Sections(model.Script.Tag).Select(s => new OfflineSectionValue(s.Key, s, report))])),
            ("shown", new StringValue(shown)),
            ("whole", BooleanValue.Create(whole)),
            ("search_forms", new StringValue(search)),
        ]);
    }

    private static IEnumerable<PageEdition> Editions(IEnumerable<PageEdition> pages, SiteModel model) =>
        pages.Select(p => model.Pages.Find(model.Script.Tag, p.Path)).OfType<PageEdition>();
}
