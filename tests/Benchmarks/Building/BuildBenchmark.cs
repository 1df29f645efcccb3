using System.Globalization;

namespace Benchmarks.Building;

/// <summary>Whole builds of the same pages by us and by our peers, in turns.</summary>
internal static class BuildBenchmark
{
    private const int Pages = 1_000;

    public static int Run(string[] options)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var quick = options.Contains("--quick");
        var rounds = quick ? 3 : 7;
        var root = Repository.Root();
        var sample = new SamplePages(root);
        using var bench = new BenchFolder(keep: options.Contains("--keep"));
        var ours = new OurBuilds(root, bench, sample);
        var peers = new PeerBuilds(root, bench, sample);

        SiteBuild[] builds = [.. ours.All(Pages), .. peers.All(Pages)];
        Console.WriteLine($"\n{Pages:#,0} pages of 3.4 KB in two scripts: medians of the whole process, and how many times the first row's each is.\n");
        Comparison.Print(builds, rounds);

        Console.WriteLine("\nThe same from nothing, by the number of pages.\n");
        var growth = Growth.Measure(ours, peers, quick, rounds);
        Growth.Print(growth);
        File.WriteAllText(Path.Combine(root, "tests/Benchmarks/growth.svg"), new GrowthPlot(growth).Draw());

        if (!quick)
        {
            Console.WriteLine("\nExtremes, from nothing, in two scripts.\n");
            Extremes.Print(ours, bench, sample);
        }
        return 0;
    }

    public static int WriteSample(string folder, int pages, string[] options)
    {
        TwinscriptSite.Write(folder, new(Repository.Root()), pages, options.Contains("--everything"));
        return 0;
    }
}
