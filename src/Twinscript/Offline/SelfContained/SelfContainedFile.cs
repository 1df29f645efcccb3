using Fluid.Values;
using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Policy;
using Twinscript.Search;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>Renders pages into one HTML file that needs nothing beside it and holds every script.</summary>
/// <param name="scripts">Those that are laid over each other in the file; or one language.</param>
internal sealed class SelfContainedFile(
    SiteConfiguration configuration, IReadOnlyList<PublishedScript> scripts, IReadOnlyDictionary<string, SiteModel> models, AssetMap assets,
    SearchForms forms, SelfContainedViews views, SitePolicy policy, CancellationToken cancellation)
{
    public const string Layout = "offline";

    private static readonly ViewPath Path = ViewPath.Root("self-contained:");

    private readonly EmbeddedAssets _assets = new(assets);
    private readonly SiteModel _first = models[scripts[0].Tag];

    /// <param name="texts">The contents of the pages that are built alike in every script, laid over each other.</param>
    public MergedHtml Whole(IEnumerable<(SourcePath Path, TwinText Text)> texts)
    {
        var pages = _first.Pages.In(_first.Script.Tag);
        return Render(new(pages, [.. texts], Anchors(pages), SearchFile.Forms(forms), Whole: true), _first.Script.Tag);
    }

    /// <param name="pages">In any one script, in reading order. None for a file that a page is put into later.</param>
    /// <param name="shown">The script each file opens in.</param>
    /// <returns>A file for each of <paramref name="shown"/>.</returns>
    public IEnumerable<MergedHtml> Alone(IReadOnlyList<PageInScript> pages, IEnumerable<string> shown)
    {
        var anchors = Anchors(pages);
        var html = Html(anchors);
        (SourcePath, TwinText)[] texts =
        [
            .. from page in pages
               let editions = Editions(page, _first)
               where editions.Length == scripts.Count
               let text = Laid(scripts, new(editions, html))
               where text is not null
               select (page.Path, text),
        ];
        var search = SearchFile.Forms(
            pages.Count == 0 ? forms : forms.For(pages.SelectMany(p => Editions(p, _first)).Select(p => p.Html)));
        var held = new Contents(pages, texts, anchors, search, Whole: false);
        return shown.Select(tag => Render(held, tag));
    }

    /// <summary>One page in every script it exists in.</summary>
    public static PageInScript[] Editions(PageInScript page, SiteModel model) =>
        [.. model.Family.Select(m => m.Pages.Find(m.Script.Tag, page.Path)).OfType<PageInScript>()];

    /// <returns>Null for a page that isn't built alike in its scripts.</returns>
    public static TwinText? Laid(IReadOnlyList<PublishedScript> scripts, PageInFile page) =>
        TwinText.Of(scripts, page.Editions.Select(page.Html.Rewrite), OfflineAnchors.Of(page.Editions[0]) + ".");

    private OfflineAnchors Anchors(IReadOnlyList<PageInScript> pages) => new(pages, _first.Pages, scripts);

    private OfflineHtml Html(OfflineAnchors anchors) => new(anchors, _assets, configuration.Absolute);

    private MergedHtml Render(Contents contents, string tag)
    {
        var held = new HeldText([.. contents.Texts.Select(t => t.Text)]);
        var filePolicy = new FilePolicy(configuration, policy, CodeOfPages(contents));
        return TwinHtml.Merge(scripts, RenderEditions(contents, tag, held), held, filePolicy)
            // A layout built differently for each script holds a content as often as there are scripts, or never.
            ?? TwinHtml.Merge(scripts, RenderEditions(contents, tag, held: null), new([]), filePolicy)
            ?? throw new InvalidOperationException("A file that holds nothing apart has nothing to put back.");
    }

    private HashSet<InlineCode> CodeOfPages(Contents contents)
    {
        var html = Html(contents.Anchors);
        return
        [
            .. contents.Texts.SelectMany(t => t.Text.Code),
            .. contents.Pages.SelectMany(page => Editions(page, _first))
                .Where(page => InlineCode.In(page.Html).Count > 0).SelectMany(page => InlineCode.In(html.Rewrite(page))),
        ];
    }

    private IReadOnlyList<string> RenderEditions(Contents contents, string tag, HeldText? held)
    {
        var html = Html(contents.Anchors);
        var indexes = contents.Texts.Index().ToDictionary(t => t.Item.Path, t => t.Index);
        return _first.Family.SelectInParallel(model =>
        {
            var report = model.Templates.ReportUndefined;
            var pages = contents.Pages.Select(p => model.Pages.Find(model.Script.Tag, p.Path)).OfType<PageInScript>();
            return model.Templates.Render(Layout,
            [
                .. model.Globals("site", "script", "scripts", "words"),
                ("pages", views.Page.OfAll(
                    pages.Select(p => new SelfContainedPageView(p, model, contents.Anchors, Value(p))), Path, report)),
                ("nav", views.Section.OfAll(model.Sections, Path, report)),
                ("contents", views.ContentsOf(model, Path)),
                ("shown", new StringValue(tag)),
                ("whole", BooleanValue.Create(contents.Whole)),
                ("search_forms", new StringValue(contents.Search)),
            ], inline: held is null ? null : held.Hold);
        }, cancellation);

        Func<FluidValue> Value(PageInScript page) => () =>
        {
            // A layout goes through all pages of the site, which takes a while.
            cancellation.ThrowIfCancellationRequested();
            return held is not null && indexes.TryGetValue(page.Path, out var index)
                ? held.HoldContent(index, () => html.Rewrite(page))
                : new StringValue(html.Rewrite(page), encode: false);
        };
    }

    /// <param name="Whole">Whether the file is the whole site and not one page of it.</param>
    private sealed record Contents(
        IReadOnlyList<PageInScript> Pages, (SourcePath Path, TwinText Text)[] Texts, OfflineAnchors Anchors, string Search, bool Whole);
}
