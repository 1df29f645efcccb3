using System.Globalization;

namespace Benchmarks.Building;

/// <summary>Whole builds of the same pages by us and by our peers, in turns.</summary>
internal static class BuildBenchmark
{
    private const int Pages = 1_000;
    private const int TreeRounds = 3;

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
        Console.WriteLine($"\n{Pages:#,0} pages of 3.4 KB in two scripts: medians of the whole process.\n");
        Comparison.PrintEdited(builds, Comparison.Print(builds, rounds));
        if (options.SkipWhile(o => o != "--tree").ElementAtOrDefault(1) is { } folder)
            PrintTree(new(folder), ours, peers);

        if (options.Contains("--table"))
            return 0;

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

    private static void PrintTree(PreparedTree tree, OurBuilds ours, PeerBuilds peers)
    {
        SiteBuild[] builds = [.. ours.All(tree), .. new[] { peers.Hugo(tree) }.OfType<SiteBuild>()];
        Console.WriteLine($"\nThe tree given: {tree.Pages:#,0} files, {tree.Characters / 1e6:0.0} million characters, in two scripts.\n");
        Comparison.PrintEdited(builds, Comparison.Print(builds, TreeRounds));
    }

    /// <param name="pages">How many, or a folder of Markdown.</param>
    public static int WriteSample(string folder, string pages, string[] options)
    {
        var root = Repository.Root();
        var (everything, hugo) = (options.Contains("--everything"), options.Contains("--hugo"));
        if (!int.TryParse(pages, CultureInfo.InvariantCulture, out var count))
        {
            var tree = new PreparedTree(pages);
            if (hugo)
                HugoSite.Write(folder, root, tree);
            else
                TwinscriptSite.Write(folder, tree, everything);
        }
        else if (hugo)
        {
            HugoSite.Write(folder, root, new SamplePages(root), count);
        }
        else
        {
            TwinscriptSite.Write(folder, new SamplePages(root), count, everything);
        }
        return 0;
    }
}
