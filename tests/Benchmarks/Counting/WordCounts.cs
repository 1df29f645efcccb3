using System.Globalization;
using System.Text;
using Hanzi;

namespace Benchmarks.Counting;

/// <summary>Counts how frequent each word is, in the mainland's and in Taiwan's texts alike.</summary>
internal static class WordCounts
{
    private const int Longest = 8;
    private const double Eighths = 8;

    public static void Write(string texts, string target)
    {
        var mainland = Mainland(texts);
        var taiwan = Taiwan(texts);
        double mainlandTotal = mainland.Values.Sum(), taiwanTotal = taiwan.Values.Sum();
        var lines = new List<string>();
        foreach (var word in mainland.Keys.Union(taiwan.Keys).Order(StringComparer.Ordinal))
        {
            var (here, there) = (mainland.GetValueOrDefault(word), taiwan.GetValueOrDefault(word));
            // Rare long words only ever stand where their parts would be read alike.
            if (word.Length > 3 && here + there < 5)
                continue;
            var frequency = ((here / mainlandTotal) + (there / taiwanTotal)) / 2;
            var cost = Math.Clamp((int)Math.Round(-Math.Log2(frequency) * Eighths), 1, 250);
            lines.Add($"{word}\t{cost}");
        }

        File.WriteAllText(target, string.Join('\n', lines) + "\n", new UTF8Encoding(false));
        Console.WriteLine($"{lines.Count} words");
    }

    public static Dictionary<string, double> Mainland(string texts)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(texts, "jieba.txt")))
            if (line.Split(' ') is [var word, var count, ..] && IsWord(word))
                counts[word] = counts.GetValueOrDefault(word) + double.Parse(count, CultureInfo.InvariantCulture);
        return counts;
    }

    private static Dictionary<string, double> Taiwan(string texts)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (word, count) in TaiwanForms(texts))
            if (count > 0 && Fold.Of(word) is var folded && IsWord(folded))
                counts[folded] = counts.GetValueOrDefault(folded) + count;
        return counts;
    }

    public static IEnumerable<(string Word, double Count)> TaiwanForms(string texts)
    {
        foreach (var line in File.ReadLines(Path.Combine(texts, "phrase.occ")))
            if (line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is [var word, var count]
                && double.TryParse(count, CultureInfo.InvariantCulture, out var number))
                yield return (word, number);
    }

    private static bool IsWord(string word) => word.Length <= Longest && word.All(c => c is >= '\u3400' and <= '\u9FFF');
}

/// <summary>Simplified, character by character.</summary>
internal static class Fold
{
    private static readonly Dictionary<char, char> Characters = Read();

    public static string Of(string text) => string.Create(text.Length, text, (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = Characters.GetValueOrDefault(source[i], source[i]);
    });

    private static Dictionary<char, char> Read()
    {
        var folded = new Dictionary<char, char>();
        foreach (var entry in BuiltIn.Dictionary("TSCharacters.txt")!.Entries) // Part of the assembly.
            if (entry.Key.Length == 1 && entry.Value.Length == 1)
                folded[entry.Key[0]] = entry.Value[0];
        return folded;
    }
}
