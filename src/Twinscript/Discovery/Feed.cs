using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Pages;

namespace Twinscript.Discovery;

/// <summary>The content of one script's feed, independent of its format. All addresses are absolute.</summary>
internal sealed record Feed
{
    /// <summary>Readers keep what they have read, so a feed need not carry a whole library.</summary>
    private const int MostEntries = 50;

    // A site has many tags, and each post stands in the feeds of all its own.
    private const int MostOfTag = 20;

    /// <summary>The name of a tag's or a category's feed, which lies beside its page.</summary>
    public const string NameBeside = "feed.xml";

    public required PublishedScript Script { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public required string Author { get; init; }

    public required string Home { get; init; }

    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>The newest date of all entries.</summary>
    public DateOnly Updated => Entries.Max(e => e.Updated);

    public static SitePath AtomPath(PublishedScript script) => new($"{script.Path}/feed.xml");

    public static SitePath JsonPath(PublishedScript script) => new($"{script.Path}/feed.json");

    /// <summary>The pages that the feed of a tag or a category carries.</summary>
    public static IEnumerable<PageInScript> PagesOf(Listing listing) =>
        listing.Groups.SelectMany(g => g.Pages).Where(p => p.Changed is not null).Take(MostOfTag);

    /// <summary>The pages a feed carries: those with a date, newest first.</summary>
    public static IEnumerable<PageInScript> PagesOf(IEnumerable<PageInScript> pages) =>
        pages.Where(p => !p.IsHome && p.Changed is not null).OrderByDescending(p => p.FrontMatter.Date ?? p.Changed).Take(MostEntries);
}

internal sealed record FeedEntry
{
    /// <summary>Its permanent name too: it changes only when the page moves.</summary>
    public required string Url { get; init; }

    public required string Title { get; init; }

    public string? Summary { get; init; }

    public required string Html { get; init; }

    public required DateOnly Published { get; init; }

    public required DateOnly Updated { get; init; }

    public string? Author { get; init; }

    public string? Image { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
}
