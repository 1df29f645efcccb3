using System.Globalization;
using Hanzi;

namespace Benchmarks.Counting;

/// <summary>Counts what stands beside each form of a character that stands for several.</summary>
internal sealed class NeighbourCounts(Converter exact)
{
    private const int LeastForms = 8;
    private const int LeastContext = 3;
    private const double Smoothing = 2;
    private const double Eighths = 8;
    private const int Telling = 8;

    private readonly Dictionary<char, Dictionary<char, int>> _alone = [];
    private readonly Dictionary<string, Dictionary<char, int>> _contexts = new(StringComparer.Ordinal);

    /// <summary>The line as it was written.</summary>
    public string Written { get; set; } = "";

    public void Add(ReadOnlySpan<char> folded, int at)
    {
        var (character, form) = (folded[at], Written[at] == '台' ? '臺' : Written[at]);
        if (character is < '\u3400' or > '\u9FFF')
            return;
        Count(_alone, character, form);
        var (near, far) = (Neighbours.Class(folded, at - 1), Neighbours.Class(folded, at - 2));
        Count(_contexts, $"{character}\t<\t{near}", form);
        Count(_contexts, $"{character}\t<\t{near}{far}", form);
        (near, far) = (Neighbours.Class(folded, at + 1), Neighbours.Class(folded, at + 2));
        Count(_contexts, $"{character}\t>\t{near}", form);
        Count(_contexts, $"{character}\t>\t{near}{far}", form);
    }

    public IEnumerable<string> Rows()
    {
        var kept = new Dictionary<char, (char Usual, List<char> Others)>();
        foreach (var (character, forms) in _alone.OrderBy(a => a.Key))
        {
            if (exact.Convert(character.ToString()) is not [var usual])
                continue;
            var total = forms.Values.Sum();
            var others = forms.Where(f => f.Key != usual && f.Value >= LeastForms && f.Value * 1000 > total)
                .OrderByDescending(f => f.Value).Select(f => f.Key).ToList();
            if (others.Count == 0)
                continue;
            kept[character] = (usual, others);
            var scores = others.Select(o => (o, Bits((forms[o] + 0.5) / (forms.GetValueOrDefault(usual) + 0.5))));
            yield return $"{character}\t=\t{Scores(scores)}";
        }

        foreach (var (context, counts) in _contexts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (!kept.TryGetValue(context[0], out var forms) || counts.Values.Sum() < LeastContext)
                continue;
            var alone = _alone[context[0]];
            double total = alone.Values.Sum();
            var usual = Share(forms.Usual);
            var scores = forms.Others.Select(o => (o, Bits(Share(o) / usual))).Where(s => Math.Abs(s.Item2) >= Telling).ToList();
            if (scores.Count > 0)
                yield return $"{context}\t{Scores(scores)}";

            // How much more often the form stands in this context than in any.
            double Share(char form) =>
                alone.GetValueOrDefault(form) + 0.5 is var all
                    ? (counts.GetValueOrDefault(form) + (Smoothing * all / total)) / all
                    : 0;
        }
    }

    private static int Bits(double ratio) => (int)Math.Round(Math.Clamp(Math.Log2(ratio), -20, 20) * Eighths);

    private static string Scores(IEnumerable<(char Form, int Score)> scores) =>
        string.Join(' ', scores.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Form}{s.Score}")));

    private static void Count<TKey>(Dictionary<TKey, Dictionary<char, int>> counts, TKey key, char form)
        where TKey : notnull
    {
        if (!counts.TryGetValue(key, out var forms))
            counts[key] = forms = [];
        forms[form] = forms.GetValueOrDefault(form) + 1;
    }
}
