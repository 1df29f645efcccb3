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

    public static bool Exists(PipelineContext context) =>
        context.DocumentsOf(PipelineNames.Theme) is [var theme, ..] && theme.Get(ThemeKeys.Templates).HasLayout(Layout);

    /// <returns>Nothing when the theme has no such page, or the site's own pages take its place.</returns>
    public static IReadOnlyList<Document> Render(SiteConfiguration configuration, SiteModels siteModels, PipelineContext context, OfflineEditions editions)
    {
        if (!Exists(context))
            return [];
        var taken = context.DocumentsOf(PipelineNames.Content).Select(d => d.Get(PageKeys.Page).Destination).ToHashSet();
        var words = context.DocumentsOf(PipelineNames.Theme).ToDictionary(d => d.Get(ThemeKeys.Script), d => d.Get(ThemeKeys.Words), StringComparer.Ordinal);
        List<PageInScript> pages = [.. configuration.Scripts.Where(s => !taken.Contains(OfflinePaths.Downloads(s))).Select(script => new PageInScript
        {
            Script = script,
            WrittenIn = configuration.SourceScript,
            Address = new("downloads", "downloads/"),
            Path = Path,
            Destination = OfflinePaths.Downloads(script),
            Url = configuration.BasePath + OfflinePaths.Downloads(script).Url,
            Title = words[script.Tag].GetValueOrDefault("downloads_title", "downloads"),
            Description = words[script.Tag].GetValueOrDefault("downloads_text"),
            Html = "",
            FrontMatter = new() { Title = "downloads", Toc = false },
        })];
        var models = siteModels.Of(context, editions, pages);
        return [.. pages.Select(p => new Document { Destination = p.Destination, Content = Content.Of(models[p.Script.Tag].RenderPage(p, Layout)) })];
    }
}

/// <summary>Adds the downloads pages. They come last of all pages, because they state the size of the archive, which holds the others.</summary>
internal sealed class RenderDownloads(SiteConfiguration configuration, SiteModels siteModels) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context) =>
        Task.FromResult<IReadOnlyList<Document>>([.. documents, .. DownloadsPage.Render(configuration, siteModels, context, OfflineEditions.Of(configuration, context, context.DocumentsOf(PipelineNames.Archive)))]);
}
