using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Benchmarks.Building;

namespace Benchmarks.Killing;

/// <summary>
/// Kills builds at random instants: the output must be the old one or the new, and the next build must write what one from nothing does.
/// </summary>
internal static class KillBenchmark
{
    private const int Pages = 12;

    public static int Run(string[] options)
    {
        var times = Number(options, "--times") ?? 200;
        var seed = Number(options, "--seed") ?? 1;
        var root = Repository.Root();
        string[] program = options is not [.., "--program", var path] ? Tools.TwinscriptJustInTime(root)
            : path.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", path]
            : [path];
        var folder = Directory.CreateTempSubdirectory("twinscript-kills-").FullName;
        var random = new Random(seed);
        try
        {
            var (faults, rebuilds, landed) = (0, 0, 0);
            for (var time = 0; time < times; time++)
            {
                var (site, reference) = (Path.Combine(folder, "site"), Path.Combine(folder, "reference"));
                var isRebuild = time % 2 == 1;
                rebuilds += isRebuild ? 1 : 0;
                foreach (var old in (string[])[site, reference])
                {
                    if (Directory.Exists(old))
                        Directory.Delete(old, recursive: true);
                }
                WriteSite(site, edit: 0);
                var before = "";
                if (isRebuild)
                {
                    Build(program, root, site, null);
                    before = DigestOf(site);
                    WriteSite(site, edit: time);
                }
                WriteSite(reference, isRebuild ? time : 0);
                var watch = Stopwatch.StartNew();
                Build(program, root, reference, null);
                var whole = watch.Elapsed;
                var after = DigestOf(reference);
                var killed = Build(program, root, site, whole * random.NextDouble() * 1.1);
                landed += killed ? 1 : 0;
                var left = DigestOf(site);
                if (left != before && left != after)
                {
                    faults++;
                    Console.WriteLine($"kill {time} of seed {seed}: the output is neither the old one nor the new");
                }
                Build(program, root, site, null);
                if (DigestOf(site) != after)
                {
                    faults++;
                    Console.WriteLine($"kill {time} of seed {seed}: the next build differs from one from nothing");
                }
            }
            Console.WriteLine($"{times} builds, {rebuilds} of them rebuilds, {landed} killed before their end: {faults} faults.");
            return faults == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>Whether the build was killed before it ended.</returns>
    private static bool Build(string[] program, string root, string site, TimeSpan? killAfter)
    {
        using var process = Process.Start(new ProcessStartInfo(
            program[0], [.. program[1..], "build", "--theme", Path.Combine(root, "theme")])
        {
            WorkingDirectory = site,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException("The program does not start.");
        var reading = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (killAfter is { } instant && !process.WaitForExit(instant))
        {
            process.Kill();
            process.WaitForExit();
            return true;
        }
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"A build fails:\n{string.Concat(reading.GetAwaiter().GetResult())}");
        return false;
    }

    private static void WriteSite(string folder, int edit)
    {
        Directory.CreateDirectory(Path.Combine(folder, "input"));
        File.WriteAllText(Path.Combine(folder, "input/site.yml"), "title: 小站\nurl: https://example.org\n");
        for (var page = 0; page < Pages; page++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"input/page-{page}.md")),
                $"# 第 {page} 篇\n\n{string.Concat(Enumerable.Repeat("這個軟體的資料庫裡有頭髮。", 40))}\n\n[下一篇](page-{(page + 1) % Pages}.md)\n"
                    + (page == edit % Pages ? $"\n改了 {edit} 次。\n" : ""));
        }
    }

    /// <summary>Of what a host would publish; empty without an output.</summary>
    private static string DigestOf(string site)
    {
        var output = Path.Combine(site, "output");
        if (!Directory.Exists(output))
            return "";
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        foreach (var file in files)
        {
            digest.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(output, file)));
            digest.AppendData(File.ReadAllBytes(file));
        }
        return files.Length == 0 ? "" : Convert.ToHexString(digest.GetHashAndReset());
    }

    private static int? Number(string[] options, string name) =>
        Array.IndexOf(options, name) is var at and >= 0 && at + 1 < options.Length
            ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : null;
}
