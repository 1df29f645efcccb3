using System.Text;
using System.Text.Json;
using Twinscript.Checking;
using Twinscript.Diagnostics;
using Twinscript.Theme;

namespace Twinscript.Cli.Checking;

/// <summary>Findings for programs.</summary>
internal static class FindingFormats
{
    public const string Console = "console";
    private const string Json = "json";
    private const string Sarif = "sarif";

    private static readonly JsonWriterOptions Options = new() { Encoder = PlainJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    public static string[] All => [Console, Json, Sarif];

    public static string Write(string format, CheckResult result)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            if (format == Sarif)
                WriteSarif(json, result.Diagnostics);
            else
                Write(json, result);
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartObject();
        json.WriteBoolean("passed", result.Passed);
        if (result.Summary is { } summary)
        {
            json.WriteNumber("pages", summary.Pages);
            json.WriteNumber("links", summary.Links);
            if (summary.Heaviest is { } heaviest)
            {
                json.WriteStartObject("heaviest");
                json.WriteString("page", heaviest.Page);
                json.WriteNumber("bytes", heaviest.Bytes);
                json.WriteEndObject();
            }
        }
        json.WriteStartArray("findings");
        foreach (var finding in result.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", Level(finding));
            json.WriteString("message", finding.Message);
            if (finding.Span is { } span)
            {
                json.WriteString("file", span.File);
                if (span.Line > 0)
                {
                    json.WriteNumber("line", span.Line);
                    json.WriteNumber("column", span.Column);
                    json.WriteNumber("length", span.Length);
                }
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSarif(Utf8JsonWriter json, IReadOnlyList<Diagnostic> findings)
    {
        string[] codes = [.. findings.Select(f => f.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        SarifLog.Write(
            json,
            "twinscript",
            typeof(FindingFormats).Assembly.GetName().Version?.ToString(3) ?? "0.0.0",
            [.. codes.Select(code => new SarifRule(code, DiagnosticCodes.NameOf(code)))],
            findings.Select(f => new SarifResult(Array.IndexOf(codes, f.Code), Level(f), f.Message, f.Span)));
    }

    private static string Level(Diagnostic finding) => finding.Severity == Severity.Error ? "error" : "warning";
}
