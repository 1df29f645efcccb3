
namespace Twinscript.Review;

/// <summary>Findings that ask the same question.</summary>
internal sealed record FindingGroup(IReadOnlyList<Finding> Findings)
{
    public Finding First => Findings[0];

    public double Confidence => Findings.Min(f => f.Doubt.Confidence);

    /// <summary>Ranked: the most doubtful first, then the most frequent.</summary>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings) =>
        [.. findings
            .GroupBy(f => (f.Script, f.Doubt.Kind, f.Doubt.Key, f.Doubt.Source, f.Doubt.Chosen))
            .Select(g => new FindingGroup([.. g]))
            .OrderBy(g => g.Confidence)
            .ThenByDescending(g => g.Findings.Count)
            .ThenBy(g => g.First.Page, StringComparer.Ordinal)
            .ThenBy(g => g.First.Span.Line)
            .ThenBy(g => g.First.Span.Column)];
}
