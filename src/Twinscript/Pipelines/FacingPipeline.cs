using Twinscript.Building;
using Twinscript.Engine;
using Twinscript.Modules;
using Twinscript.Reading;

namespace Twinscript.Pipelines;

/// <summary>Each page once more, in two scripts side by side.</summary>
internal static class FacingPipeline
{
    public static Pipeline Create(Site site, OutputFolder output) => new(PipelineNames.Facing)
    {
        PostProcess = [new RenderFacing(site)],
        Output = [new WriteFiles(output)],
    };
}
