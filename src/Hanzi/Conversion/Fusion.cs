namespace Hanzi;

/// <summary>Makes one table of a segmentation and two steps where that provably changes nothing.</summary>
/// <remarks>
/// It needs a first step that knows every word of the segmentation and beside them single characters only, each for a single
/// character. Then a word's result is settled: the second step sees it alone. In a run between words the first step
/// maps character by character, so a key of the second step is found in the source as the characters that become it. Such
/// a key must lie in one run: no word may begin with it or inside it. The first is known here, the second is guarded,
/// for the word may end beyond the key.
/// </remarks>
internal static class Fusion
{
    // A few characters have a dozen forms; no real dictionary comes near.
    private const int MostForms = 4096;

    public static IReadOnlyList<TableEntry>? TryFuse(DictionaryTree? segmentation, IReadOnlyList<DictionaryTree> chain)
    {
        if (segmentation is null || chain.Count != 2)
            return null;
        var words = segmentation.Flatten();
        var first = chain[0].Flatten().ToDictionary(e => e.Key, e => e.Value.Entry.Value, StringComparer.Ordinal);
        if (words.Keys.Any(w => IsOneCharacter(w) || !first.ContainsKey(w))
            || first.Any(e => !words.ContainsKey(e.Key) && !(IsOneCharacter(e.Key) && IsOneCharacter(e.Value))))
            return null;

        var second = chain[1].Flatten();
        var secondTable = PrefixTableBuilder.Build(second.Select(e => new TableEntry(e.Key, e.Value.Entry.Value)));
        var fused = new Dictionary<string, TableEntry>(StringComparer.Ordinal);
        foreach (var (key, value) in first)
            fused.Add(key, new(key, Convert(secondTable, value)));

        var forms = first.Where(e => !words.ContainsKey(e.Key)).ToLookup(e => e.Value, e => e.Key, StringComparer.Ordinal);
        foreach (var (key, entry) in second)
        {
            if (key.Any(DescriptionSequence.IsOperator))
                return null;
            if (Sources(key, forms, first) is not { } sources)
                return null;
            foreach (var source in sources)
                if (!HasWordAsPrefix(source, words))
                    fused.TryAdd(source, new(source, entry.Entry.Value, Guarded: !IsOneCharacter(source)));
        }

        return [.. fused.Values];
    }

    private static List<string>? Sources(string key, ILookup<string, string> forms, Dictionary<string, string> first)
    {
        List<string> sources = [""];
        foreach (var rune in key.EnumerateRunes())
        {
            var character = rune.ToString();
            var own = first.ContainsKey(character) ? Enumerable.Empty<string>() : [character];
            sources = [.. own.Concat(forms[character]).SelectMany(form => sources.Select(s => s + form))];
            if (sources.Count > MostForms)
                return null;
        }

        return sources;
    }

    private static bool HasWordAsPrefix(string source, Dictionary<string, SourcedEntry> words)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 1; length <= source.Length; length++)
            if (lookup.ContainsKey(source.AsSpan(0, length)))
                return true;
        return false;
    }

    private static string Convert(PrefixTable table, string text)
    {
        var target = new char[(text.Length * Math.Max(table.LongestValue, 1)) + table.LeastRoom];
        table.Replace(text, target, final: true, out var written);
        return new(target, 0, written);
    }

    private static bool IsOneCharacter(string text) => text.Length == 1 || (text.Length == 2 && char.IsSurrogatePair(text, 0));
}
