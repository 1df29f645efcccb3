using System.Text.Json;

namespace Twinscript.Diagnostics;

/// <summary>Writes SARIF 2.1.0, which code scanners and editors show beside the text.</summary>
internal static class SarifLog
{
    /// <param name="json">Configured by the caller, who chooses how Chinese is escaped.</param>
    /// <param name="tool">The program, and the command of it, that found the results.</param>
    public static void Write(
        Utf8JsonWriter json, string tool, string version, IReadOnlyList<SarifRule> rules, IEnumerable<SarifResult> results)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, tool, version, rules);
        // Editors of Chinese text count columns in code points.
        json.WriteString("columnKind", "unicodeCodePoints");
        json.WriteStartArray("results");
        foreach (var result in results)
            Write(json, rules[result.Rule].Id, result);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, string tool, string version, IReadOnlyList<SarifRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", tool);
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            if (rule.Name is { } name)
                json.WriteString("name", name);
            if (rule.Description is { } description)
                WriteText(json, "shortDescription", description);
            if (rule.DefaultLevel is { } level)
            {
                json.WriteStartObject("defaultConfiguration");
                json.WriteString("level", level);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string rule, SarifResult result)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", rule);
        json.WriteNumber("ruleIndex", result.Rule);
        json.WriteString("level", result.Level);
        if (result.Rank is { } rank)
            json.WriteNumber("rank", rank);
        WriteText(json, "message", result.Message);
        if (result.Span is { } span)
            WriteLocation(json, span);
        if (result.Fingerprint is { } fingerprint)
        {
            json.WriteStartObject("partialFingerprints");
            json.WriteString("choice/v1", fingerprint);
            json.WriteEndObject();
        }
        if (result.Accepted)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri.EscapeDataString(span.File).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteEndObject();
        if (span.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", span.Line);
            json.WriteNumber("startColumn", Math.Max(1, span.Column));
            json.WriteNumber("endColumn", Math.Max(1, span.Column) + span.Length);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}

/// <param name="DefaultLevel">"error", "warning" or "note"; SARIF's own default is "warning".</param>
internal sealed record SarifRule(string Id, string? Name = null, string? Description = null, string? DefaultLevel = null);

/// <param name="Rule">The index of its rule.</param>
/// <param name="Level">"error", "warning" or "note".</param>
internal sealed record SarifResult(int Rule, string Level, string Message, SourceSpan? Span)
{
    /// <summary>From 0 to 100, the most important highest.</summary>
    public double? Rank { get; init; }

    /// <summary>Equal in two logs for the same choice of the conversion.</summary>
    public string? Fingerprint { get; init; }

    public bool Accepted { get; init; }
}
