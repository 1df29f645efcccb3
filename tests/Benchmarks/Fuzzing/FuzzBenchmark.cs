using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Benchmarks.Fuzzing;

/// <summary>
/// Random inputs, each from a seed that is said when something is wrong with what becomes of it. Give it bounds from outside, too:
/// <c>ulimit -v</c> and <c>timeout -s KILL</c>.
/// </summary>
internal static class FuzzBenchmark
{
    // By the clock, on a machine that may have much else to do.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    // A build takes a thousand times as long as its steps by themselves.
    private const int WholeBuild = 2_000;

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
        var kinds = new (int Count, long Ticks)[Enum.GetValues<FuzzKind>().Length];
        var (tried, failed) = (0, 0);
        using var note = File.Create(last);
        for (var seed = first; only ? tried == 0 : watch.Elapsed.TotalSeconds < seconds; seed++, tried++)
        {
            note.Position = 0;
            note.Write(Encoding.ASCII.GetBytes(seed.ToString("D10", CultureInfo.InvariantCulture)));
            note.Flush();
            var began = watch.ElapsedTicks;
            var problem = Try(seed, folder, only, out var kind);
            kinds[(int)kind] = (kinds[(int)kind].Count + 1, kinds[(int)kind].Ticks + watch.ElapsedTicks - began);
            if (problem is null)
                continue;
            failed++;
            Console.WriteLine($"seed {seed}: {problem}");
        }
        foreach (var kind in Enum.GetValues<FuzzKind>())
        {
            var (count, ticks) = kinds[(int)kind];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{kind}: {count}, {1_000.0 * ticks / Stopwatch.Frequency / Math.Max(1, count):0.0} ms each"));
        }
        Console.WriteLine($"{tried} inputs, {failed} with a fault, {watch.Elapsed.TotalSeconds:0} s.");
        note.Close();
        if (failed == 0)
            Directory.Delete(folder, recursive: true);
        return failed == 0 ? 0 : 1;
    }

    private static string? Try(int seed, string folder, bool shown, out FuzzKind kind)
    {
        var input = FuzzedInput.Of(seed);
        kind = input.Kind;
        var problem = Problem(input, folder);
        if (shown && problem is not null)
            Console.WriteLine($"{input}\n\nShortened: {Shortened(input, folder).Text}");
        else if (shown)
            Console.WriteLine(input);
        return problem;
    }

    /// <summary>As little of the input as still has a fault.</summary>
    private static FuzzedInput Shortened(FuzzedInput input, string folder)
    {
        for (var length = input.Text.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= input.Text.Length;)
            {
                var shorter = input with { Text = input.Text.Remove(at, length) };
                if (Problem(shorter, folder) is null)
                    at += length;
                else
                    input = shorter;
            }
        }
        return input;
    }

    private static string? Problem(FuzzedInput input, string folder)
    {
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

    private static string? Check(FuzzedInput input, string folder) =>
        (input.Seed % WholeBuild == 0 ? FuzzedSite.Check(input, folder) : null) ?? input.Kind switch
        {
            FuzzKind.Rewriting => FuzzedHtml.Check(input.Text),
            FuzzKind.Conversion => FuzzedText.Check(input.Text, input.Seed),
            FuzzKind.SiteFile or FuzzKind.Glossary or FuzzKind.Template or FuzzKind.Data => FuzzedSettings.Check(input),
            _ => FuzzedPage.Check(input),
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
    Edited,
    FrontMatter,
    SiteFile,
    Glossary,
    Data,
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
        var kind = (FuzzKind)random.Next(Enum.GetValues<FuzzKind>().Length);
        return new(seed, kind, kind == FuzzKind.Conversion ? random.Text() : Decoded(kind switch
        {
            FuzzKind.Prose => random.Prose(),
            FuzzKind.Page => random.Page(),
            FuzzKind.Notation => random.Marked(),
            FuzzKind.Html or FuzzKind.Rewriting => random.Html(),
            FuzzKind.Edited => random.Edited(),
            FuzzKind.Template => random.Template(),
            _ => random.Mapping(),
        }));
    }

    // A file holds no half characters.
    private static string Decoded(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
