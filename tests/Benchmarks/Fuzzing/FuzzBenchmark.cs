using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Fuzzing;

/// <summary>
/// Random inputs, each from a seed that is said when something is wrong with what becomes of it. Give it bounds from outside, too:
/// <c>ulimit -v</c> and <c>timeout -s KILL</c>.
/// </summary>
internal static class FuzzBenchmark
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static int Run(string[] options)
    {
        var seconds = Number(options, "--seconds") ?? 60;
        var first = Number(options, "--seed") ?? Environment.TickCount & 0xFFFFFF;
        var only = Number(options, "--seed") is not null && Number(options, "--seconds") is null;
        var folder = Directory.CreateTempSubdirectory("twinscript-fuzz-").FullName;
        // A process that dies says nothing any more.
        var last = Path.Combine(folder, "last-seed");
        Console.WriteLine($"From seed {first}. If this process dies, the seed stands in {last}.");
        var watch = Stopwatch.StartNew();
        var (tried, failed) = (0, 0);
        for (var seed = first; only ? tried == 0 : watch.Elapsed.TotalSeconds < seconds; seed++, tried++)
        {
            File.WriteAllText(last, seed.ToString(CultureInfo.InvariantCulture));
            if (Try(seed, folder, only) is not { } problem)
                continue;
            failed++;
            Console.WriteLine($"seed {seed}: {problem}");
        }
        Console.WriteLine($"{tried} inputs, {failed} with a fault, {watch.Elapsed.TotalSeconds:0} s.");
        if (failed == 0)
            Directory.Delete(folder, recursive: true);
        return failed == 0 ? 0 : 1;
    }

    private static string? Try(int seed, string folder, bool shown)
    {
        var input = FuzzedInput.Of(seed);
        if (shown)
            Console.WriteLine(input);
        string? problem = null;
        var work = Task.Run(() => problem = Check(input, folder));
        try
        {
            return work.Wait(Longest) ? problem : $"{input.Kind} takes longer than {Longest.TotalSeconds:0} s";
        }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return $"{input.Kind}: {(fault is AggregateException { InnerException: { } inner } ? inner : fault)}";
        }
    }

    private static string? Check(FuzzedInput input, string folder) => input.Kind switch
    {
        FuzzKind.Rewriting => FuzzedHtml.Check(input.Text),
        FuzzKind.Conversion => FuzzedText.Check(input.Text, input.Seed),
        _ => FuzzedSite.Check(input, folder),
    };

    private static int? Number(string[] options, string name) =>
        Array.IndexOf(options, name) is var at and >= 0 && at + 1 < options.Length
            ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : null;
}

internal enum FuzzKind
{
    Prose,
    Page,
    Notation,
    Html,
    FrontMatter,
    SiteFile,
    Glossary,
    Template,
    Rewriting,
    Conversion,
}

/// <summary>What one seed stands for.</summary>
internal sealed record FuzzedInput(int Seed, FuzzKind Kind, string Text)
{
    public static FuzzedInput Of(int seed)
    {
        var random = new RandomText(seed);
        // A site takes a hundred times as long as a text.
        var kind = (FuzzKind)random.Next(Enum.GetValues<FuzzKind>().Length);
        return new(seed, kind, kind switch
        {
            FuzzKind.Prose => random.Prose(),
            FuzzKind.Page => random.Page(),
            FuzzKind.Notation => random.Marked(),
            FuzzKind.Html or FuzzKind.Rewriting => random.Html(),
            FuzzKind.Template => random.Template(),
            FuzzKind.Conversion => random.Text(),
            _ => random.Mapping(),
        });
    }
}
