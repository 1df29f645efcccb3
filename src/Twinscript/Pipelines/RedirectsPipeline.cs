using Twinscript.Building;
using Twinscript.Engine;
using Twinscript.Hosting;
using Twinscript.Modules;

namespace Twinscript.Pipelines;

/// <summary>What the host has to know: older addresses and headers.</summary>
internal static class RedirectsPipeline
{
    public static Pipeline Create(Site site, OutputFolder output) => new(PipelineNames.Redirects)
    {
        Dependencies = [PipelineNames.Assets, PipelineNames.Content, PipelineNames.Listings, PipelineNames.Offline],
        Process = [new WriteRedirects(site), new WriteRedirectPages(site), new WriteHeaders(site)],
        Output = [new WriteFiles(output)],
    };
}
