namespace Hanzi;

/// <summary>Words replaced by another region's. Each is right for one sense; the doubtful are those with a second sense.</summary>
internal static class RegionalWords
{
    private const double Settled = 0.05;
    private const double Inside = 0.7;

    private static readonly string[] Dictionaries = ["TWPhrases.txt", "TWPhrasesRev.txt", "HKPhrases.txt", "HKPhrasesRev.txt"];

    private static readonly Lazy<Dictionary<string, HashSet<string>>> Keys = new(() => Dictionaries.ToDictionary(
        d => d,
        // Part of the assembly.
        d => BuiltIn.Dictionary(d)!.Entries.Where(e => e.Key != e.Value).Select(e => e.Key).ToHashSet(StringComparer.Ordinal),
        StringComparer.Ordinal));

    public static bool IsRegional(Decision decision) =>
        decision.Entry.Key != decision.Entry.Value && Dictionaries.Contains(decision.Dictionary, StringComparer.Ordinal);

    public static Doubt? Judge(string text, Explanation explanation, Segment segment, Decision decision)
    {
        var entry = decision.Entry;
        var (risk, kind, reason) = Risk(text, segment, decision);
        return new()
        {
            Kind = kind,
            SourceStart = segment.SourceStart,
            SourceLength = segment.SourceLength,
            TargetStart = segment.TargetStart,
            TargetLength = segment.TargetLength,
            Source = text.Substring(segment.SourceStart, segment.SourceLength),
            Chosen = explanation.Text.Substring(segment.TargetStart, segment.TargetLength),
            Alternatives = [.. entry.Alternatives.Append(entry.Key).Where(a => a != entry.Value).Distinct(StringComparer.Ordinal)],
            Dictionary = decision.Dictionary,
            Key = entry.Key,
            Confidence = Math.Round(1 - risk, 2),
            Reason = reason,
        };
    }

    private static (double Risk, DoubtKind Kind, string Reason) Risk(string text, Segment segment, Decision decision)
    {
        var (key, alternatives) = (decision.Entry.Key, decision.Entry.Alternatives);
        if (WordList.Shared.Crosses(text, segment.SourceStart, segment.SourceLength))
            return (Inside, DoubtKind.Segmentation, $"{key} may be no word here: another phrase of the dictionary lies across its border.");
        if (RegionalSenses.Of(key) is { } sense)
            return (sense.Risk, DoubtKind.RegionalWord, sense.Reason);
        if (alternatives.Count > 0)
            return (0.3, DoubtKind.RegionalWord, $"{key} may also become {string.Join(", ", alternatives)}.");
        // Its opposite dictionary replaces the same word: both regions have it, in different senses.
        if (Keys.Value[Opposite(decision.Dictionary)].Contains(key))
            return (0.4, DoubtKind.RegionalWord, $"{key} is a word on both sides, in different senses.");
        return (Settled, DoubtKind.RegionalWord, $"{key} is this region's word for {decision.Entry.Value}.");
    }

    private static string Opposite(string dictionary) => dictionary switch
    {
        "TWPhrases.txt" => "TWPhrasesRev.txt",
        "TWPhrasesRev.txt" => "TWPhrases.txt",
        "HKPhrases.txt" => "HKPhrasesRev.txt",
        _ => "HKPhrases.txt",
    };
}
