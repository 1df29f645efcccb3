using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pictures;
using Twinscript.Policy;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>Gathers the finished pages and what they need, for a ZIP that works from a folder.</summary>
internal sealed class GatherArchive(
    SiteConfiguration configuration, SiteModels siteModels, OfflineViews views, SitePolicies policies, RelativeLinks links) : IModule
{
    /// <summary>The pipelines whose files it holds.</summary>
    public static readonly IReadOnlyList<string> Parts =
    [
        PipelineNames.Content, PipelineNames.Listings, PipelineNames.Facing, PipelineNames.Search, PipelineNames.Entrance,
        PipelineNames.Assets,
    ];

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (!configuration.Offline.Zip)
            return Task.FromResult(documents);
        IEnumerable<Document> files =
        [
            .. Parts.SelectMany(context.DocumentsOf),
            .. context.DocumentsOf(PipelineNames.Pictures).Where(p => p.Get(PictureKeys.IsPortable)),
            .. DownloadsPage.Render(views, siteModels.Of(context)),
        ];
        // Without what they were made of, so that the same page is the same file.
        Document[] gathered =
        [
            .. files.Where(f => f.Destination is not null).OrderBy(f => f.Destination.GetValueOrDefault().Value, StringComparer.Ordinal)
                .Select(f => new Document { Destination = f.Destination, Content = f.Content }),
        ];
        links.Hold(gathered.Select(f => f.Destination.GetValueOrDefault()), policies.Of(context).ForFolder());
        return Task.FromResult<IReadOnlyList<Document>>(gathered);
    }
}

/// <summary>Packs each file, all in one folder, so that unpacking doesn't strew files about.</summary>
internal sealed class PackFiles(SiteConfiguration configuration, RelativeLinks links) : DocumentModule
{
    /// <summary>The file alone, without what it was before it was packed.</summary>
    public static Document Packed(Document document, PackedFile file) =>
        new Document { Destination = document.Destination }.With(PackedFile.Key, file);

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        var (path, content) = (document.Destination.GetValueOrDefault(), document.Content);
        return
        [
            Packed(document, PackedFile.Of($"{OfflinePaths.Name(configuration)}/{path}",
                path.Value.EndsWith(".html", StringComparison.Ordinal) ? links.Rewrite(content.Text, path)
                : content.Bytes)),
        ];
    }
}

/// <summary>Puts packed files together.</summary>
internal sealed class ArchiveSite(SiteConfiguration configuration, SitePages pages) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context) =>
        Task.FromResult<IReadOnlyList<Document>>(!configuration.Offline.Zip ? [] :
        [
            new()
            {
                Destination = OfflinePaths.Zip(configuration),
                Content = ZipFile.Of([.. documents.Select(d => d.Get(PackedFile.Key))], pages.Of(context).Updated),
            },
        ]);
}
