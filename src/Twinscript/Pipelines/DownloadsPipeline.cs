using Twinscript.Building;
using Twinscript.Engine;
using Twinscript.Modules;
using Twinscript.Offline;

namespace Twinscript.Pipelines;

/// <summary>The page per script that lists what readers can take away.</summary>
internal static class DownloadsPipeline
{
    public static Pipeline Create(Site site, OutputFolder output) => new(PipelineNames.Downloads)
    {
        Dependencies = [PipelineNames.Archive],
        PostProcessHasDependencies = true,
        PostProcess = [new RenderDownloads(site)],
        Output = [new WriteFiles(output)],
    };
}
