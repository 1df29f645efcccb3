using Fluid.Values;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>What a page shows that consists of links to others.</summary>
internal sealed class ListingValue(Listing listing, Action<string> report) : TemplateObject("page.listing", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "kind" => Text(listing.Kind),
        "groups" => List(listing.Groups.Select(g => new GroupValue(g, Report))),
        _ => null,
    };

    private sealed class GroupValue(ListingGroup group, Action<string> report) : TemplateObject("group", report)
    {
        protected override FluidValue? Get(string name) => name switch
        {
            "title" => Text(group.Title),
            "url" => Text(group.Url),
            "pages" => List(group.Pages.Select(p => new PageLinkValue(p, null, Report))),
            _ => null,
        };
    }
}
