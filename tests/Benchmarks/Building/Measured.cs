namespace Benchmarks.Building;

/// <param name="Seconds">From start to exit of the process.</param>
/// <param name="Processor">Seconds of all its threads together, the kernel's work for it included.</param>
/// <param name="Megabytes">The most memory the process held.</param>
/// <param name="Output">Megabytes of all files that lie in its output.</param>
internal sealed record Measured(double Seconds, double Processor, double Megabytes, double Output)
{
    public static Measured Median(IReadOnlyCollection<Measured> runs) =>
        new(Median(runs.Select(r => r.Seconds)), Median(runs.Select(r => r.Processor)),
            Median(runs.Select(r => r.Megabytes)), Median(runs.Select(r => r.Output)));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}
