using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Twinscript.Theme;

namespace Twinscript.Mirror;

/// <summary>
/// Indexes whose terms stand in the text of the originals, as libraries write them down: MiniSearch (VitePress), Lunr (Docusaurus,
/// MkDocs) and elasticlunr (mdBook). The terms are converted, and those that became one are joined.
/// </summary>
internal static class SearchIndexes
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = PlainJsonEncoder.Instance };

    /// <returns>Null when there is no such index in the data, or it is no JSON.</returns>
    public static string? ConvertData(string json, ScriptWords words) =>
        json.Contains("\"documentIds\"", StringComparison.Ordinal) || json.Contains("\"invertedIndex\"", StringComparison.Ordinal)
            || json.Contains("\"documentStore\"", StringComparison.Ordinal)
            ? Convert(json, words)
            : null;

    private static string? Convert(string json, ScriptWords words)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            using var output = new MemoryStream();
            using (var writer = new Utf8JsonWriter(output, Compact))
                new IndexWriter(writer, words).Write(document.RootElement, "");
            return Encoding.UTF8.GetString(output.GetBuffer().AsSpan(0, (int)output.Length));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class IndexWriter(Utf8JsonWriter writer, ScriptWords words)
    {
        public void Write(JsonElement value, string key)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.String:
                    var text = value.GetString() ?? "";
                    writer.WriteStringValue(words.Convert(text, key, StringUse.Value));
                    break;
                case JsonValueKind.Array:
                    writer.WriteStartArray();
                    foreach (var item in value.EnumerateArray())
                        Write(item, key);
                    writer.WriteEndArray();
                    break;
                case JsonValueKind.Object:
                    WriteObject(value);
                    break;
                default:
                    value.WriteTo(writer);
                    break;
            }
        }

        private void WriteObject(JsonElement value)
        {
            var lunr = value.TryGetProperty("invertedIndex", out _);
            var mini = value.TryGetProperty("documentIds", out _);
            var elastic = value.TryGetProperty("documentStore", out _);
            writer.WriteStartObject();
            foreach (var property in value.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                if (lunr && property.Name == "invertedIndex")
                    TermIndexes.Pairs(property.Value, words).OrderBy(t => t.Key, StringComparer.Ordinal).WriteTo(writer);
                else if (mini && property.Name == "index")
                    TermIndexes.Pairs(property.Value, words).WriteTo(writer);
                else if (lunr && property.Name == "fieldVectors")
                    property.Value.WriteTo(writer);
                else if (mini && property.Name == "documentIds")
                    WriteAddresses(property.Value);
                else if (elastic && property.Name == "index")
                    WriteTries(property.Value);
                else
                    Write(property.Value, property.Name);
            }
            writer.WriteEndObject();
        }

        private void WriteAddresses(JsonElement ids)
        {
            writer.WriteStartObject();
            foreach (var id in ids.EnumerateObject())
            {
                writer.WritePropertyName(id.Name);
                Write(id.Value, "url");
            }
            writer.WriteEndObject();
        }

        private void WriteTries(JsonElement fields)
        {
            writer.WriteStartObject();
            foreach (var field in fields.EnumerateObject())
            {
                writer.WritePropertyName(field.Name);
                TermIndexes.Trie(field.Value, words).WriteTo(writer);
            }
            writer.WriteEndObject();
        }
    }
}
