using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Hanzi;

namespace Benchmarks.Review;

/// <summary>Measures what the review is for: that what came back wrong lies among few findings.</summary>
internal static class ReviewBenchmark
{
    private static readonly double[] Bounds = [0.5, 0.7, 0.75, 0.8, 0.9];

    public static int Run(string[] options)
    {
        if (options is ["--texts", var folder, .. var rest])
        {
            if (rest is ["--count"])
            {
                Reliability.Count(folder, Path.Combine(Repository.Root(), "src/Hanzi/Review/reliability.txt"));
                return 0;
            }

            FoldedTexts.Print(folder, rest is ["--missed"]);
            Reliability.Print(folder);
            return 0;
        }

        var root = Repository.Root();
        var texts = TraditionalTexts.All(root).ToArray();
        foreach (var text in texts.Where(t => t.Lines is null))
            Console.WriteLine($"Without {text.Name}: install '{text.Package}' to include it.");

        foreach (var (fold, back) in new[] { ("tw2s", "s2tw"), ("tw2sp", "s2twp"), ("tw2s", "s2twp") })
        {
            var trip = new RoundTrip(fold, back);
            Console.WriteLine($"\n{trip.Name}");
            Console.WriteLine("| text | | characters | came back wrong | of these found | findings cover |");
            Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
            foreach (var tuning in new[] { true, false })
            {
                var sum = default(Tally);
                foreach (var text in texts.Where(t => t.Tuning == tuning && t.Lines is not null))
                {
                    var tally = trip.Measure(text.Lines!, Reviewer.Doubtful);
                    Print(text.Name, tuning, tally);
                    sum += tally;
                }

                Print("together", tuning, sum);
            }

            if (options.Contains("--bounds"))
                PrintBounds(trip, texts);
            if (options.Contains("--missed"))
                PrintMissed(trip, texts);
        }

        return 0;
    }

    private static void Print(string name, bool tuning, Tally tally) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {(tuning ? "tuned on" : "held out")} | {tally.Characters:N0} | {tally.Errors:N0} "
            + $"| {tally.Recall:P1} | {tally.Coverage:P2} |"));

    private static void PrintBounds(RoundTrip trip, TraditionalText[] texts)
    {
        foreach (var bound in Bounds)
        {
            var watch = Stopwatch.StartNew();
            var tallies = texts.Where(t => t.Lines is not null).ToLookup(t => t.Tuning, t => trip.Measure(t.Lines!, bound));
            var tuned = tallies[true].Aggregate(default(Tally), (a, b) => a + b);
            var held = tallies[false].Aggregate(default(Tally), (a, b) => a + b);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"below {bound:0.00}: tuned {tuned.Recall:P1} of errors in {tuned.Coverage:P2}; "
                + $"held out {held.Recall:P1} in {held.Coverage:P2} ({watch.Elapsed.TotalSeconds:0.0} s)"));
        }
    }

    private static void PrintMissed(RoundTrip trip, TraditionalText[] texts)
    {
        // The half that was kept back stays unseen.
        var missed = new ConcurrentBag<string>();
        foreach (var text in texts.Where(t => t.Tuning && t.Lines is not null))
            trip.Measure(text.Lines!, Reviewer.Doubtful, missed.Add);
        foreach (var place in missed.GroupBy(m => m[0]).OrderByDescending(g => g.Count()).Take(40))
            Console.WriteLine($"{place.Count(),5} {place.Key} "
                + string.Join("  ", place.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(6)));
    }
}
