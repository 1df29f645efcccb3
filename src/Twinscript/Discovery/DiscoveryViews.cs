using System.Collections.Concurrent;
using Twinscript.Documents;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>The members templates read for listings, feeds and breadcrumbs.</summary>
internal sealed class DiscoveryViews(ListingPages listings)
{
    private readonly ConcurrentDictionary<string, bool> _hasFeed = new(StringComparer.Ordinal);

    public void AddTo(SiteViews views)
    {
        var breadcrumb = new MemberTable<Breadcrumb>("breadcrumb").Text("title", b => b.Title).Text("url", b => b.Url);
        var group = new MemberTable<ListingGroup>("group")
            .Text("title", g => g.Title)
            .Text("url", g => g.Url)
            .Many("pages", g => g.Pages, views.Link);
        var listing = new MemberTable<Listing>("page.listing").Text("kind", l => l.Kind).Many("groups", l => l.Groups, group);
        views.Page
            .Many("breadcrumbs", v => Breadcrumbs.Of(v, listings.Made), breadcrumb)
            .One("listing", v => v.Page.Listing, listing)
            .Html("structured_data", v => StructuredData.Of(v, listings.Made));
        views.Tag.Text("url", t => listings.Made?.Tag(t.Script, t.Written)?.Url);
        views.Script
            .Text("archive", m => listings.Made?.Archive(m.Script.Tag)?.Url)
            .Text("tags", m => listings.Made?.AllTags(m.Script.Tag)?.Url)
            .Text("atom", m => FeedUrl(m, Feed.AtomPath(m.Script)))
            .Text("json_feed", m => FeedUrl(m, Feed.JsonPath(m.Script)));
        views.Beside.Add(listings.Make);
    }

    private string? FeedUrl(SiteModel model, SitePath path) =>
        HasFeed(model) ? model.Configuration.Absolute(model.Configuration.BasePath + path.Url) : null;

    private bool HasFeed(SiteModel model) =>
        _hasFeed.GetOrAdd(model.Script.Tag, tag => model.Configuration.Url.Length > 0 && Feed.PagesOf(model.Pages.In(tag)).Any());
}
