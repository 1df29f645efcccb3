namespace Hanzi;

/// <summary>Finds characters that the conversion left alone because they are already of the script it converts to.</summary>
internal static class MixedScript
{
    private const double Confidence = 0.4;

    // Fewer telling characters make no script of a text.
    private const int Telling = 4;

    // 群 is Taiwan's and Hong Kong's own form, though a dictionary of general Traditional turns it into 羣.
    private static readonly Lazy<HashSet<char>> RegionalStandards = new(() =>
        // Part of the assembly.
        [
            .. new[] { "TWVariants.txt", "HKVariants.txt" }
                .SelectMany(d => BuiltIn.Dictionary(d)!.Entries)
                .Where(e => e.Value.Length == 1)
                .Select(e => e.Value[0])
        ]);

    /// <summary>Lists them in a text that is otherwise of one script; elsewhere nobody could say which are the strangers.</summary>
    public static IEnumerable<Doubt> Find(string text, Explanation explanation)
    {
        var guess = ScriptDetector.Detect(text);
        var (own, foreign) = guess.Script == ChineseScript.Simplified
            ? (guess.Simplified, guess.Traditional)
            : (guess.Traditional, guess.Simplified);
        if (guess.Script == ChineseScript.Unknown || foreign == 0 || own < Telling || foreign * 3 > own)
            yield break;
        foreach (var (place, unit) in text.Index())
        {
            var single = ScriptDetector.Detect([unit]).Script;
            if (single == ChineseScript.Unknown || single == guess.Script || RegionalStandards.Value.Contains(unit))
                continue;
            var shift = Shift(explanation, place);
            yield return new()
            {
                Kind = DoubtKind.MixedScript,
                SourceStart = place,
                SourceLength = 1,
                TargetStart = place + shift,
                TargetLength = 1,
                Source = unit.ToString(),
                Chosen = explanation.Text[Math.Clamp(place + shift, 0, explanation.Text.Length - 1)].ToString(),
                Alternatives = [],
                Dictionary = "",
                Key = unit.ToString(),
                Confidence = Confidence,
                Reason = $"{unit} is {single} in a {guess.Script} sentence.",
            };
        }
    }

    private static int Shift(Explanation explanation, int place)
    {
        var shift = 0;
        foreach (var segment in explanation.Segments)
        {
            if (segment.SourceStart > place)
                break;
            shift = segment.SourceStart + segment.SourceLength > place
                ? segment.TargetStart - segment.SourceStart
                : segment.TargetStart + segment.TargetLength - segment.SourceStart - segment.SourceLength;
        }

        return shift;
    }
}
