using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Search;

/// <summary>The page per script readers search on. It stands in no list and in no reading order.</summary>
internal static class SearchPages
{
    public const string Layout = "search";

    private const string TitleWord = "search";

    private static readonly SourcePath Path = new(Layout);

    /// <returns>None when the theme has no layout for them.</returns>
    public static IReadOnlyList<PageInScript> Of(SiteConfiguration configuration, SiteTheme theme) => !theme.HasLayout(Layout) ? [] :
        [.. configuration.Scripts.Select(s => Page(configuration, s, theme.Words(s.Tag).GetValueOrDefault(TitleWord, Layout)))];

    public static PageInScript? Find(PageCollection pages, PublishedScript script) => pages.Find(script.Tag, Path);

    private static PageInScript Page(SiteConfiguration configuration, PublishedScript script, string title)
    {
        var address = new PageAddress(Layout, Layout + "/");
        var destination = address.In(script);
        return new()
        {
            Script = script,
            WrittenIn = configuration.SourceScript,
            Address = address,
            Path = Path,
            Destination = destination,
            Url = configuration.BasePath + destination.Url,
            Title = title,
            Html = "",
            FrontMatter = new() { Title = title, Toc = false },
        };
    }
}
