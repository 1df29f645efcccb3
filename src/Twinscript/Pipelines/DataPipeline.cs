using Twinscript.Building;
using Twinscript.Engine;
using Twinscript.Modules;

namespace Twinscript.Pipelines;

/// <summary>YAML and JSON that templates show.</summary>
internal static class DataPipeline
{
    public static Pipeline Create(Site site) => new(PipelineNames.Data)
    {
        Input = [new ReadFiles(site.Input, ParseData.IsData)],
        Process = [new DecodeText(site.Input, site.Memory), new ParseData()],
    };
}
