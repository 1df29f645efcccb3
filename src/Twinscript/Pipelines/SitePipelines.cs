using Twinscript.Building;
using Twinscript.Engine;
using Twinscript.Pictures;
using Twinscript.Theme;

namespace Twinscript.Pipelines;

/// <summary>Everything a build does.</summary>
internal static class SitePipelines
{
    public static IReadOnlyList<Pipeline> Create(Site site, ThemeManifest manifest, OutputFolder output) =>
        Create(site, manifest, new(site, manifest.Pictures), output);

    private static IReadOnlyList<Pipeline> Create(Site site, ThemeManifest manifest, PictureStore pictures, OutputFolder output) =>
    [
        AssetsPipeline.Create(site, manifest, pictures, output),
        DataPipeline.Create(site),
        ThemePipeline.Create(site, manifest),
        ContentPipeline.Create(site, pictures, output),
        PicturesPipeline.Create(pictures, output),
        CardsPipeline.Create(site, output),
        ListingsPipeline.Create(site, output),
        OfflinePipeline.Create(site, output),
        FacingPipeline.Create(site, output),
        SearchPipeline.Create(site, output),
        EntrancePipeline.Create(site, output),
        ArchivePipeline.Create(site, output),
        DownloadsPipeline.Create(site, output),
        RedirectsPipeline.Create(site, output),
        DiscoveryPipeline.Create(site, output),
    ];
}
