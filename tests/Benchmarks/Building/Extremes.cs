namespace Benchmarks.Building;

/// <summary>One very long page, and very many short ones.</summary>
internal static class Extremes
{
    private const int LongBytes = 5_000_000;
    private const int ShortPages = 20_000;
    private const int Rounds = 3;

    public static void Print(OurBuilds ours, BenchFolder bench, SamplePages sample)
    {
        SiteBuild[] builds =
        [
            ours.Cold("a file of 5 MB beside an index", Long(bench, sample)),
            ours.Cold("20,000 pages of a heading and a sentence", Short(bench, sample)),
        ];
        Console.WriteLine("| | seconds | CPU s | peak MB |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var (build, run) in builds.Zip(SiteBuild.MeasureInTurns(builds, Rounds)))
            Console.WriteLine($"| {build.Name} | {run.Seconds:0.00} | {run.Processor:0.00} | {run.Megabytes:0} |");
    }

    private static string Long(BenchFolder bench, SamplePages sample)
    {
        var site = bench.Site("long", 1);
        TwinscriptSite.Start(site);
        File.WriteAllText(TwinscriptSite.PagePath(site, 0), sample.LongPage(LongBytes));
        return site;
    }

    private static string Short(BenchFolder bench, SamplePages sample)
    {
        var site = bench.Site("short", ShortPages);
        TwinscriptSite.Start(site);
        for (var number = 0; number < ShortPages; number++)
            File.WriteAllText(TwinscriptSite.PagePath(site, number), sample.ShortPage(number));
        return site;
    }
}
