using Twinscript.Configuration;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>The listings of one build.</summary>
internal sealed class ListingPages(SiteConfiguration configuration, ScriptConverters converters)
{
    private readonly Dictionary<string, SiteListings> _byScript = new(StringComparer.Ordinal);
    private SiteListings[] _all = [];

    /// <summary>All of them, in every script and language.</summary>
    public IEnumerable<PageInScript> Editions => _all.SelectMany(l => l.Editions);

    /// <summary>Null when the theme has no layout for them, and until the site's pages are known.</summary>
    /// <param name="tag">Of a script or a language.</param>
    public SiteListings? In(string tag) => _byScript.GetValueOrDefault(tag);

    public IEnumerable<PageInScript> Make(PageCollection pages, SiteTheme theme)
    {
        if (!theme.HasLayout(SiteListings.Layout))
            return [];
        // The scripts share their lists; each language has its own.
        IReadOnlyList<PublishedScript>[] families =
            [configuration.Scripts, .. pages.Published(configuration).Where(s => s.IsLanguage).Select(s => new[] { s })];
        _all = [.. families.Select(f => new SiteListings(configuration, f, converters, pages, theme.Words, theme.HasLayout))];
        foreach (var (family, made) in families.Zip(_all))
        {
            foreach (var script in family)
                _byScript[script.Tag] = made;
        }
        return Editions;
    }
}
