using System.Collections.Concurrent;
using Twinscript.Documents;
using Twinscript.Manuals;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>The members templates read for listings, feeds and breadcrumbs.</summary>
internal sealed class DiscoveryViews(ListingPages listings, ManualViews manuals)
{
    private readonly ConcurrentDictionary<string, bool> _hasFeed = new(StringComparer.Ordinal);

    public void AddTo(SiteViews views)
    {
        var breadcrumb = new MemberTable<Breadcrumb>("breadcrumb").Text("title", b => b.Title).Text("url", b => b.Url);
        var category = new MemberTable<PageTag>("category")
            .Text("title", t => t.Title).Text("url", t => listings.In(t.Script)?.Category(t.Script, t.Written)?.Url);
        var group = new MemberTable<ListingGroup>("group")
            .Text("title", g => g.Title)
            .Text("url", g => g.Url)
            .Number("count", g => g.Count)
            .Many("pages", g => g.Pages, views.Link);
        var step = new MemberTable<PagerLink>("pager")
            .Number("number", l => l.Url is null ? null : l.Number).Text("url", l => l.Url).Flag("current", l => l.IsCurrent);
        var pager = new MemberTable<Pager>("page.listing.pager")
            .Number("number", p => p.Number)
            .Number("count", p => p.Urls.Count)
            .Text("previous", p => p.Previous)
            .Text("next", p => p.Next)
            .Many("links", p => p.Links, step);
        var listing = new MemberTable<Listing>("page.listing")
            .Text("kind", l => l.Kind).Many("groups", l => l.Groups, group).One("pager", l => l.Pager, pager);
        views.Page
            .Many("breadcrumbs", v => Breadcrumbs.Of(v, listings.In(v.Model.Script.Tag), manuals), breadcrumb)
            .One("listing", v => v.Page.Listing ?? listings.In(v.Page.Script.Tag)?.AttachedTo(v.Page), listing)
            .Many("category_links", CategoriesOf, category)
            .Text("feed", v => listings.In(v.Page.Script.Tag)?.IsFollowed(v.Page) == true && v.Model.Configuration.Url.Length > 0
                ? v.Model.Configuration.Absolute(v.Page.Url) + Feed.NameBeside : null)
            .Html("structured_data", v => StructuredData.Of(v, listings.In(v.Model.Script.Tag), manuals));
        views.Tag.Text("url", t => listings.In(t.Script)?.Tag(t.Script, t.Written)?.Url);
        views.Script
            .Text("archive", m => listings.In(m.Script.Tag)?.Archive(m.Script.Tag)?.Url)
            .Text("categories", m => listings.In(m.Script.Tag)?.AllCategories(m.Script.Tag)?.Url)
            .Text("tags", m => listings.In(m.Script.Tag)?.AllTags(m.Script.Tag)?.Url)
            .Text("atom", m => FeedUrl(m, Feed.AtomPath(m.Script)))
            .Text("json_feed", m => FeedUrl(m, Feed.JsonPath(m.Script)));
        views.Beside.Add(listings.Make);
        views.Layouts.Insert(0, LayoutsOf);
    }

    private static IEnumerable<PageTag> CategoriesOf(PageView view) =>
        SiteListings.NamedCategories(view.Page).Select(c => new PageTag(c.Written, c.Shown, view.Page.Script.Tag));

    private IEnumerable<string> LayoutsOf(PageView view) => listings.In(view.Page.Script.Tag)?.AttachedTo(view.Page) switch
    {
        null => [],
        { Kind: SiteListings.PostsKind } => [SiteListings.BlogLayout],
        _ => [SiteListings.Layout],
    };

    private string? FeedUrl(SiteModel model, SitePath path) =>
        HasFeed(model) ? model.Configuration.Absolute(model.Configuration.BasePath + path.Url) : null;

    private bool HasFeed(SiteModel model) =>
        _hasFeed.GetOrAdd(model.Script.Tag, tag => model.Configuration.Url.Length > 0 && Feed.PagesOf(model.Pages.In(tag)).Any());
}
