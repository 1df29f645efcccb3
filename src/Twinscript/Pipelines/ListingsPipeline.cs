using Twinscript.Building;
using Twinscript.Discovery;
using Twinscript.Engine;
using Twinscript.Modules;

namespace Twinscript.Pipelines;

/// <summary>Pages nobody writes: one per tag, all tags, and the archive.</summary>
internal static class ListingsPipeline
{
    public static Pipeline Create(Site site, OutputFolder output) => new(PipelineNames.Listings)
    {
        Dependencies = [PipelineNames.Content, PipelineNames.Theme],
        Process = [new GatherListings(site)],
        PostProcess = [new RenderPages(site)],
        Output = [new WriteFiles(output)],
    };
}
