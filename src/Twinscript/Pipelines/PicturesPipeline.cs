using Twinscript.Building;
using Twinscript.Engine;
using Twinscript.Modules;
using Twinscript.Pictures;

namespace Twinscript.Pipelines;

/// <summary>The sizes and formats of the raster pictures that pages show.</summary>
internal static class PicturesPipeline
{
    public static Pipeline Create(PictureStore pictures, OutputFolder output) => new(PipelineNames.Pictures)
    {
        Dependencies = [PipelineNames.Content],
        Process = [new GatherPictures(pictures)],
        Output = [new WriteFiles(output)],
    };
}
