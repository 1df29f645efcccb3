using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Benchmarks.Quality;
using Hanzi;

namespace Benchmarks.Review;

/// <summary>Folds text to Simplified, converts it back, and asks whether the review found what came back wrong.</summary>
internal sealed class RoundTrip(string fold, string back, bool byContext = false)
{
    private readonly Converter _fold = Converter.Create(fold);
    private readonly Converter _back = Converter.Create(back, new ConverterOptions { ByContext = byContext });
    private readonly ConcurrentDictionary<char, char> _attainable = new();
    private readonly Converter _standard = Converter.Create("t2tw");
    private readonly Converter _simplify = Converter.Create("tw2s");
    private readonly Converter _characters = Converter.Create("s2tw");
    private readonly CharacterForms _forms = new(Converter.Create("s2tw"));
    private readonly Reviewer _reviewer = new(Converter.Create(back, new ConverterOptions { ByContext = byContext }));

    public string Name => $"{fold}, {back}";

    public Tally Measure(IReadOnlyList<string> lines, double below, Action<string>? missed = null)
    {
        return lines.Select(line => Measure(line, below, missed)).Aggregate(new Tally(0, 0, 0, 0), (a, b) => a + b);
    }

    /// <summary>Writes what no dictionary entry could bring back, such as 査 and 説, in the form it can.</summary>
    private string Attainable(string text) => string.Concat(text.Select(unit => _attainable.GetOrAdd(unit, one =>
        _simplify.Convert(one.ToString()) is [var simplified] && !_forms.IsAmbiguous(simplified)
                && _characters.Convert(simplified.ToString()) is [var form] ? form : one)));

    /// <summary>How much is found below each bound, the doubts looked for once.</summary>
    public IReadOnlyList<Tally> Measure(IReadOnlyList<string> lines, IReadOnlyList<double> bounds, Action<string>? missed = null)
    {
        var tallies = new Tally[bounds.Count];
        foreach (var line in lines)
        {
            var original = Attainable(_standard.Convert(line));
            if (ScriptDetector.Detect(original).Script == ChineseScript.Simplified)
                continue;
            var folded = _fold.Convert(original);
            var result = _back.Convert(folded);
            var wrong = Alignment.Wrong(WrongWords.Spelling(original), WrongWords.Spelling(result));
            var sure = new double[result.Length];
            sure.AsSpan().Fill(1);
            foreach (var doubt in _reviewer.Find(folded, below: 2))
                foreach (ref var place in sure.AsSpan(doubt.TargetStart, doubt.TargetLength))
                    place = Math.Min(place, doubt.Confidence);
            for (var i = 0; i < bounds.Count; i++)
                tallies[i] += Of(result, wrong, sure, bounds[i], i == bounds.Count - 1 ? missed : null);
        }

        return tallies;
    }

    private static Tally Of(string result, bool[] wrong, double[] sure, double bound, Action<string>? missed)
    {
        int characters = 0, covered = 0, errors = 0, caught = 0;
        for (var i = 0; i < result.Length; i++)
        {
            if (result[i] is < '\u3400' or > '\u9FFF')
                continue;
            characters++;
            covered += sure[i] < bound ? 1 : 0;
            if (i >= wrong.Length || !wrong[i])
                continue;
            errors++;
            caught += sure[i] < bound ? 1 : 0;
            if (sure[i] >= bound)
                missed?.Invoke($"{result[i]} {sure[i]:0.00} {result[Math.Max(0, i - 3)..i]}[{result[i]}]"
                    + $"{result[(i + 1)..Math.Min(result.Length, i + 4)]}");
        }

        return new(characters, covered, errors, caught);
    }

    private Tally Measure(string line, double below, Action<string>? missed)
    {
        // Forms that Taiwan's standard does not use cannot come back; Simplified characters were never Traditional text.
        var original = Attainable(_standard.Convert(line));
        if (ScriptDetector.Detect(original).Simplified > 0)
            return default;
        var folded = _fold.Convert(original);
        var result = _back.Convert(folded);
        var found = new bool[result.Length];
        foreach (var doubt in _reviewer.Find(folded, below))
            found.AsSpan(doubt.TargetStart, doubt.TargetLength).Fill(true);

        var wrong = Alignment.Wrong(original, result);
        int characters = 0, covered = 0, errors = 0, caught = 0;
        for (var i = 0; i < result.Length; i++)
        {
            var isHan = result[i] is >= '\u3400' and <= '\u9FFF';
            characters += isHan ? 1 : 0;
            covered += isHan && found[i] ? 1 : 0;
            errors += wrong[i] ? 1 : 0;
            caught += wrong[i] && found[i] ? 1 : 0;
            if (wrong[i] && !found[i])
                missed?.Invoke($"{result[i]} {result[Math.Max(0, i - 3)..i]}[{result[i]}]"
                    + $"{result[(i + 1)..Math.Min(result.Length, i + 4)]}");
        }

        return new(characters, covered, errors, caught);
    }
}

/// <param name="Characters">Chinese characters that came back.</param>
/// <param name="Covered">Those that lie in findings.</param>
/// <param name="Errors">Characters that came back wrong.</param>
/// <param name="Caught">Those of them that lie in findings.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Tally(int Characters, int Covered, int Errors, int Caught)
{
    public double Recall => Errors == 0 ? 1 : (double)Caught / Errors;

    public double Coverage => Characters == 0 ? 0 : (double)Covered / Characters;

    public static Tally operator +(Tally a, Tally b) =>
        new(a.Characters + b.Characters, a.Covered + b.Covered, a.Errors + b.Errors, a.Caught + b.Caught);
}
