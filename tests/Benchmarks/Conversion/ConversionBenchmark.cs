using System.Globalization;

namespace Benchmarks.Conversion;

/// <summary>Warm throughput in one run on the same text, in turns, as medians.</summary>
internal static class ConversionBenchmark
{
    private static readonly string[] Configurations = ["t2s", "tw2sp", "s2t", "s2twp"];

    public static int Run(string[] options)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (options is [Readiness.Option, var fresh])
            return Readiness.Report(fresh);
        var quick = options.Contains("--quick", StringComparer.Ordinal);
        var root = Repository.Root();
        var folder = Directory.CreateTempSubdirectory("hanzi-benchmark-").FullName;
        try
        {
            List<IContender?> contenders = [new HanziContender(utf8: false), new HanziContender(utf8: true),
                new HanziContender(utf8: false, byContext: true),
            OpenCCJsContender.Start(root), LibOpenCCContender.Load()];
            var present = contenders.OfType<IContender>().ToList();
            if (options.Contains("--ours", StringComparer.Ordinal))
                present = present[..3];
            Console.WriteLine("MB of UTF-8 input a second, one thread, median; in brackets how many times the peer's speed.");
            var corpora = Corpus.All(root, folder).ToList();
            foreach (var corpus in corpora)
                foreach (var configuration in Configurations.Where(corpus.Suits))
                    Measure(present, corpus, configuration, quick ? 5 : 15);
            present.ForEach(c => c.Dispose());
            Readiness.Threads(corpora[0], "s2twp");
            Readiness.Run(Configurations, quick ? 5 : 11);
            if (!options.Contains("--ours", StringComparer.Ordinal))
                ColdRuns.Run(root, folder, corpora[0], quick ? 5 : 15);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(List<IContender> contenders, Corpus corpus, string configuration, int rounds)
    {
        var times = contenders.Where(c => c.Knows(configuration)).ToDictionary(c => c, _ => new List<double>());
        // The first rounds warm up: tiered compilation, caches, converters loaded.
        for (var round = -3; round < rounds; round++)
            foreach (var (contender, list) in times)
                if (contender.Time(configuration, corpus, 2) is var measured && round >= 0)
                    list.AddRange(measured);

        var speed = times.ToDictionary(t => t.Key, t => corpus.Utf8.Length / Median(t.Value) * 1000);
        var ours = speed[contenders[0]];
        Console.WriteLine($"{corpus.Name,-32} {configuration,-6} " + string.Join("  ", speed.Select(s =>
            $"{s.Key.Name} {s.Value:0}" + (s.Key is HanziContender ? "" : $" ({ours / s.Value:0.0}×)"))));
    }

    public static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
