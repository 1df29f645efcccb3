using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>The page per script that lists the offline editions.</summary>
internal static class DownloadsPage
{
    public const string Layout = "downloads";

    /// <summary>Stands for the file that isn't there; no file of the input can have this name.</summary>
    private static readonly SourcePath Path = new("/downloads");

    /// <returns>Nothing when the theme has no such page, or the site's own pages take its place.</returns>
    public static IReadOnlyList<PageInScript> Of(SiteConfiguration configuration, PageCollection pages, SiteTheme theme) =>
        !theme.HasLayout(Layout) ? [] :
    [
        .. pages.Published(configuration).Where(s => !pages.Holds(OfflinePaths.Downloads(s))).Select(script => new PageInScript
        {
            Script = script,
            WrittenIn = configuration.WritingOf(script),
            Address = new("downloads", "downloads/"),
            Path = Path,
            Destination = OfflinePaths.Downloads(script),
            Url = configuration.BasePath + OfflinePaths.Downloads(script).Url,
            Title = theme.Words(script.Tag).GetValueOrDefault("downloads_title", "downloads"),
            Description = theme.Words(script.Tag).GetValueOrDefault("downloads_text"),
            Html = "",
            FrontMatter = new() { Title = "downloads", Toc = false },
        }),
    ];

    public static IEnumerable<Document> Render(OfflineViews views, IReadOnlyDictionary<string, SiteModel> models) =>
        views.Pages.Select(p =>
            new Document { Destination = p.Destination, Content = models[p.Script.Tag].RenderPage(p, Layout) });
}

/// <summary>
/// Adds the downloads pages. They come last of all pages, because they state the size of the archive, which holds the others.
/// </summary>
internal sealed class RenderDownloads(SiteConfiguration configuration, SiteModels siteModels, OfflineViews views) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var editions = OfflineEditions.Of(configuration, context, context.DocumentsOf(PipelineNames.Archive));
        return Task.FromResult<IReadOnlyList<Document>>([
            .. documents, .. DownloadsPage.Render(views, siteModels.With(context, OfflineViews.Editions, editions)),
        ]);
    }
}
