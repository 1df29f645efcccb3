using System.Text.Json;
using Hanzi;

namespace Twinscript.Review;

/// <summary>Findings in SARIF 2.1.0, which editors and code hosts show beside the text.</summary>
internal static class SarifReport
{
    public static void Write(IReadOnlyList<FindingGroup> groups, string version, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonReport.Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(version, json);
        // Columns count code points, as editors of Chinese text expect.
        json.WriteString("columnKind", "unicodeCodePoints");
        json.WriteStartArray("results");
        foreach (var finding in groups.SelectMany(g => g.Findings))
            Write(finding, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(string version, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "twinscript review");
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (var kind in Enum.GetValues<DoubtKind>())
        {
            json.WriteStartObject();
            json.WriteString("id", FindingWords.KindId(kind));
            WriteText("shortDescription", FindingWords.Kind(kind), json);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", "note");
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", FindingWords.KindId(finding.Doubt.Kind));
        json.WriteNumber("ruleIndex", (int)finding.Doubt.Kind);
        json.WriteString("level", finding.Doubt.Confidence < 0.5 ? "warning" : "note");
        // SARIF ranks from 0 to 100, the most important highest.
        json.WriteNumber("rank", Math.Round(100 * (1 - finding.Doubt.Confidence), 1));
        WriteText("message", $"{FindingWords.Message(finding.Doubt)} [{finding.Script}]", json);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri.EscapeDataString(finding.Span.File).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, finding.Span.Line));
        json.WriteNumber("startColumn", Math.Max(1, finding.Span.Column));
        json.WriteNumber("endColumn", Math.Max(1, finding.Span.Column) + finding.Span.Length);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("choice/v1", finding.Id);
        json.WriteEndObject();
        if (finding.Accepted)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
