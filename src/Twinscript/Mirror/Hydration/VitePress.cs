using System.Text;
using System.Text.Json;
using Acornima;
using Acornima.Ast;
using Twinscript.Theme;

namespace Twinscript.Mirror;

/// <summary>
/// VitePress finds a page's script by the page's path, in a map from names to hashes that stands in every page: the new tree's pages are
/// entered beside the originals.
/// </summary>
internal static class VitePress
{
    public const string HashMap = "__VP_HASH_MAP__";

    private static readonly JsonWriterOptions Compact = new() { Encoder = PlainJsonEncoder.Instance };

    /// <summary>What stands before the name of a page's script: <c>zh-hant_</c>.</summary>
    public static string PagePrefix(IMirrorTree tree) => tree.Folder.Trim('/').Replace('/', '_') + "_";

    public static string EnterPages(string script, ScriptRenames renames, string prefix)
    {
        var start = script.IndexOf(HashMap + "=JSON.parse(", StringComparison.Ordinal);
        if (start < 0)
            return script;
        start += HashMap.Length + "=JSON.parse(".Length;
        var end = EndOfLiteral(script, start);
        if (end < 0 || new Parser().ParseExpression(script[start..end]) is not StringLiteral literal
            || Enter(literal.Value, renames, prefix) is not { } map)
            return script;
        return $"{script[..(start + 1)]}{ScriptLiteral.Escape(map, script[start], json: false)}{script[(end - 1)..]}";
    }

    /// <summary>The site's name leads to the start page; the theme takes <c>/</c> for it unless it is told.</summary>
    public static string LeadHome(string siteData, string home)
    {
        const string Theme = "\"themeConfig\":{";
        var theme = siteData.IndexOf(Theme, StringComparison.Ordinal);
        if (theme < 0 || siteData.Contains("\"logoLink\":", StringComparison.Ordinal))
            return siteData;
        theme += Theme.Length;
        return siteData.Insert(theme, $"\"logoLink\":\"{home}\"" + (siteData[theme] == '}' ? "" : ","));
    }

    private static string? Enter(string json, ScriptRenames renames, string prefix)
    {
        try
        {
            using var map = JsonDocument.Parse(json);
            using var output = new MemoryStream();
            using (var writer = new Utf8JsonWriter(output, Compact))
            {
                writer.WriteStartObject();
                foreach (var page in map.RootElement.EnumerateObject())
                    page.WriteTo(writer);
                foreach (var page in map.RootElement.EnumerateObject())
                {
                    if (page.Value.ValueKind == JsonValueKind.String && renames.Of(page.Value.GetString() ?? "") is { } hash)
                        writer.WriteString(prefix.ToLowerInvariant() + page.Name, hash);
                }
                writer.WriteEndObject();
            }
            return Encoding.UTF8.GetString(output.GetBuffer().AsSpan(0, (int)output.Length));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int EndOfLiteral(string script, int start)
    {
        for (var i = start + 1; i < script.Length; i++)
        {
            if (script[i] == '\\')
                i++;
            else if (script[i] == script[start])
                return i + 1;
        }
        return -1;
    }
}
