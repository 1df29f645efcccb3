using Twinscript.Building;
using Twinscript.Engine;
using Twinscript.Modules;
using Twinscript.Offline;

namespace Twinscript.Pipelines;

/// <summary>What readers take away: files that stand alone and books. Made in Process, so that every page can state their sizes.</summary>
internal static class OfflinePipeline
{
    public static Pipeline Create(Site site, OutputFolder output) => new(PipelineNames.Offline)
    {
        Dependencies = [PipelineNames.Content, PipelineNames.Data, PipelineNames.Theme, PipelineNames.Assets, PipelineNames.Pictures, PipelineNames.Search],
        Process = [new Branches(new AssembleOffline(site), new AssembleBooks(site)), new MakeWorker(site)],
        Output = [new WriteFiles(output)],
    };
}
