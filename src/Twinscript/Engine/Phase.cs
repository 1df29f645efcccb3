namespace Twinscript.Engine;

/// <summary>The phases wait for each other as Statiq's do; see <see cref="PipelineEngine"/>.</summary>
public enum Phase
{
    Input,
    Process,
    PostProcess,
    Output,
}
