using Twinscript.Building;
using Twinscript.Engine;
using Twinscript.Modules;
using Twinscript.Offline;

namespace Twinscript.Pipelines;

/// <summary>The finished site in a ZIP.</summary>
internal static class ArchivePipeline
{
    public static Pipeline Create(Site site, OutputFolder output) => new(PipelineNames.Archive)
    {
        Dependencies = [.. ArchiveSite.Parts, PipelineNames.Pictures],
        PostProcessHasDependencies = true,
        PostProcess = [new ArchiveSite(site)],
        Output = [new WriteFiles(output)],
    };
}
