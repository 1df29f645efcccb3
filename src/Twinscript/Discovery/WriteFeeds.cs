using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>Adds an Atom and a JSON feed per script, unless no page has a date.</summary>
internal sealed class WriteFeeds(SiteConfiguration configuration, ScriptConverters converters, SitePages sitePages) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (configuration.Url.Length == 0)
            return Task.FromResult(documents);
        var pages = sitePages.Of(context);
        var written = configuration.Scripts.SelectInParallel(
            script => Write(script, Feed.PagesOf(pages.In(script.Tag))), context.Cancellation);
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, .. written.SelectMany(w => w)]);
    }

    private IReadOnlyList<Document> Write(PublishedScript script, IEnumerable<PageInScript> pages)
    {
        var convert = converters.Converter(configuration.SourceScript, script);
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
