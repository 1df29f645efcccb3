namespace Benchmarks.Building;

/// <summary>Programs on the same pages, as a table. Ratios are to Hugo's figures, or to the first row's where Hugo is missing.</summary>
internal static class Comparison
{
    public static IReadOnlyList<Measured> Print(IReadOnlyList<SiteBuild> builds, int rounds)
    {
        var measured = SiteBuild.MeasureInTurns(builds, rounds);
        var at = builds.Select((build, i) => (build.Name, i)).FirstOrDefault(b => b.Name == PeerBuilds.HugoName).i;
        var (reference, name) = (measured[at], builds[at].Name);
        Console.WriteLine($"| | seconds | × {name} | CPU s | × {name} | peak MB | MB of output |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (build, run) in builds.Zip(measured))
        {
            Console.WriteLine($"| {build.Name} | {run.Seconds:0.00} | {run.Seconds / reference.Seconds:0.00}× | {run.Processor:0.00} "
                + $"| {run.Processor / reference.Processor:0.00}× | {run.Megabytes:0} | {run.Output:0.0} |");
        }
        return measured;
    }

    /// <summary>How much of a build from nothing a build after one edit takes.</summary>
    public static void PrintEdited(IReadOnlyList<SiteBuild> builds, IReadOnlyList<Measured> measured)
    {
        var (all, edited) = (Find(OurBuilds.EverythingName), Find(OurBuilds.EverythingEditedName));
        Console.WriteLine($"\nEverything on, one sentence changed: {edited.Seconds / all.Seconds:0.00} of the time from nothing, "
            + $"{edited.Processor / all.Processor:0.00} of the processor's.");

        Measured Find(string name) => measured[builds.Select((build, i) => (build.Name, i)).First(b => b.Name == name).i];
    }
}
