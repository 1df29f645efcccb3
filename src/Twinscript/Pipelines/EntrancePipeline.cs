using Twinscript.Building;
using Twinscript.Engine;
using Twinscript.Modules;

namespace Twinscript.Pipelines;

/// <summary>The chooser and the page for addresses that don't exist.</summary>
internal static class EntrancePipeline
{
    public static Pipeline Create(Site site, OutputFolder output) => new(PipelineNames.Entrance)
    {
        PostProcess = [new RenderEntrances(site)],
        Output = [new WriteFiles(output)],
    };
}
