namespace Benchmarks.Building;

/// <summary>All programs on the same pages, as a table; ratios say how many times the first row's each figure is.</summary>
internal static class Comparison
{
    public static void Print(IReadOnlyList<SiteBuild> builds, int rounds)
    {
        var measured = SiteBuild.MeasureInTurns(builds, rounds);
        var ours = measured[0];
        Console.WriteLine("| | seconds | × ours | CPU s | × ours | peak MB | × ours |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (build, run) in builds.Zip(measured))
        {
            Console.WriteLine($"| {build.Name} | {run.Seconds:0.00} | {Times(run.Seconds, ours.Seconds)} | {run.Processor:0.00} | {Times(run.Processor, ours.Processor)} "
                + $"| {run.Megabytes:0} | {Times(run.Megabytes, ours.Megabytes)} |");
        }
    }

    private static string Times(double value, double ours) => (value / ours).ToString(value < ours ? "0.00×" : "0.0×");
}
