using System.Globalization;

namespace Benchmarks.Building;

/// <summary>Whole builds of the same pages by us and by our peers, in turns.</summary>
internal static class BuildBenchmark
{
    public static int Run(string[] options)
    {
        var root = Repository.Root();
        var rounds = options.Contains("--quick") ? 3 : 7;
        var folder = Directory.CreateTempSubdirectory("twinscript-bench-").FullName;
        try
        {
            var builders = Builders.Available(root, folder);
            var sample = new SamplePages(root);
            Console.WriteLine("1,000 pages of 3.4 KB in two scripts: median seconds and peak MB of the whole process, and how many times ours each takes.");
            Compare([.. builders.Select(b => b(sample, 1_000))], rounds);
        }
        finally
        {
            if (options.Contains("--keep"))
                Console.WriteLine($"The sites stay in {folder}.");
            else
                Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    public static int WriteSample(string folder, int pages, string[] options)
    {
        TwinscriptSite.Write(folder, new(Repository.Root()), pages, options.Contains("--everything"));
        return 0;
    }

    private static void Compare(IReadOnlyList<SiteBuild> builds, int rounds)
    {
        var measured = SiteBuild.MeasureInTurns(builds, rounds);
        Console.WriteLine("| | seconds | | peak MB | |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var (build, run) in builds.Zip(measured))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {build.Name} | {run.Seconds:0.00} | {run.Seconds / measured[0].Seconds:0.0}× | {run.Megabytes:0} | {run.Megabytes / measured[0].Megabytes:0.0}× |"));
        }
    }
}
