using System.Text.Json;
using Hanzi;
using Twinscript.Diagnostics;
using Twinscript.Diagnostics.Languages;

namespace Twinscript.Review;

/// <summary>Findings as SARIF results, one rule for each kind of doubt.</summary>
internal static class SarifReport
{
    public static void Write(IReadOnlyList<FindingGroup> groups, string version, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonReport.Options);
        var rules = Enum.GetValues<DoubtKind>()
            .Select(kind => new SarifRule(FindingWords.KindId(kind), Description: FindingWords.Kind(kind), DefaultLevel: "note"));
        SarifLog.Write(json, "twinscript review", version, [.. rules], groups.SelectMany(g => g.Findings).Select(ResultOf));
    }

    private static SarifResult ResultOf(Finding finding) => new(
        (int)finding.Doubt.Kind,
        finding.Doubt.Confidence < 0.5 ? "warning" : "note",
        $"{FindingWords.Message(finding.Doubt, Language.English)} [{finding.Script}]",
        finding.Span with { Line = Math.Max(1, finding.Span.Line) })
    {
        Rank = Math.Round(100 * (1 - finding.Doubt.Confidence), 1),
        Fingerprint = finding.Id,
        Accepted = finding.Accepted,
    };
}
