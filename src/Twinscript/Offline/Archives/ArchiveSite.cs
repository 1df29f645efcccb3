using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pictures;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>Packs the finished pages and what they need into a ZIP that works from a folder.</summary>
internal sealed class ArchiveSite(SiteConfiguration configuration, SiteModels siteModels, SitePages pages, OfflineViews views) : IModule
{
    /// <summary>The pipelines whose files it holds.</summary>
    public static readonly IReadOnlyList<string> Parts =
        [PipelineNames.Content, PipelineNames.Listings, PipelineNames.Facing, PipelineNames.Search, PipelineNames.Entrance, PipelineNames.Assets];

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (!configuration.Offline.Zip)
            return Task.FromResult(documents);
        List<Document> files =
        [
            .. Parts.SelectMany(context.DocumentsOf),
            .. context.DocumentsOf(PipelineNames.Pictures).Where(p => p.Get(PictureKeys.IsPortable)),
            .. DownloadsPage.Render(views, siteModels.Of(context)),
        ];
        var held = files.Select(f => f.Destination).OfType<SitePath>().ToHashSet();
        var links = new RelativeLinks(configuration, held);
        var name = OfflinePaths.Name(configuration);
        var entries = files.Where(f => f.Destination is not null).OrderBy(f => f.Destination.GetValueOrDefault().Value, StringComparer.Ordinal)
            .SelectInParallel(f => Entry(name, f.Destination.GetValueOrDefault(), f.Content, links), context.Cancellation);
        var newest = pages.Of(context).Updated;
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, new() { Destination = OfflinePaths.Zip(configuration), Content = Content.Of(ZipFile.Write(entries, newest)) }]);
    }

    /// <summary>All in one folder, so that unpacking doesn't strew files about.</summary>
    private static PackedFile Entry(string folder, SitePath path, Content content, RelativeLinks links) => PackedFile.Of($"{folder}/{path}",
        path.Value.EndsWith(".html", StringComparison.Ordinal) ? Content.Of(links.Rewrite(content.Text, path)).Bytes : content.Bytes);
}
