namespace Hanzi;

/// <summary>Keeps as many pipelines as callers were at work at once, up to one for each processor.</summary>
internal sealed class PipelinePool(PassPlan[] plans, bool recording)
{
    private readonly Pipeline?[] _idle = new Pipeline?[Environment.ProcessorCount];

    public Pipeline Rent()
    {
        foreach (ref var slot in _idle.AsSpan())
            if (slot is not null && Interlocked.Exchange(ref slot, null) is { } pipeline)
                return pipeline;
        return new(plans, recording ? new EditLog(reasons: false) : null);
    }

    /// <summary>Takes a pipeline back. One that failed half-way must not come back: it holds undecided text.</summary>
    public void Return(Pipeline pipeline)
    {
        foreach (ref var slot in _idle.AsSpan())
            if (slot is null && Interlocked.CompareExchange(ref slot, pipeline, null) is null)
                return;
    }
}
