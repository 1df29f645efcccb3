namespace Twinscript.Engine;

/// <summary>A loop over all cores that keeps the order. PLINQ's generics go on without end when they are compiled ahead of time.</summary>
internal static class ParallelSelection
{
    public static TResult[] SelectInParallel<TItem, TResult>(this IEnumerable<TItem> items, Func<TItem, TResult> select, CancellationToken cancellation)
    {
        var list = items as IReadOnlyList<TItem> ?? [.. items];
        var results = new TResult[list.Count];
        Parallel.For(0, list.Count, new() { CancellationToken = cancellation }, i => results[i] = select(list[i]));
        return results;
    }
}
