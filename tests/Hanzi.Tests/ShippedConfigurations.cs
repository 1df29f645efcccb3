using System.Text.Json;

namespace Hanzi.Tests;

/// <summary>The shipped configurations, read from the package's files without any of the library's code.</summary>
internal static class ShippedConfigurations
{
    private static readonly Dictionary<string, NaiveTree> Dictionaries = [];

    public static NaiveReference Read(string name, bool includeTofuRisk)
    {
        using var document = JsonDocument.Parse(TestData.Bytes("opencc", "config", name + ".json"));
        var root = document.RootElement;
        return new(
            Chain(root.GetProperty("normalization")),
            root.TryGetProperty("segmentation", out var segmentation) ? Tree(segmentation.GetProperty("dict")) : null,
            Chain(root.GetProperty("conversion_chain")));

        NaiveTree[] Chain(JsonElement steps) => [.. steps.EnumerateArray().Select(s => Tree(s.GetProperty("dict")))];

        NaiveTree Tree(JsonElement dict) => dict.GetProperty("type").GetString() == "group"
            ? new NaiveTree.Group(
                [
                    .. dict
                        .GetProperty("dicts")
                        .EnumerateArray()
                        .Where(d => includeTofuRisk || !d.TryGetProperty("may_output_tofu", out _))
                        .Select(Tree)
                ],
                dict.GetProperty("match_policy").GetString() == "short_circuit")
            : Leaf(dict.GetProperty("file").GetString()!);
    }

    public static IEnumerable<string> Keys(this NaiveReference reference) =>
        ((IEnumerable<NaiveTree>)[.. reference.Normalization, .. reference.Chain]).SelectMany(Keys).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Keys(NaiveTree tree) =>
        tree is NaiveTree.Group group ? group.Children.SelectMany(Keys) : ((NaiveTree.Leaf)tree).Entries.Keys;

    private static NaiveTree Leaf(string file)
    {
        lock (Dictionaries)
        {
            if (!Dictionaries.TryGetValue(file, out var leaf))
                Dictionaries[file] = leaf = new NaiveTree.Leaf(TestData.Text("opencc", file)
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Where(line => line[0] != '#')
                    .Select(line => line.TrimEnd('\r').Split('\t'))
                    .ToDictionary(f => f[0], f => f[1].Split(' ')[0], StringComparer.Ordinal));
            return leaf;
        }
    }
}
