using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Building;

/// <summary>One program that builds one site.</summary>
/// <param name="Outcome">What the program writes; deleted before every run, so that every build is a whole one.</param>
internal sealed record SiteBuild(string Name, string Folder, string[] Command, params string[] Outcome)
{
    /// <summary>Runs the builds in turns, so that a busy machine slows all of them, and takes medians.</summary>
    public static IReadOnlyList<Measured> MeasureInTurns(IReadOnlyList<SiteBuild> builds, int rounds)
    {
        var runs = builds.Select(_ => new List<Measured>()).ToArray();
        for (var round = -1; round < rounds; round++)
        {
            for (var i = 0; i < builds.Count; i++)
            {
                var run = builds[i].Run();
                if (round >= 0)
                    runs[i].Add(run);
            }
        }
        return [.. runs.Select(r => new Measured(Median(r.Select(m => m.Seconds)), Median(r.Select(m => m.Megabytes))))];
    }

    public Measured Run(bool keepOutcome = false)
    {
        foreach (var name in keepOutcome ? [] : Outcome)
        {
            if (Directory.Exists(Path.Combine(Folder, name)))
                Directory.Delete(Path.Combine(Folder, name), recursive: true);
        }
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/time", ["-f", "%M", .. Command])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException($"{Name} could not be started.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Name} failed:\n{output.Result}{error}");
        return new(seconds, double.Parse(error.TrimEnd().Split('\n')[^1], CultureInfo.InvariantCulture) / 1000);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}

/// <param name="Seconds">From start to exit of the process.</param>
/// <param name="Megabytes">The most memory the process held.</param>
internal sealed record Measured(double Seconds, double Megabytes);
