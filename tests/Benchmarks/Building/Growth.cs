namespace Benchmarks.Building;

/// <summary>How one program's builds grow with the number of pages.</summary>
internal sealed record Growth(string Name, IReadOnlyList<(int Pages, Measured Run)> Points)
{
    private const int Largest = 10_000;

    public static IReadOnlyList<Growth> Measure(OurBuilds ours, PeerBuilds peers, bool quick, int rounds)
    {
        var found = new List<(string Name, int Pages, Measured Run)>();
        foreach (var pages in quick ? [10, 100, 1_000] : new[] { 10, 100, 1_000, Largest })
        {
            SiteBuild[] builds = [.. new[] { ours.Cold(pages), peers.Hugo(pages) }.OfType<SiteBuild>()];
            var measured = SiteBuild.MeasureInTurns(builds, pages == Largest ? 3 : rounds);
            found.AddRange(builds.Zip(measured, (build, run) => (build.Name, pages, run)));
        }
        return [.. found.GroupBy(f => f.Name, (name, points) => new Growth(name, [.. points.Select(p => (p.Pages, p.Run))]))];
    }

    public static void Print(IReadOnlyList<Growth> all)
    {
        Console.WriteLine("| | pages | seconds | CPU s | peak MB | ms a page |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var growth in all)
            foreach (var (pages, run) in growth.Points)
                Console.WriteLine($"| {growth.Name} | {pages:#,0} | {run.Seconds:0.00} | {run.Processor:0.00} | {run.Megabytes:0} "
                    + $"| {run.Seconds * 1000 / pages:0.00} |");
        Console.WriteLine();
        foreach (var growth in all.Where(g => g.Points is [_, _, _, _]))
            growth.PrintSlope();
    }

    // The first size is taken off, because starting the program costs the same for any number of pages.
    private void PrintSlope()
    {
        var (smaller, larger) = (Slope(2, r => r.Seconds), Slope(3, r => r.Seconds));
        var processor = Slope(3, r => r.Processor) / Slope(2, r => r.Processor);
        Console.WriteLine($"{Name}: a page costs {smaller * 1000:0.00} ms from {Points[0].Pages} to {Points[2].Pages:#,0} pages "
            + $"and {larger * 1000:0.00} ms to {Points[3].Pages:#,0}, "
            + $"which is {larger / smaller:0 %} (processor time: {processor:0 %}); 100 % is linear growth.");
    }

    private double Slope(int size, Func<Measured, double> figure) =>
        (figure(Points[size].Run) - figure(Points[0].Run)) / (Points[size].Pages - Points[0].Pages);
}
