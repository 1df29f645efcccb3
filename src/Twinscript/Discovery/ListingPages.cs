using Twinscript.Configuration;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>The listings of one build.</summary>
internal sealed class ListingPages(SiteConfiguration configuration, ScriptConverters converters)
{
    /// <summary>Null when the theme has no layout for them, and until the site's pages are known.</summary>
    public SiteListings? Made { get; private set; }

    public IEnumerable<PageInScript> Make(PageCollection pages, SiteTheme theme)
    {
        if (!theme.HasLayout(SiteListings.Layout))
            return [];
        Made = new(configuration, converters, pages, theme.Words, theme.HasLayout);
        return Made.Editions;
    }
}
