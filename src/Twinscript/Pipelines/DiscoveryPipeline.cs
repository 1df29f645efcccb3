using Twinscript.Building;
using Twinscript.Discovery;
using Twinscript.Engine;
using Twinscript.Modules;

namespace Twinscript.Pipelines;

/// <summary>What search engines and feed readers ask for.</summary>
internal static class DiscoveryPipeline
{
    public static Pipeline Create(Site site, OutputFolder output) => new(PipelineNames.Discovery)
    {
        Dependencies = [PipelineNames.Assets, PipelineNames.Content, PipelineNames.Listings],
        Process = [new RequireSiteAddress(site), new WriteSitemap(site), new WriteRobots(site), new WriteFeeds(site), new YieldToStaticFiles()],
        Output = [new WriteFiles(output)],
    };
}
