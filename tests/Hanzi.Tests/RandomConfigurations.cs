using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Hanzi.Tests;

/// <summary>Small configurations over few characters, so that keys overlap, nest and straddle in every way.</summary>
internal static class RandomConfigurations
{
    public static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static readonly Gen<string> Character = OneOf("甲", "乙", "丙", "丁", "𠮷", "𨋢", "𨋣", "\U000E0100", "a");

    private static readonly Gen<string> Oddity =
        OneOf("⿰", "⿲", "⿾", "\u0301", "Z", " ", "\n", "\0", "😀", "\uD842", "\uDFB7", "\uFE00", "豈");

    private static readonly Gen<NaiveTree> Leaf =
        Gen.Dictionary(Character.Array[1, 4].Select(string.Concat), Character.Array[0, 3].Select(string.Concat))[0, 8]
            .Select(NaiveTree (entries) => new NaiveTree.Leaf(entries));

    private static readonly Gen<NaiveTree> Tree =
        Gen.Recursive<NaiveTree>((depth, inner) => depth == 3 ? Leaf : Gen.OneOf(
            Leaf,
            Gen.Select(inner.Array[1, 3], Gen.Bool, NaiveTree (children, shortCircuit) => new NaiveTree.Group(children, shortCircuit))));

    public static Gen<NaiveReference> Configuration { get; } =
        Gen.Select(Tree.Array[0, 1], Gen.OneOf(Tree, Gen.Const(NaiveTree () => null!)), Tree.Array[1, 3])
            .Select((normalization, segmentation, chain) => new NaiveReference(normalization, segmentation, chain));

    public static Gen<NaiveTree.Leaf> OwnWords { get; } = Leaf.Select(leaf => (NaiveTree.Leaf)leaf);

    public static Gen<string> Text { get; } =
        Gen.Frequency((8, Character), (1, Oddity)).Array[0, 60].Select(string.Concat);

    /// <summary>Writes a configuration and its dictionaries in OpenCC's formats.</summary>
    /// <returns>The configuration's path.</returns>
    public static string Write(string folder, NaiveReference reference)
    {
        Directory.CreateDirectory(folder);
        var files = 0;
        var json = new JsonObject
        {
            ["name"] = "random",
            ["normalization"] = Chain(reference.Normalization),
            ["conversion_chain"] = Chain(reference.Chain),
        };
        if (reference.Segmentation is { } segmentation)
            json["segmentation"] = new JsonObject { ["type"] = "mmseg", ["dict"] = Dict(segmentation) };
        var path = Path.Combine(folder, "config.json");
        File.WriteAllText(path, json.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        return path;

        JsonArray Chain(IEnumerable<NaiveTree> trees) => [.. trees.Select(t => new JsonObject { ["dict"] = Dict(t) })];

        JsonObject Dict(NaiveTree tree)
        {
            if (tree is NaiveTree.Group group)
                return new()
                {
                    ["type"] = "group",
                    ["match_policy"] = group.ShortCircuit ? "short_circuit" : "union",
                    ["dicts"] = new JsonArray([.. group.Children.Select(Dict)]),
                };
            var file = $"{files++}.txt";
            File.WriteAllLines(Path.Combine(folder, file), ((NaiveTree.Leaf)tree).Entries.Select(e => $"{e.Key}\t{e.Value}"));
            return new() { ["type"] = "text", ["file"] = file };
        }
    }
}
