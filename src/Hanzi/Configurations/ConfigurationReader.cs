using System.Text.Json;

namespace Hanzi;

/// <summary>Reads OpenCC's JSON configurations.</summary>
internal sealed class ConfigurationReader(string file, Func<string, ConversionDictionary> dictionary, bool includeTofuRisk)
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private readonly List<DictionaryProblem> _problems = [];

    /// <exception cref="DictionaryException">The configuration cannot be used; every problem is listed.</exception>
    public Configuration Read(ReadOnlyMemory<byte> json)
    {
        if (json.Span.StartsWith("\uFEFF"u8))
            json = json[3..];
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            var configuration = Configuration(document.RootElement);
            return _problems.Count == 0 ? configuration : throw new DictionaryException(_problems);
        }
        catch (JsonException e)
        {
            throw new DictionaryException([new(file, (int)(e.LineNumber ?? -1) + 1, $"not JSON: {e.Message}")]);
        }
    }

    private Configuration Configuration(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Report("", "a configuration is an object with 'conversion_chain'");
            return new(file, [], null, []);
        }

        DictionaryTree? segmentation = null;
        if (root.TryGetProperty("segmentation", out var section))
        {
            if (Text(section, "segmentation", "type") is { } type && type != "mmseg")
                Report("segmentation.type", $"'{type}' is unknown. Only 'mmseg' exists");
            segmentation = Dict(section, "segmentation", segmenting: true);
        }

        if (!root.TryGetProperty("conversion_chain", out _))
            Report("conversion_chain", "missing. List at least one {\"dict\": …}");
        var name = root.TryGetProperty("name", out var n) && n.ValueKind == JsonValueKind.String ? n.GetString()! : file;
        return new(name, Chain(root, "normalization"), segmentation, Chain(root, "conversion_chain"));
    }

    private List<DictionaryTree> Chain(JsonElement root, string key)
    {
        var steps = new List<DictionaryTree>();
        if (!root.TryGetProperty(key, out var list))
            return steps;
        if (list.ValueKind != JsonValueKind.Array)
            Report(key, "must be an array of {\"dict\": …}");
        else
            foreach (var (index, item) in list.EnumerateArray().Index())
                if (item.ValueKind == JsonValueKind.Object && Dict(item, $"{key}[{index}]", segmenting: false) is { } step)
                    steps.Add(step);
        return steps;
    }

    private DictionaryTree? Dict(JsonElement owner, string path, bool segmenting)
    {
        if (owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty("dict", out var dict) && dict.ValueKind == JsonValueKind.Object)
            return Tree(dict, path + ".dict", segmenting);
        Report(path + ".dict", "missing. Name a dictionary: {\"type\": \"text\", \"file\": …}");
        return null;
    }

    private DictionaryTree? Tree(JsonElement dict, string path, bool segmenting)
    {
        var tofu = dict.TryGetProperty("may_output_tofu", out var flag) && flag.ValueKind == JsonValueKind.True;
        switch (Text(dict, path, "type"))
        {
            case null:
                return null;
            case "text" or "ocd2":
                // A dictionary left out is not read either: it need not exist.
                if (Text(dict, path, "file") is not { } name || (tofu && !segmenting && !includeTofuRisk))
                    return null;
                return Leaf(name, path);
            case "inline":
                if (dict.TryGetProperty("may_output_tofu", out _))
                    Report(path + ".may_output_tofu", "not allowed on an inline dictionary. Remove it");
                return Inline(dict, path);
            case "group":
                return Group(dict, path, segmenting, leftOut: tofu && !segmenting && !includeTofuRisk);
            case var type:
                Report(path + ".type", $"'{type}' is unknown. Use 'text', 'ocd2', 'group' or 'inline'");
                return null;
        }
    }

    private DictionaryTree.Leaf? Leaf(string name, string path)
    {
        try
        {
            return new DictionaryTree.Leaf(dictionary(name));
        }
        catch (DictionaryException e)
        {
            _problems.AddRange(e.Problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Report(path + ".file", $"'{name}' cannot be read: {e.Message}");
        }

        return null;
    }

    private DictionaryTree.Leaf? Inline(JsonElement dict, string path)
    {
        var entries = new Dictionary<string, DictionaryEntry>(StringComparer.Ordinal);
        if (!dict.TryGetProperty("entries", out var list) || list.ValueKind != JsonValueKind.Object)
        {
            Report(path + ".entries", "missing. Write {\"key\": \"value\"}");
            return null;
        }

        foreach (var item in list.EnumerateObject())
        {
            var value = item.Value.ValueKind == JsonValueKind.String ? item.Value.GetString()! : "";
            if (item.Name.Length is 0 or > PrefixTable.LongestText || value.Length is 0 or > PrefixTable.LongestText)
                Report(
                    $"{path}.entries",
                    $"'{item.Name}': key and value must be non-empty strings of at most {PrefixTable.LongestText} characters");
            else if (!entries.TryAdd(item.Name, new(item.Name, value, [])))
                Report($"{path}.entries", $"the key '{item.Name}' stands there twice. Keep one");
        }

        return new DictionaryTree.Leaf(new(path, [.. entries.Values]));
    }

    private DictionaryTree.Group? Group(JsonElement dict, string path, bool segmenting, bool leftOut)
    {
        var policy = dict.TryGetProperty("match_policy", out _) ? Text(dict, path, "match_policy") : "short_circuit";
        if (policy is not (null or "short_circuit" or "union"))
            Report(path + ".match_policy", $"'{policy}' is unknown. Use 'short_circuit' or 'union'");
        if (!dict.TryGetProperty("dicts", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            Report(path + ".dicts", "missing. List the group's dictionaries");
            return null;
        }

        var children = new List<DictionaryTree>();
        foreach (var (index, item) in list.EnumerateArray().Index())
            if (item.ValueKind == JsonValueKind.Object && Tree(item, $"{path}.dicts[{index}]", segmenting) is { } child)
                children.Add(child);
        return leftOut || children.Count == 0 ? null : new(children, policy == "short_circuit");
    }

    private string? Text(JsonElement owner, string path, string key)
    {
        if (owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String)
            return value.GetString();
        Report($"{path}.{key}", "missing, or not a string");
        return null;
    }

    private void Report(string path, string message) =>
        _problems.Add(new(file, 0, path.Length == 0 ? message + "." : $"{path}: {message}."));
}
