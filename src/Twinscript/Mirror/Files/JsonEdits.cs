using System.Text;
using System.Text.Json;
using Twinscript.Documents;
using Twinscript.Scripts;
using Twinscript.Theme;

namespace Twinscript.Mirror;

/// <summary>What a text of JSON becomes.</summary>
/// <param name="key">The property it is the value of, or in whose list it stands; empty when there is none.</param>
/// <returns>The same instance when it stays.</returns>
internal delegate string JsonTextChange(string key, string value);

/// <summary>Writes texts of JSON over and leaves all else byte for byte.</summary>
internal static class JsonEdits
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <param name="inHtml">Whether it stands in a page, where <c>&lt;</c> might end the script.</param>
    /// <returns>The same instance when nothing changes; null when it is no JSON.</returns>
    public static string? Rewrite(string json, JsonTextChange change, bool inHtml)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var changed = Rewrite(bytes, change, inHtml);
        return changed is null ? null : ReferenceEquals(changed, bytes) ? json : Encoding.UTF8.GetString(changed);
    }

    /// <inheritdoc cref="Rewrite(string, JsonTextChange, bool)"/>
    public static byte[]? Rewrite(byte[] json, JsonTextChange change, bool inHtml = false)
    {
        var preamble = json.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var output = new MemoryStream();
        var copied = 0;
        try
        {
            var reader = new Utf8JsonReader(json.AsSpan(preamble), Options);
            var key = "";
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                    key = reader.GetString() ?? "";
                else if (reader.TokenType == JsonTokenType.EndObject)
                    key = "";
                if (reader.TokenType != JsonTokenType.String)
                    continue;
                var value = reader.GetString() ?? "";
                if (change(key, value) is var by && (ReferenceEquals(by, value) || by == value))
                    continue;
                var start = preamble + (int)reader.TokenStartIndex;
                output.Write(json.AsSpan(copied, start - copied));
                output.Write(Quoted(by, inHtml));
                copied = preamble + (int)reader.BytesConsumed;
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
        if (copied == 0)
            return json;
        output.Write(json.AsSpan(copied));
        return output.ToArray();
    }

    private static byte[] Quoted(string text, bool inHtml)
    {
        var encoded = PlainJsonEncoder.Instance.Encode(text);
        return Encoding.UTF8.GetBytes($"\"{(inHtml ? encoded.Replace("<", "\\u003C", StringComparison.Ordinal) : encoded)}\"");
    }
}

/// <summary>What becomes of the texts of structured data and feeds: words are converted, addresses mapped, the language named.</summary>
/// <param name="file">The original they stand in.</param>
internal sealed class JsonWords(MirrorTree tree, SitePath file)
{
    public string Change(string key, string value) =>
        value.Length == 0 ? value
        : key is "inLanguage" or "language" ? Language(value)
        : WrittenAddress.Parse(value) is { Kind: not AddressKind.Relative } ? tree.MapAddress(value, file)
        : !HanText.IsIn(value) ? value
        : key == "content_html" ? tree.ConvertHtml(value)
        : tree.Convert(value);

    private string Language(string value) => new SourceLanguage(tree.SourceTag).Covers(value) ? tree.Tag : value;
}

internal static class HanText
{
    public static bool IsIn(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u3400', '\u9FFF') || text.ContainsAnyInRange('\uF900', '\uFAFF')
        || text.ContainsAnyInRange('\uD840', '\uD888');
}
