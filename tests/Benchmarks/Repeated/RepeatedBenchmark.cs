using System.Diagnostics;
using System.Globalization;
using Twinscript.Building;

namespace Benchmarks.Repeated;

/// <summary>Whether the time to build a page grows with its length, whatever is repeated on it.</summary>
internal static class RepeatedBenchmark
{
    private const double Worst = 2.2;

    // Below this the clock of the processor and the rest of the build decide.
    private const double Noise = 0.25;

    // What is repeated is repeated more often until a build takes so many seconds more than one of nothing, or a page is so long.
    private const double Enough = 0.6;
    private const int LongestPage = 20_000_000;

    public static int Run(string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("growth-").FullName;
        var times = options is ["--times", var factor, ..] ? int.Parse(factor, CultureInfo.InvariantCulture) : 1;
        options = times > 1 ? options[2..] : options;
        var wanted = options.FirstOrDefault();
        try
        {
            Processor(folder, "字\n");
            var empty = Processor(folder, "字\n").Seconds;
            Console.WriteLine("| repeated | n | CPU s | CPU s for 2n | ratio | problems |");
            Console.WriteLine("| --- | ---: | ---: | ---: | ---: | --- |");
            var failed = 0;
            var all = options is ["--from", var first] ? Constructs.All.SkipWhile(c => c.Name != first)
                : Constructs.All.Where(c => wanted is null || c.Name.Contains(wanted, StringComparison.Ordinal));
            foreach (var construct in all)
            {
                failed += Measure(construct with { Count = construct.Count * times }, folder, empty) ? 0 : 1;
                File.Delete(Path.Combine(folder, "input", construct.File));
            }
            return failed == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Measure(Construct construct, string folder, double empty)
    {
        var (once, problems) = Best(construct.Of(construct.Count));
        while (once < Enough && construct.Of(construct.Count).Length < LongestPage)
        {
            construct = construct with { Count = construct.Count * (once < Enough / 5 ? 4 : 2) };
            (once, problems) = Best(construct.Of(construct.Count));
        }
        var (twice, _) = Best(construct.Of(construct.Count * 2));
        var ratio = twice < Noise ? 1 : twice / Math.Max(once, 0.01);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| `{construct.Name}` | {construct.Count:#,0} | {once:0.00} | {twice:0.00} | {ratio:0.0}{(ratio > Worst ? " !" : "")} "
            + $"| {problems} |"));
        return ratio <= Worst;

        // The smaller of two: other programs only ever make it longer.
        (double Seconds, string Problems) Best(string text)
        {
            var first = Processor(folder, text, construct.File);
            var second = first.Seconds > 5 ? first : Processor(folder, text, construct.File);
            return (Math.Max(0, Math.Min(first.Seconds, second.Seconds) - empty), first.Problems);
        }
    }

    private static (double Seconds, string Problems) Processor(string folder, string text, string file = "index.md")
    {
        Write(folder, "input/site.yml", "title: 站\nurl: https://example.org\npictures: false\n");
        Write(folder, "input/index.md", "字\n");
        Write(folder, "input/" + file, text);
        Write(folder, "theme/theme.yml", "script: zh-Hant-TW\n");
        Write(folder, "theme/layouts/page.liquid", "<!doctype html><title>{{ page.title }}</title><main>{{ page.content }}</main>");
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var result = SiteBuilder.BuildAsync(new() { WorkingFolder = folder }, CancellationToken.None).GetAwaiter().GetResult();
        process.Refresh();
        var seconds = (process.TotalProcessorTime - before).TotalSeconds;
        return (seconds, string.Join(", ", result.Diagnostics.GroupBy(d => d.Code).Select(g => $"{g.Count()} {g.Key}")));
    }

    private static void Write(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder);
        File.WriteAllText(full, text);
    }
}
