using Twinscript.Configuration;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Search;

/// <summary>What templates see of the page to search on, and that page.</summary>
internal static class SearchViews
{
    public static void AddTo(SiteViews views, SiteConfiguration configuration)
    {
        var search = new MemberTable<PageInScript>("search").Text("url", p => p.Url).Text("title", p => p.Title);
        views.Globals.One("search", m => SearchPages.Find(m.Pages, m.Script), search);
        views.Script.Text("search", m => SearchPages.Find(m.Pages, m.Script)?.Url);
        views.Beside.Add((pages, theme) => SearchPages.Of(configuration, pages, theme));
    }
}
