using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Benchmarks.Quality;
using Hanzi;

namespace Benchmarks.Counting;

/// <summary>
/// Counts which of a dictionary's regional words translators really write, tells those that are everyday words in another sense, and finds
/// words that the dictionaries lack.
/// </summary>
internal static partial class RegionCounts
{
    private const int LeastPairs = 10;
    private const double Everyday = 2e-6;
    private const double Rare = 0.05;
    private const double MuchMore = 4;

    public static void Write(string texts, string target)
    {
        var pairs = ParallelTexts.In(texts).Where(t => t.Name.StartsWith("LibreOffice", StringComparison.Ordinal))
            .SelectMany(t => t.Pairs).ToList();
        var mainland = Shares(WordCounts.Mainland(texts));
        var taiwan = Shares(Taiwan(texts));
        var names = Names(texts).Concat(pairs.Select(p => (Mainland: p.Simplified, Taiwan: p.Traditional, IsProper: false))).ToList();
        Save(target, "to-taiwan.txt", Rows("TWPhrases.txt", "s2tw", "s2twp", pairs, taiwan, mainland, names));
        Save(target, "to-mainland.txt",
            Rows("TWPhrasesRev.txt", "tw2s", "tw2sp", [.. pairs.Select(p => (p.Traditional, p.Simplified))], mainland, taiwan,
                [.. names.Select(n => (n.Taiwan, n.Mainland, n.IsProper))]));
        Topics(texts, target, pairs);
    }

    private static SortedDictionary<string, string> Rows(
        string dictionary, string plainly, string regionally, List<(string Source, string Target)> pairs,
        Dictionary<string, double> here, Dictionary<string, double> there, List<(string Source, string Target, bool IsProper)> names)
    {
        var (plain, regional) = (Converter.Create(plainly), Converter.Create(regionally));
        var proper = names.Where(n => n.IsProper).Select(n => n.Source).ToHashSet(StringComparer.Ordinal);
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in BuiltIn.Dictionary(dictionary)!.Entries) // Part of the assembly.
        {
            var key = plainly[0] == 's' ? Fold.Of(entry.Key) : entry.Key;
            var (usual, own) = (regional.Convert(key), plain.Convert(key));
            if (key.Length < 2 || Fold.Of(usual) == Fold.Of(own) || proper.Contains(key))
                continue;
            var (regionals, plains) = (0, 0);
            foreach (var (source, written) in pairs)
                if (source.Contains(key, StringComparison.Ordinal))
                {
                    regionals += written.Contains(usual, StringComparison.Ordinal) ? 1 : 0;
                    plains += written.Contains(own, StringComparison.Ordinal) && !written.Contains(usual, StringComparison.Ordinal) ? 1 : 0;
                }

            // A word people here use far more than the regional one has an everyday sense of its own.
            var share = here.GetValueOrDefault(Fold.Of(own));
            if (share <= Everyday)
                continue;
            if (plains >= LeastPairs && plains > 4 * regionals)
                rows[key] = own;
            else if (share > MuchMore * here.GetValueOrDefault(Fold.Of(usual)))
                rows[key] = $"{usual}\t{own}\ttechnical";
        }

        foreach (var group in names.Where(n => (n.IsProper || n.Source.Length > 2) && IsName(n.Source) && IsName(n.Target))
            .GroupBy(n => n.Source, StringComparer.Ordinal))
        {
            var targets = group.Select(n => n.Target).Distinct(StringComparer.Ordinal).ToList();
            var (source, found) = (group.Key, targets[0]);
            var (own, folded) = (Fold.Of(plain.Convert(source)), Fold.Of(found));
            if (targets.Count > 1 || rows.ContainsKey(source) || regional.Convert(source) == found || own == folded)
                continue;
            // The other word must be the usual one here and this one be hardly known; of things, neither may be known on the other side.
            if (there.GetValueOrDefault(Fold.Of(source)) > 0 && here.GetValueOrDefault(folded) > 0
                && here.GetValueOrDefault(own) <= (proper.Contains(source) ? Rare * here.GetValueOrDefault(folded) : 0)
                && (proper.Contains(source) || there.GetValueOrDefault(folded) == 0))
                rows[source] = found;
        }

        return rows;
    }

    /// <summary>What the same places, languages and things are called.</summary>
    private static IEnumerable<(string Mainland, string Taiwan, bool IsProper)> Names(string texts)
    {
        var folder = Path.Combine(texts, "cldr/package");
        if (!Directory.Exists(folder))
            yield break;
        foreach (var file in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var other = file.Replace("/zh/", "/zh-Hant/", StringComparison.Ordinal);
            if (other == file || !File.Exists(other))
                continue;
            var isProper = file.Contains("territories", StringComparison.Ordinal) || file.Contains("timeZone", StringComparison.Ordinal);
            using var mainland = JsonDocument.Parse(File.ReadAllText(file));
            using var taiwan = JsonDocument.Parse(File.ReadAllText(other));
            var names = Strings("", taiwan.RootElement).ToLookup(
                s => s.Path.Replace("/main/zh-Hant/", "/main/zh/", StringComparison.Ordinal), s => s.Text);
            foreach (var (path, text) in Strings("", mainland.RootElement))
                foreach (var there in names[path])
                    yield return (text, there, isProper);
        }
    }

    private static IEnumerable<(string Path, string Text)> Strings(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [(path, element.GetString()!)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings($"{path}/{p.Name}", p.Value)),
        // Key words of a picture stand in no order; its name is a list of one.
        JsonValueKind.Array when element.GetArrayLength() == 1 => Strings(path, element[0]),
        _ => [],
    };

    /// <summary>How much likelier a word is in a text about software.</summary>
    private static void Topics(string texts, string target, List<(string Simplified, string Traditional)> pairs)
    {
        var software = Words(pairs.SelectMany(p => new[] { p.Simplified, Fold.Of(p.Traditional) }));
        var everyday = Words(TraditionalSpeech.Files(Path.Combine(texts, "transcript"), heldOut: false).Where((_, i) => i % 4 == 0)
            .SelectMany(TraditionalSpeech.Lines).Select(Fold.Of));
        double softwareTotal = software.Values.Sum(), everydayTotal = everyday.Values.Sum();
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in software.Keys.Union(everyday.Keys))
        {
            var (here, there) = (software.GetValueOrDefault(word), everyday.GetValueOrDefault(word));
            var score = (int)Math.Round(8 * Math.Log2((here + 0.5) / softwareTotal / ((there + 0.5) / everydayTotal)));
            if (here + there >= 20 && Math.Abs(score) >= 16)
                rows[word] = Math.Clamp(score, -48, 48).ToString(CultureInfo.InvariantCulture);
        }

        Save(target, "topics.txt", rows);
    }

    private static Dictionary<string, int> Words(IEnumerable<string> lines)
    {
        var cuts = new WordCuts(ContextTables.Words);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var ends = new List<int>();
        foreach (var line in lines)
            foreach (var run in Runs().EnumerateMatches(line))
            {
                ends.Clear();
                cuts.Segment(line.AsSpan(run.Index, run.Length), ends);
                for (var i = 0; i < ends.Count; i++)
                    if ((i == 0 ? 0 : ends[i - 1]) is var start && ends[i] - start is 2 or 3)
                        counts[line[(run.Index + start)..(run.Index + ends[i])]] =
                            counts.GetValueOrDefault(line[(run.Index + start)..(run.Index + ends[i])]) + 1;
            }

        return counts;
    }

    private static Dictionary<string, double> Taiwan(string texts) => WordCounts.TaiwanForms(texts)
        .GroupBy(f => Fold.Of(f.Word), f => f.Count, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(), StringComparer.Ordinal);

    private static Dictionary<string, double> Shares(Dictionary<string, double> counts)
    {
        var total = counts.Values.Sum();
        return counts.ToDictionary(c => c.Key, c => c.Value / total, StringComparer.Ordinal);
    }

    private static bool IsName(string text) => text.Length is >= 2 and <= 8 && Runs().Match(text).Length == text.Length;

    private static void Save(string folder, string name, SortedDictionary<string, string> rows)
    {
        var lines = string.Join('\n', rows.Select(r => $"{r.Key}\t{r.Value}")) + "\n";
        File.WriteAllText(Path.Combine(folder, name), lines, new UTF8Encoding(false));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {rows.Count}"));
    }

    [GeneratedRegex(@"[\u3400-\u9FFF]+", RegexOptions.NonBacktracking)]
    private static partial Regex Runs();
}
