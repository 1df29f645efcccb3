using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Conversion;

/// <summary>Whole processes from start to end on a short article, in turns, and the most memory each took.</summary>
internal static class ColdRuns
{
    private const int ArticleBytes = 13_000;
    private const string MemoryProbe = "/usr/bin/time";

    public static void Run(string root, string folder, Corpus corpus, int rounds)
    {
        var article = Path.Combine(folder, "article.txt");
        File.WriteAllText(article, corpus.Text[..ArticleLength(corpus.Text)]);
        var programs = Programs(root, folder);
        Console.WriteLine($"\nWhole process on {new FileInfo(article).Length / 1000} KB of {corpus.Name}: median ms, then peak MB.");
        foreach (var configuration in new[] { "t2s", "s2twp" })
        {
            var times = programs.ToDictionary(p => p.Name, _ => new List<double>(), StringComparer.Ordinal);
            for (var round = -2; round < rounds; round++)
                foreach (var program in programs)
                    if (Time(program.Command(configuration), article) is var time && round >= 0)
                        times[program.Name].Add(time);
            Console.WriteLine($"  {configuration,-6} " + string.Join("  ", programs.Select(p =>
                $"{p.Name} {ConversionBenchmark.Median(times[p.Name]):0.0}{Memory(p.Command(configuration), article)}")));
        }
    }

    private static List<(string Name, Func<string, string[]> Command)> Programs(string root, string folder)
    {
        var programs = new List<(string, Func<string, string[]>)>();
        var project = Path.Combine(root, "src/Twinscript.Cli");
        var native = Path.Combine(folder, "native");
        if (Succeeds("dotnet", "publish", project, "-c", "Release", "-p:PublishAot=true", "-p:ConverterOnly=true", "-o", native))
            programs.Add(("twinscript (native)", c => [Path.Combine(native, "twinscript"), "convert", "-c", c]));
        else
            Console.WriteLine("Without the native build: it needs a C compiler (clang or gcc) and zlib's headers.");
        // The ordinary build comes last, so that it leaves the project restored as it is usually built.
        if (Succeeds("dotnet", "build", project, "-c", "Release"))
            programs.Add(("twinscript", c => ["dotnet", Path.Combine(project, "bin/Release/net10.0/twinscript.dll"), "convert", "-c", c]));
        if (Succeeds("opencc", "--version"))
            programs.Add(("opencc (Debian)", c => ["opencc", "-c", c]));
        else
            Console.WriteLine("Without Debian's command: install 'opencc' to include it.");
        if (Directory.Exists(Path.Combine(root, "tests/Benchmarks/node_modules/opencc-js")))
            programs.Add(("opencc-js", c => ["node", Path.Combine(root, "tests/Benchmarks/Peers/opencc-js-once.mjs"), c]));
        return programs;
    }

    private static double Time(string[] command, string article)
    {
        var start = Stopwatch.GetTimestamp();
        Shell(command, article);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Memory(string[] command, string article) => !File.Exists(MemoryProbe)
        ? ""
        : $" / {double.Parse(Shell([MemoryProbe, "-f", "%M", .. command], article).Trim(), CultureInfo.InvariantCulture) / 1000:0}";

    /// <returns>What the command wrote to standard error.</returns>
    private static string Shell(string[] command, string article)
    {
        using var process = Start("sh", "-c", "exec \"$@\" < \"$0\" > /dev/null", article, [.. command]);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return error;
    }

    private static bool Succeeds(string command, params string[] arguments)
    {
        try
        {
            using var process = Start(command, arguments);
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string command, string first, string second, string third, string[] rest) =>
        Start(command, [first, second, third, .. rest]);

    private static Process Start(string command, string[] arguments) =>
        Process.Start(new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;

    private static int ArticleLength(string text)
    {
        var length = text.Length;
        while (System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, length)) > ArticleBytes)
            length = length * 9 / 10;
        return length;
    }
}
