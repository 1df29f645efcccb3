using Twinscript.Building;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>Adds an Atom and a JSON feed per script, unless no page has a date.</summary>
internal sealed class WriteFeeds(Site site) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (site.Configuration.Url.Length == 0)
            return Task.FromResult(documents);
        var pages = SitePages.Of(site, context);
        var written = site.Configuration.Scripts.SelectInParallel(script => Write(script, Feed.PagesOf(pages.In(script.Tag))), context.Cancellation);
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, .. written.SelectMany(w => w)]);
    }

    private IReadOnlyList<Document> Write(PublishedScript script, IEnumerable<PageInScript> pages)
    {
        var configuration = site.Configuration;
        var convert = site.Converter(configuration.SourceScript, script);
        var title = convert.Convert(configuration.Title);
        var feed = new Feed
        {
            Script = script,
            Title = title,
            Description = configuration.Description is { } description ? convert.Convert(description) : null,
            Author = configuration.Author is { } author ? convert.Convert(author) : title,
            Home = configuration.Absolute($"{configuration.BasePath}/{script.Path}/"),
            Entries = [.. pages.Select(Entry)],
        };
        return feed.Entries.Count == 0 ? [] :
        [
            new() { Destination = Feed.AtomPath(script), Content = AtomFeed.Write(feed, Absolute(Feed.AtomPath(script))) },
            new() { Destination = Feed.JsonPath(script), Content = JsonFeed.Write(feed, Absolute(Feed.JsonPath(script))) },
        ];
    }

    private FeedEntry Entry(PageInScript page)
    {
        var url = site.Configuration.Absolute(page.Url);
        var changed = page.Changed.GetValueOrDefault(); // Pages without a date are in no feed.
        return new()
        {
            Url = url,
            Title = page.Title,
            Summary = page.Description,
            Html = AbsoluteHtml.Of(page.Html, url),
            Published = page.FrontMatter.Date ?? changed,
            Updated = changed,
            Author = page.Author,
            Image = page.Image is { } image ? site.Configuration.Absolute(image.Url) : null,
            Tags = page.Tags,
        };
    }

    private string Absolute(SitePath path) => site.Configuration.Absolute(site.Configuration.BasePath + path.Url);
}
