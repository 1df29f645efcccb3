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
        var seconds = Number(options, "--seconds") ?? int.MaxValue;
        var tried = 0;
        var random = new Random(seed);
        try
        {
            var references = new References(folder, site => Build(program, site, null));
            var (faults, rebuilds, landed) = (0, 0, 0);
            var watch = Stopwatch.StartNew();
            for (var time = 0; time < times && watch.Elapsed.TotalSeconds < seconds; time++, tried = time)
            {
                var site = Path.Combine(folder, "site");
                if (Directory.Exists(site))
                    Directory.Delete(site, recursive: true);
                var (edit, isRebuild) = (random.Next(Pages), random.Next(2) == 1);
                var after = references.Of(edit);
                var before = isRebuild ? references.Of(edit == 0 ? 1 : 0) : null;
                rebuilds += isRebuild ? 1 : 0;
                if (before is not null)
                    CopyTo(before.Folder, site);
                WriteSite(site, edit);
                landed += Build(program, site, after.Took * random.NextDouble() * 1.1) ? 1 : 0;
                var left = DigestOf(site);
                if (left != (before?.Digest ?? "") && left != after.Digest)
                {
                    faults++;
                    Console.WriteLine($"kill {time} of seed {seed}: the output is neither the old one nor the new");
                }
                Build(program, site, null);
                if (DigestOf(site) != after.Digest)
                {
                    faults++;
                    Console.WriteLine($"kill {time} of seed {seed}: the next build differs from one from nothing");
                }
            }
            Console.WriteLine($"{tried} builds, {rebuilds} of them rebuilds, {landed} killed before their end: {faults} faults.");
            return faults == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void CopyTo(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? to);
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file));
        }
    }

    /// <summary>The site after each edit as a build from nothing makes it, made once.</summary>
    private sealed class References(string folder, Action<string> build)
    {
        private readonly Dictionary<int, Reference> _known = [];

        public Reference Of(int edit)
        {
            if (_known.TryGetValue(edit, out var known))
                return known;
            var kept = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"reference-{edit}"));
            // Where the killed ones are built, as a cache may know where it lies.
            var site = Path.Combine(folder, "site");
            WriteSite(site, edit);
            var watch = Stopwatch.StartNew();
            build(site);
            var took = watch.Elapsed;
            Directory.Move(site, kept);
            return _known[edit] = new(kept, DigestOf(kept), took);
        }
    }

    private sealed record Reference(string Folder, string Digest, TimeSpan Took);

    /// <returns>Whether the build was killed before it ended.</returns>
    private static bool Build(string[] program, string site, TimeSpan? killAfter)
    {
        using var process = Process.Start(new ProcessStartInfo(
            program[0], [.. program[1..], "build"])
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
        Directory.CreateDirectory(Path.Combine(folder, "theme/layouts"));
        File.WriteAllText(Path.Combine(folder, "input/site.yml"), "title: 小站\nurl: https://example.org\n");
        File.WriteAllText(Path.Combine(folder, "theme/theme.yml"), "script: zh-Hant-TW\n");
        File.WriteAllText(Path.Combine(folder, "theme/layouts/page.liquid"),
            "<!doctype html><html lang=\"{{ site.script.tag }}\"><title>{{ page.title }}</title><main>{{ page.content }}</main></html>");
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
