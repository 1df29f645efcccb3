using System.Diagnostics;
using System.Globalization;
using Hanzi;

namespace Benchmarks.Conversion;

/// <summary>How long a fresh process takes until a converter stands, and how two threads share one.</summary>
internal static class Readiness
{
    public const string Option = "--ready";

    /// <summary>In the fresh process: prints the milliseconds.</summary>
    public static int Report(string configuration)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(Converter.Create(configuration));
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture));
        return 0;
    }

    public static void Run(string[] configurations, int rounds)
    {
        Console.WriteLine("\nConverter.Create in a fresh process, just-in-time compilation of the loader included, median ms:");
        var medians = configurations.Select(c => (c, ConversionBenchmark.Median([.. Enumerable.Range(0, rounds).Select(_ => Fresh(c))])));
        Console.WriteLine("  " + string.Join("  ", medians.Select(m => $"{m.c} {m.Item2:0.0}")));
    }

    public static void Threads(Corpus corpus, string configuration)
    {
        var converter = Converter.Create(configuration);
        Work();
        var alone = ConversionBenchmark.Median([.. Enumerable.Range(0, 9).Select(_ => Time(1))]);
        var both = ConversionBenchmark.Median([.. Enumerable.Range(0, 9).Select(_ => Time(2))]);
        Console.WriteLine($"\nTwo threads, one converter, {configuration}: {2 * alone / both:0.00} times the work of one thread.");

        void Work()
        {
            for (var i = 0; i < 10; i++)
                converter.Convert(corpus.Text);
        }

        double Time(int threads)
        {
            var start = Stopwatch.GetTimestamp();
            var all = Enumerable.Range(0, threads).Select(_ => new Thread(Work)).ToList();
            all.ForEach(t => t.Start());
            all.ForEach(t => t.Join());
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }

    private static double Fresh(string configuration)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(Readiness).Assembly.Location, "conversion", Option, configuration])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
    }
}
