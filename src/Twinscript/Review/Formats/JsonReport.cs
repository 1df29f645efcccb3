using System.Text.Encodings.Web;
using System.Text.Json;

namespace Twinscript.Review;

/// <summary>Findings for programs: one array, grouped and ranked as on the console.</summary>
internal static class JsonReport
{
    // Chinese stays Chinese; nothing here goes into HTML.
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(IReadOnlyList<FindingGroup> groups, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("groups");
        foreach (var group in groups)
            Write(group, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(FindingGroup group, Utf8JsonWriter json)
    {
        var doubt = group.First.Doubt;
        json.WriteStartObject();
        json.WriteString("kind", FindingWords.KindId(doubt.Kind));
        json.WriteString("script", group.First.Script);
        json.WriteString("source", doubt.Source);
        json.WriteString("chosen", doubt.Chosen);
        json.WriteStartArray("alternatives");
        foreach (var alternative in doubt.Alternatives)
            json.WriteStringValue(alternative);
        json.WriteEndArray();
        json.WriteString("dictionary", doubt.Dictionary);
        json.WriteString("key", doubt.Key);
        json.WriteNumber("confidence", group.Confidence);
        json.WriteString("reason", doubt.Reason);
        json.WriteStartArray("findings");
        foreach (var finding in group.Findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("file", finding.Span.File);
            json.WriteNumber("line", finding.Span.Line);
            json.WriteNumber("column", finding.Span.Column);
            json.WriteNumber("length", finding.Span.Length);
            json.WriteString("before", finding.Before);
            json.WriteString("after", finding.After);
            json.WriteNumber("confidence", finding.Doubt.Confidence);
            json.WriteBoolean("accepted", finding.Accepted);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
