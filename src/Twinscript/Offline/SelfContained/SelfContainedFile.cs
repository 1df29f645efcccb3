using Fluid.Values;
using Twinscript.Assets;
using Twinscript.Building;
using Twinscript.Pages;
using Twinscript.Search;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>Renders pages into one HTML file that needs nothing beside it and holds every script.</summary>
internal sealed class SelfContainedFile(Site site, IReadOnlyDictionary<string, SiteModel> models, AssetMap assets, SearchForms forms)
{
    public const string Layout = "offline";

    /// <param name="pages">In any one script, in reading order.</param>
    /// <param name="shown">The script the file opens in.</param>
    /// <param name="whole">Whether the file is the whole site and not one page of it.</param>
    public string Render(IReadOnlyList<PageEdition> pages, string shown, bool whole)
    {
        var first = models[site.Configuration.Scripts[0].Tag];
        var anchors = new OfflineAnchors(pages, first.Pages, site.Configuration.Scripts);
        var rewriter = new OfflineHtml(anchors, assets, site.Configuration.Absolute);
        var search = SearchFile.Forms(whole ? forms : forms.For(string.Concat(pages.Select(p => p.Html))));
        return TwinHtml.Merge(site.Configuration.Scripts, [.. first.AllScripts.Select(m => RenderEdition(m, pages, anchors, rewriter, shown, whole, search))]);
    }

    private static string RenderEdition(SiteModel model, IReadOnlyList<PageEdition> pages, OfflineAnchors anchors, OfflineHtml rewriter, string shown, bool whole, string search)
    {
        var own = pages.Select(p => model.Pages.Find(model.Script.Tag, p.Path)).OfType<PageEdition>().ToList();
        var report = model.Templates.ReportUndefined;
        var scripts = new ArrayValue([.. model.AllScripts.Select(s => new ScriptValue(s))]);
        return model.Templates.Render(Layout,
        [
            ("site", new SiteValue(model, scripts)),
            ("script", new ScriptValue(model)),
            ("scripts", scripts),
            ("words", model.Words),
            ("pages", new ArrayValue([.. own.Select(p => new OfflinePageValue(p, model, anchors, rewriter))])),
            ("nav", new ArrayValue([.. model.Pages.Sections(model.Script.Tag).Select(s => new OfflineSectionValue(s.Key, s, report))])),
            ("shown", new StringValue(shown)),
            ("whole", BooleanValue.Create(whole)),
            ("search_forms", new StringValue(search)),
        ]);
    }
}
