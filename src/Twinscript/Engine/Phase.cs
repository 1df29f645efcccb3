namespace Twinscript.Engine;

/// <summary>What each phase waits for is Statiq's rule; see <see cref="PipelineEngine"/>.</summary>
public enum Phase
{
    Input,
    Process,
    PostProcess,
    Output,
}
