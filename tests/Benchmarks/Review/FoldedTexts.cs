using System.Globalization;
using Benchmarks.Quality;

namespace Benchmarks.Review;

/// <summary>
/// What the review finds of what a conversion by context gets wrong, where the truth is clean: on Traditional text that was folded to
/// Simplified.
/// </summary>
internal static class FoldedTexts
{
    private static readonly double[] Bounds = [0.8, 0.9, 0.95, 0.97, 0.98, 0.99];

    public static void Print(string folder, bool listed)
    {
        Console.WriteLine("\nTraditional text, folded and converted back by context, s2tw: found of what is wrong, in how much of the text");
        Console.WriteLine($"| text | | characters | wrong | {string.Join(" | ", Bounds.Select(b => string.Create(CultureInfo.InvariantCulture, $"below {b}")))} |");
        Console.WriteLine($"| --- | --- | ---: | ---: |{string.Concat(Bounds.Select(_ => " ---: |"))}");
        foreach (var (name, tuned, lines) in Texts(folder))
        {
            var missed = new List<string>();
            var tallies = new RoundTrip("t2s", "s2tw", byContext: true).Measure(lines, Bounds, missed.Add);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {(tuned ? "tuned" : "held out")} | {tallies[0].Characters:N0} | {tallies[0].Errors:N0} | ")
                + string.Join(" | ", tallies.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Recall:P0} in {t.Coverage:P1}")))
                + " |");
            // The half that was kept back stays unseen.
            if (listed && tuned)
                foreach (var group in missed.GroupBy(m => m[0]).OrderByDescending(g => g.Count()).Take(30))
                    Console.WriteLine($"    {group.Count(),4} {string.Join("  ", group.Take(5))}");
        }
    }

    private static IEnumerable<(string Name, bool Tuned, IReadOnlyList<string> Lines)> Texts(string folder)
    {
        foreach (var text in TraditionalSpeech.In(folder))
            yield return (text.Name, text.Tuned, [.. text.Pairs.Select(p => p.Traditional)]);
        foreach (var text in ParallelTexts.In(folder).Where(t => !t.IsOfHongKong))
            yield return (text.Name, text.Tuned, [.. text.Pairs.Select(p => p.Traditional)]);
    }
}
