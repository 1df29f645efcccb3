using System.Globalization;
using Benchmarks.Quality;
using Hanzi;

namespace Benchmarks.Review;

/// <summary>
/// Whether what the review says of a choice by context is true, and how much of what is wrong it lists: on sentences that people wrote
/// for both sides.
/// </summary>
internal static class Reliability
{
    /// <summary>Lines that a person wrote anew say nothing about single words.</summary>
    private const double MostDifferent = 0.2;

    private const int LinesOfPage = 50;

    private static readonly (string Name, bool ToSimplified)[] Ways = [("s2twp", false), ("tw2sp", true)];

    /// <summary>Counts on the half to tune on how often each choice is right, for Hanzi to read.</summary>
    public static void Count(string folder, string file)
    {
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        writer.WriteLine("""
            # How often people, writing the same sentence for both sides, had what the conversion by context chose:
            # key, chosen, times, of these otherwise. A key in angle brackets is a kind of choice.
            # Made by 'tests/Benchmarks -- review --texts DIR --count', from the half of the texts that rules are tuned on: messages of
            # LibreOffice (MPL-2.0) and of the programs that the benchmarks' README lists (GPL, LGPL, MIT), and half the chapters of
            # hello-algo (CC BY-NC-SA 4.0). Counts only, no text.
            """);
        foreach (var (name, toSimplified) in Ways)
        {
            Dictionary<(string Key, string Chosen), (int Times, int Wrong)> counts = [];
            foreach (var choice in Choices(folder, name, tuned: true))
            {
                Add((choice.Doubt.Key, choice.Doubt.Chosen), choice.IsWrong);
                if (choice.Doubt.CountedAs is { } kind)
                    Add((kind, ""), choice.IsWrong);
            }

            writer.WriteLine($"[{(toSimplified ? "to Simplified" : "to Traditional")}]");
            foreach (var (choice, (times, wrong)) in counts
                .Where(c => (c.Value.Times >= 4 || c.Key.Chosen.Length == 0) && !$"{c.Key.Key}{c.Key.Chosen}".Any(char.IsWhiteSpace))
                .OrderBy(c => c.Key.Key, StringComparer.Ordinal).ThenBy(c => c.Key.Chosen, StringComparer.Ordinal))
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{choice.Key} {choice.Chosen} {times} {wrong}"));

            void Add((string, string) choice, bool isWrong) => counts[choice] =
                counts.GetValueOrDefault(choice) is var (times, wrong) ? (times + 1, wrong + (isWrong ? 1 : 0)) : default;
        }
    }

    /// <summary>What the review says of choices beside what people wrote, and what it finds of the wrong ones.</summary>
    public static void Print(string folder)
    {
        foreach (var tuned in new[] { true, false })
        {
            foreach (var (name, _) in Ways)
            {
                Choice[] choices = [.. Choices(folder, name, tuned)];
                var (wrong, characters) = (choices.Count(c => c.IsWrong), choices.Length > 0 ? choices[^1].CharactersSoFar : 0);
                Choice[] listed = [.. choices.Where(c => c.Doubt.Confidence < Reviewer.Doubtful)];
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"\n{name}, {(tuned ? "tuned on" : "held out")}: {choices.Length:N0} choices, {wrong:N0} wrong; listed below "
                    + $"{Reviewer.Doubtful:0.0}: {listed.Count(c => c.IsWrong) / (double)Math.Max(1, wrong):P0} of them "
                    + $"in {listed.Sum(c => c.Doubt.TargetLength) / (double)Math.Max(1, characters):P1} of the characters"));
                Console.WriteLine("| said to be sure | choices | right |");
                Console.WriteLine("| --- | ---: | ---: |");
                foreach (var tenth in choices.GroupBy(c => (int)(c.Doubt.Confidence * 9.999)).OrderBy(g => g.Key))
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {tenth.Average(c => c.Doubt.Confidence):P0} | {tenth.Count():N0} "
                        + $"| {tenth.Average(c => c.IsWrong ? 0.0 : 1):P0} |"));
            }
        }
    }

    private static IEnumerable<Choice> Choices(string folder, string name, bool tuned)
    {
        var converter = Converter.Create(name, new ConverterOptions { ByContext = true });
        var reviewer = new Reviewer(converter);
        var characters = 0;
        foreach (var text in ParallelTexts.In(folder).Where(t => t.Tuned == tuned && !t.IsOfHongKong))
        {
            var pairs = name == "s2twp" ? text.Pairs : [.. text.Pairs.Select(p => (p.Traditional, p.Simplified))];
            foreach (var page in pairs.Where(p => !p.Simplified.Contains('\n', StringComparison.Ordinal)).Chunk(LinesOfPage))
            {
                var source = string.Join('\n', page.Select(p => p.Simplified));
                var ours = converter.Convert(source);
                var lines = ours.Split('\n');
                var wrong = new List<bool>();
                var line = new List<int>();
                for (var i = 0; i < page.Length; i++)
                {
                    var marks = Alignment.Wrong(WrongWords.Spelling(page[i].Traditional), WrongWords.Spelling(lines[i]));
                    var isNew = marks.Count(m => m) > MostDifferent * lines[i].Length;
                    characters += isNew ? 0 : lines[i].Count(unit => unit >= '\u3400');
                    wrong.AddRange([.. marks, false]);
                    line.AddRange(Enumerable.Repeat(isNew ? -1 : i, marks.Length + 1));
                }

                foreach (var doubt in reviewer.Find(source, below: 2))
                    if (line[doubt.TargetStart] is >= 0 and var at)
                        yield return new(doubt, IsWrong(doubt, ours, wrong, page[at].Traditional), characters);
            }
        }
    }

    /// <summary>
    /// A character is wrong where a person wrote another of its forms; that they took another word says nothing about it.
    /// </summary>
    private static bool IsWrong(Doubt doubt, string ours, List<bool> wrong, string written)
    {
        if (!wrong.Skip(doubt.TargetStart).Take(doubt.TargetLength).Any(w => w))
            return false;
        if (doubt.Kind == DoubtKind.RegionalWord)
            return true;
        var (before, behind) = (doubt.TargetStart - 1, doubt.TargetStart + doubt.TargetLength);
        return doubt.Alternatives.Any(other =>
            (before >= 0 && written.Contains(ours[before] + other, StringComparison.Ordinal))
            || (behind < ours.Length && written.Contains(other + ours[behind], StringComparison.Ordinal)));
    }

    /// <param name="CharactersSoFar">Of the lines read until then.</param>
    private sealed record Choice(Doubt Doubt, bool IsWrong, int CharactersSoFar);
}
