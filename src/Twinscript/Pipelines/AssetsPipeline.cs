using Twinscript.Assets;
using Twinscript.Building;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Modules;
using Twinscript.Pictures;
using Twinscript.Theme;

namespace Twinscript.Pipelines;

/// <summary>Styles, scripts and pictures, each at an address that changes with its bytes.</summary>
internal static class AssetsPipeline
{
    public static Pipeline Create(Site site, ThemeManifest manifest, PictureStore pictures, OutputFolder output) => new(PipelineNames.Assets)
    {
        Process =
        [
            new ReadFiles(site.Theme, IsThemeAsset),
            new NameAssets(prefix: ""),
            new MinifyStyles(site.Theme, site.Memory),
            new BundleFiles(manifest),
            new MinifyScripts(site.Memory),
            new AddInputAssets(site.Input),
            new CleanDrawings(site.Input),
            new PlaceStaticFiles(),
            new HashNames(),
        ],
        PostProcess = [new KeepReferenced(pictures)],
        Output = [new WriteFiles(output)],
    };

    private static bool IsThemeAsset(SourcePath path) =>
        path.Extension != ".liquid" && path.Value is not (ThemeManifest.FileName or ThemeManifest.WordsFileName)
        && path.Folder.Length > 0;
}
