using System.Text.Json;
using System.Text.Json.Nodes;

namespace Twinscript.Theme;

/// <summary>JSON with its text as it is read, without the reflection that a natively compiled program lacks.</summary>
internal static class PlainJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = PlainJsonEncoder.Instance };

    public static string Of(JsonObject value) => value.ToJsonString(Options);

    /// <returns>Quoted.</returns>
    public static string Of(string text) => $"\"{JsonEncodedText.Encode(text, PlainJsonEncoder.Instance)}\"";
}
