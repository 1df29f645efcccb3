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

    /// <summary>For a site with a page of its own called <c>search</c>.</summary>
    private const string OtherName = "site-search";

    private static readonly SourcePath Path = new(Layout);

    /// <returns>None when the theme has no layout for them.</returns>
    public static IReadOnlyList<PageInScript> Of(SiteConfiguration configuration, PageCollection pages, SiteTheme theme)
    {
        if (!theme.HasLayout(Layout))
            return [];
        var isTaken = configuration.ScriptsAndLanguages.Any(s => pages.Holds(AddressOf(Layout).In(s)));
        var address = AddressOf(isTaken ? OtherName : Layout);
        return [.. pages.Published(configuration).Select(s =>
            Page(configuration, s, address, theme.Words(s.Tag).GetValueOrDefault(TitleWord, Layout)))];
    }

    public static PageInScript? Find(PageCollection pages, PublishedScript script) => pages.Find(script.Tag, Path);

    private static PageAddress AddressOf(string name) => new(name, name + "/");

    private static PageInScript Page(SiteConfiguration configuration, PublishedScript script, PageAddress address, string title)
    {
        var destination = address.In(script);
        return new()
        {
            Script = script,
            WrittenIn = configuration.WritingOf(script),
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
