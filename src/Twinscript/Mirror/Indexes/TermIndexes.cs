using System.Text.Json;
using System.Text.Json.Nodes;

namespace Twinscript.Mirror;

/// <summary>The terms of an index, each with where it occurs.</summary>
internal static class TermIndexes
{
    /// <param name="pairs">As Lunr and MiniSearch keep them: <c>[["词", {…}], …]</c>.</param>
    /// <returns>In the order of the first of each.</returns>
    public static IEnumerable<KeyValuePair<string, JsonNode>> Pairs(JsonElement pairs, ScriptWords words)
    {
        var terms = new OrderedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var pair in pairs.EnumerateArray())
        {
            if (pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 && pair[0].ValueKind == JsonValueKind.String
                && Node(pair[1]) is { } places)
                Add(terms, words.ConvertText(pair[0].GetString() ?? ""), places);
        }
        return terms;
    }

    public static void WriteTo(this IEnumerable<KeyValuePair<string, JsonNode>> terms, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var (term, places) in terms)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(term);
            places.WriteTo(writer);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }

    /// <param name="field">As elasticlunr keeps them, a level for each character: <c>{"root": {"词": {"docs": {…}, "df": 1}}}</c>.</param>
    public static JsonNode Trie(JsonElement field, ScriptWords words)
    {
        var terms = new OrderedDictionary<string, JsonNode>(StringComparer.Ordinal);
        if (!field.TryGetProperty("root", out var root))
            return Node(field) ?? new JsonObject();
        Gather(root, "", words, terms);
        var top = new JsonObject { ["docs"] = new JsonObject(), ["df"] = 0 };
        foreach (var (term, docs) in terms)
        {
            var node = top;
            foreach (var character in term)
            {
                var name = character.ToString();
                if (node[name] is not JsonObject next)
                    node[name] = next = new JsonObject { ["docs"] = new JsonObject(), ["df"] = 0 };
                node = next;
            }
            node["docs"] = docs;
            node["df"] = docs.AsObject().Count;
        }
        return new JsonObject { ["root"] = top };
    }

    private static void Gather(JsonElement node, string term, ScriptWords words, OrderedDictionary<string, JsonNode> terms)
    {
        var open = new Stack<(JsonElement Node, string Term)>([(node, term)]);
        while (open.TryPop(out var next))
        {
            foreach (var property in next.Node.EnumerateObject().Reverse())
            {
                if (property.Name == "docs" && property.Value.EnumerateObject().Any() && Node(property.Value) is { } docs)
                    Add(terms, words.ConvertText(next.Term), docs);
                else if (property.Value.ValueKind == JsonValueKind.Object && property.Name != "docs")
                    open.Push((property.Value, next.Term + property.Name));
            }
        }
    }

    /// <summary>Joins with what the term has already: places of either are places of both.</summary>
    private static void Add(OrderedDictionary<string, JsonNode> terms, string term, JsonNode places)
    {
        if (terms.TryGetValue(term, out var before))
            Join(before, places);
        else
            terms.Add(term, places);
    }

    private static void Join(JsonNode into, JsonNode from)
    {
        if (into is not JsonObject target || from is not JsonObject source)
            return;
        foreach (var (name, value) in source.ToArray())
        {
            if (target[name] is JsonObject both && value is not null)
                Join(both, value);
            else if (!target.ContainsKey(name))
            {
                source.Remove(name);
                target[name] = value;
            }
        }
    }

    private static JsonNode? Node(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element.Clone()),
        JsonValueKind.Array => JsonArray.Create(element.Clone()),
        _ => null,
    };
}
