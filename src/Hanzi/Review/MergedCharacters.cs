namespace Hanzi;

/// <summary>
/// The other direction: Traditional to Simplified merges characters and is safe but for the few that Simplified keeps
/// apart in some of their uses.
/// </summary>
internal static class MergedCharacters
{
    private static readonly Dictionary<string, (double Risk, string Reason)> Known = new(StringComparer.Ordinal)
    {
        ["乾"] = (0.3, "乾 is 干 when dry, but stays 乾 in 乾坤, 乾隆 and names."),
        ["著"] = (0.1, "著 is 着 as a particle, but stays 著 for 'famous' and 'write'."),
        ["徵"] = (0.1, "徵 is 征, but stays 徵 as a note of the scale and in names."),
        ["藉"] = (0.15, "藉 is 借 for 'by means of', but stays 藉 in 慰藉, 狼藉."),
        ["瞭"] = (0.1, "瞭 is 了 in 瞭解, but stays 瞭 in 瞭望."),
        ["夥"] = (0.1, "夥 is 伙, but stays 夥 for 'many'."),
        ["餘"] = (0.05, "餘 is 余, but 馀 where 余 would be read as 'I'."),
        ["麼"] = (0.02, "麼 is 么."),
        ["覆"] = (0.1, "覆 is kept for covering and overturning, but 复 in 答复, 回复."),
        ["於"] = (0.02, "於 is 于, but stays 於 as a surname."),
        ["昇"] = (0.1, "昇 is 升, but stays 昇 in names."),
        ["甯"] = (0.2, "甯 stays 甯 as a surname."),
        ["鍾"] = (0.15, "鍾 is 钟, but 锺 as the surname of some."),
        ["畫"] = (0.1, "畫 is 画 when drawing, but 划 in 計畫, 規畫."),
        ["祇"] = (0.1, "祇 is 只 for 'only', but stays 祇 in 神祇."),
        ["麴"] = (0.1, "麴 is 曲, but stays 麹 as a surname."),
        ["甦"] = (0.2, "甦 is 苏."),
        ["瀋"] = (0.1, "瀋 is 沈 in 瀋陽."),
        ["像"] = (0.01, "像."),
    };

    /// <returns>Null when the decision is no such choice.</returns>
    public static Doubt? Judge(string text, Explanation explanation, Segment segment, Decision decision)
    {
        var entry = decision.Entry;
        var splits = decision.Dictionary is "TSCharacters.txt" or "TWVariantsRev.txt" or "HKVariantsRev.txt";
        var known = Known.TryGetValue(entry.Key, out var judgement);
        // Of entries in dictionaries of unknown make, those that list another value are choices.
        if (splits ? !known : entry.Alternatives.Count == 0 || IsBuiltInPhrase(decision))
            return null;
        if (decision.Dictionary == "TSCharacters.txt" && entry.Key != text.Substring(segment.SourceStart, segment.SourceLength))
            return null; // Another step had decided already.
        return new()
        {
            Kind = DoubtKind.Character,
            SourceStart = segment.SourceStart,
            SourceLength = segment.SourceLength,
            TargetStart = segment.TargetStart,
            TargetLength = segment.TargetLength,
            Source = text.Substring(segment.SourceStart, segment.SourceLength),
            Chosen = explanation.Text.Substring(segment.TargetStart, segment.TargetLength),
            Alternatives = [.. entry.Alternatives.Append(entry.Key).Distinct(StringComparer.Ordinal).Where(a => a != entry.Value)],
            Dictionary = decision.Dictionary,
            Key = entry.Key,
            Confidence = Math.Round(1 - (known ? judgement.Risk : 0.4), 2),
            Reason = known ? judgement.Reason : $"The entry {entry.Key} names {string.Join(", ", entry.Alternatives)} as well.",
        };
    }

    private static bool IsBuiltInPhrase(Decision decision) => BuiltIn.Dictionary(decision.Dictionary) is not null;
}
