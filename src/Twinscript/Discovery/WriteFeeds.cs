using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>
/// Adds an Atom and a JSON feed per script, unless no page has a date, and an Atom feed for each of a blog's tags and categories.
/// </summary>
internal sealed class WriteFeeds(SiteConfiguration configuration, ScriptConverters converters, SitePages sitePages, ListingPages listings)
    : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (configuration.Url.Length == 0)
            return Task.FromResult(documents);
        var pages = sitePages.Of(context);
        var written = pages.Published(configuration).SelectInParallel(script => Write(script, pages), context.Cancellation);
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, .. written.SelectMany(w => w)]);
    }

    private IReadOnlyList<Document> Write(PublishedScript script, PageCollection pages)
    {
        // A post stands in several feeds.
        var known = new Dictionary<SourcePath, FeedEntry>();
        var (title, description, author) = SiteTexts.Of(configuration, converters, script, pages);
        var feed = new Feed
        {
            Script = script,
            Title = title,
            Description = description,
            Author = author ?? title,
            Home = configuration.Absolute($"{configuration.BasePath}/{script.Path}/"),
            Entries = [.. Feed.PagesOf(pages.In(script.Tag)).Select(Entry)],
        };
        return feed.Entries.Count == 0 ? [] :
        [
            new() { Destination = Feed.AtomPath(script), Content = AtomFeed.Write(feed, Absolute(Feed.AtomPath(script))) },
            new() { Destination = Feed.JsonPath(script), Content = JsonFeed.Write(feed, Absolute(Feed.JsonPath(script))) },
            .. from list in listings.In(script.Tag)?.Editions ?? []
               where list.Script.Tag == script.Tag && listings.In(script.Tag)?.IsFollowed(list) == true
               select Beside(list, feed),
        ];

        FeedEntry Entry(PageInScript page) => known.TryGetValue(page.Path, out var entry) ? entry : known[page.Path] = EntryOf(page);

        Document Beside(PageInScript list, Feed whole)
        {
            var path = new SitePath($"{script.Path}/{list.Address.Path}{Feed.NameBeside}");
            var own = whole with
            {
                Title = $"{list.Title} · {title}", Home = configuration.Absolute(list.Url),
                Entries = [.. Feed.PagesOf(list.Listing ?? new("", [])).Select(Entry)],
            };
            return new() { Destination = path, Content = AtomFeed.Write(own, Absolute(path)) };
        }
    }

    private FeedEntry EntryOf(PageInScript page)
    {
        var url = configuration.Absolute(page.Url);
        var changed = page.Changed.GetValueOrDefault(); // Pages without a date are in no feed.
        return new()
        {
            Url = url,
            Title = page.Title,
            Summary = page.Summary,
            Html = AbsoluteHtml.Of(page.Html, url),
            Published = page.FrontMatter.Date ?? changed,
            Updated = changed,
            Author = page.Author,
            Image = page.Image is { } image ? configuration.Absolute(image.Url) : null,
            Tags = page.Tags,
        };
    }

    private string Absolute(SitePath path) => configuration.Absolute(configuration.BasePath + path.Url);
}
