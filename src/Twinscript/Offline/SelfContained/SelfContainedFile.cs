using Fluid.Values;
using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Search;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>Renders pages into one HTML file that needs nothing beside it and holds every script.</summary>
internal sealed class SelfContainedFile(SiteConfiguration configuration, IReadOnlyDictionary<string, SiteModel> models, AssetMap assets, SearchForms forms, SelfContainedViews views)
{
    public const string Layout = "offline";

    private static readonly ViewPath Path = ViewPath.Root("self-contained:");

    private readonly EmbeddedAssets _assets = new(assets);

    /// <param name="pages">In any one script, in reading order. None for a file that a page is put into later.</param>
    /// <param name="shown">The script each file opens in.</param>
    /// <param name="whole">Whether the file is the whole site and not one page of it.</param>
    /// <returns>A file for each of <paramref name="shown"/>.</returns>
    public IEnumerable<byte[]> Render(IReadOnlyList<PageInScript> pages, IEnumerable<string> shown, bool whole)
    {
        var first = models[configuration.Scripts[0].Tag];
        var anchors = new OfflineAnchors(pages, first.Pages, configuration.Scripts);
        var rewriter = new OfflineHtml(anchors, _assets, configuration.Absolute);
        var search = SearchFile.Forms(whole || pages.Count == 0 ? forms
            : forms.For(first.AllScripts.SelectMany(m => Editions(pages, m)).Select(p => p.Html)));
        var contents = pages.SelectInParallel(p => (p.Path, Content: Content(p, [.. first.AllScripts], rewriter)), CancellationToken.None).Where(c => c.Content is not null).ToArray();
        var indexes = contents.Index().ToDictionary(c => c.Item.Path, c => c.Index);
        return shown.Select(tag =>
        {
            var held = new HeldText([.. contents.Select(c => c.Content).OfType<TwinText>()]);
            return TwinHtml.Merge(configuration.Scripts, RenderEditions(tag, held), held)
                // A layout built differently for each script holds a content as often as there are scripts, or never.
                ?? TwinHtml.Merge(configuration.Scripts, RenderEditions(tag, held: null), new([]))
                ?? throw new InvalidOperationException("A file that holds nothing apart has nothing to put back.");
        });

        IReadOnlyList<string> RenderEditions(string tag, HeldText? held) => first.AllScripts.SelectInParallel(model =>
        {
            var report = model.Templates.ReportUndefined;
            return model.Templates.Render(Layout,
            [
                .. model.Globals("site", "script", "scripts", "words"),
                ("pages", views.Page.OfAll(Editions(pages, model).Select(p => new SelfContainedPageView(p, model, anchors, ContentValue(p, held))), Path, report)),
                ("nav", views.Section.OfAll(model.Sections, Path, report)),
                ("shown", new StringValue(tag)),
                ("whole", BooleanValue.Create(whole)),
                ("search_forms", new StringValue(search)),
            ], inline: held is null ? null : held.Hold);
        }, CancellationToken.None);

        Func<FluidValue> ContentValue(PageInScript page, HeldText? held) => held is not null && indexes.TryGetValue(page.Path, out var index)
            ? () => held.HoldContent(index, () => rewriter.Rewrite(page))
            : () => new StringValue(rewriter.Rewrite(page), encode: false);
    }

    private TwinText? Content(PageInScript page, IReadOnlyList<SiteModel> models, OfflineHtml rewriter)
    {
        PageInScript[] editions = [.. models.SelectMany(m => Editions([page], m))];
        return editions.Length < models.Count ? null
            : TwinText.Of(configuration.Scripts, editions.Select(rewriter.Rewrite), OfflineAnchors.Of(page) + ".");
    }

    private static IEnumerable<PageInScript> Editions(IEnumerable<PageInScript> pages, SiteModel model) =>
        pages.Select(p => model.Pages.Find(model.Script.Tag, p.Path)).OfType<PageInScript>();
}
