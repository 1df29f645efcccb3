namespace Twinscript.Engine;

/// <summary>A loop over all cores that keeps the order.</summary>
/// <remarks>
/// PLINQ's generics go on without end when they are compiled ahead of time. <see cref="Parallel"/> hands out more and more items
/// at once, and at the end one core waits for the other's; of pages there are few, and each is work enough to be handed out alone.
/// </remarks>
internal static class ParallelSelection
{
    public static TResult[] SelectInParallel<TItem, TResult>(
        this IEnumerable<TItem> items, Func<TItem, TResult> select, CancellationToken cancellation)
    {
        var list = items as IReadOnlyList<TItem> ?? [.. items];
        // On this very thread, which may be recording.
        if (list.Count == 1)
            return [select(list[0])];
        var results = new TResult[list.Count];
        var next = -1;
        Parallel.For(0, Math.Min(list.Count, Environment.ProcessorCount), new() { CancellationToken = cancellation }, (_, loop) =>
        {
            for (int i; !loop.ShouldExitCurrentIteration && (i = Interlocked.Increment(ref next)) < list.Count;)
                results[i] = select(list[i]);
            cancellation.ThrowIfCancellationRequested();
        });
        return results;
    }
}
