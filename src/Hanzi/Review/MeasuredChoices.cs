using System.Globalization;
using System.Reflection;

namespace Hanzi;

/// <summary>
/// How often choices of a conversion by context were right where people wrote the same sentence for both sides. The counts are those of
/// <c>reliability.txt</c>; its head says where they come from.
/// </summary>
internal sealed class MeasuredChoices
{
    /// <summary>As many sentences as the kind of a choice counts for beside the choice itself.</summary>
    private const double WeightOfKind = 6;

    private static readonly Lazy<(MeasuredChoices ToTraditional, MeasuredChoices ToSimplified)> All = new(Read);

    private readonly Dictionary<(string Key, string Chosen), (int Times, int Wrong)> _counts = [];

    public static MeasuredChoices Of(ContextRules rules) => rules.ToSimplified ? All.Value.ToSimplified : All.Value.ToTraditional;

    /// <summary>The same choice with the confidence that was measured.</summary>
    public Doubt Weigh(Doubt doubt)
    {
        var (times, wrong) = _counts.GetValueOrDefault((doubt.Key, doubt.Chosen));
        var kind = Kind(doubt);
        var (timesOfKind, wrongOfKind) = _counts.GetValueOrDefault((kind, ""));
        // Between marks the choice is no better for having been right in words.
        if (doubt.IsIsolated)
            (times, wrong) = (0, 0);
        // A kind that was hardly met is as doubtful as the rules say.
        var ofKind = (wrongOfKind + (8 * (1 - doubt.Confidence))) / (timesOfKind + 8);
        var risk = (wrong + (WeightOfKind * ofKind)) / (times + WeightOfKind);
        return doubt with
        {
            CountedAs = kind,
            Confidence = Math.Round(1 - risk, 2),
            Reason = wrong > 0 && (doubt.Reason.Length == 0 || times >= WeightOfKind)
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"Of {times} sentences that people wrote for both sides, {wrong} have another word for {doubt.Key}.")
                : doubt.Reason,
        };
    }

    /// <summary>The name of a choice's kind: what decided, how much spoke for it, and how doubtful the rules find it.</summary>
    private static string Kind(Doubt doubt)
    {
        var decided = doubt.Dictionary == ContextRules.Counts ? "context" : doubt.Key.Length > 1 ? "word" : "character";
        var margin = doubt.IsIsolated ? ",isolated" : doubt.Margin switch
        {
            null => "",
            < 0 => ",against",
            < 32 => ",weak",
            < 64 => ",fair",
            < 128 => ",good",
            _ => ",strong",
        };
        var rules = doubt.Confidence switch { < 0.6 => ",open", < 0.8 => ",doubtful", _ => "" };
        return $"<{doubt.Kind},{decided}{margin}{rules}>";
    }

    private static (MeasuredChoices, MeasuredChoices) Read()
    {
        var (toTraditional, toSimplified) = (new MeasuredChoices(), new MeasuredChoices());
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("reliability")
            ?? throw new InvalidOperationException("The assembly lacks its counts.");
        using var reader = new StreamReader(stream);
        var current = toTraditional;
        while (reader.ReadLine() is { } line)
        {
            if (line is "[to Simplified]")
                current = toSimplified;
            else if (line.Length > 0 && line[0] is not ('#' or '[') && line.Split(' ') is [var key, var chosen, var times, var wrong])
                current._counts[(key, chosen)] =
                    (int.Parse(times, CultureInfo.InvariantCulture), int.Parse(wrong, CultureInfo.InvariantCulture));
        }

        return (toTraditional, toSimplified);
    }
}
