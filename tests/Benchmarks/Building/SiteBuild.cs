using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Building;

/// <summary>One program that builds one site.</summary>
/// <param name="Output">The folder the program writes, within the site's.</param>
/// <param name="Prepare">What happens before every run, unmeasured: the last outcome is set aside, or a page is edited.</param>
internal sealed record SiteBuild(string Name, string Folder, string Output, string[] Command, Action Prepare)
{
    /// <summary>Runs the builds in turns, so that a busy machine slows all of them, and takes medians.</summary>
    /// <remarks>The first round only warms up.</remarks>
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
        return [.. runs.Select(Measured.Median)];
    }

    private Measured Run()
    {
        Prepare();
        // The clock is read here, because 'time' rounds to hundredths of a second, and a small site takes few of them.
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/time", ["-f", "%U %S %M", .. Command])
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
        var figures = error.TrimEnd().Split('\n')[^1];
        double[] used = [.. figures.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return new(seconds, used[0] + used[1], used[2] / 1000, BytesIn(Path.Combine(Folder, Output)) / 1e6);
    }

    private static long BytesIn(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
