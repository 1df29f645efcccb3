using Twinscript.Building;
using Twinscript.Cards;
using Twinscript.Engine;
using Twinscript.Modules;

namespace Twinscript.Pipelines;

/// <summary>A picture per page and script for link previews.</summary>
internal static class CardsPipeline
{
    public static Pipeline Create(Site site, OutputFolder output) => new(PipelineNames.Cards)
    {
        Dependencies = [PipelineNames.Content, PipelineNames.Data, PipelineNames.Theme],
        Process = [new DrawCards(site)],
        Output = [new WriteFiles(output)],
    };
}
