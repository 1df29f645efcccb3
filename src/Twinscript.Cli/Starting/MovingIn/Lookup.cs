using YamlDotNet.RepresentationModel;

namespace Twinscript.Cli.Starting.MovingIn;

/// <summary>Looks for values in a configuration by names such as <c>params.author</c>.</summary>
internal static class Lookup
{
    public static YamlNode? At(this YamlNode? node, string path)
    {
        foreach (var name in path.Split('.'))
            node = (node as YamlMappingNode)?.Children.FirstOrDefault(c => IsNamed(c.Key, name)).Value;
        return node;
    }

    /// <summary>The first of these that is a text.</summary>
    public static string? Text(this YamlNode? node, params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (node.At(path) is YamlScalarNode { Value: { } value } && value.Trim() is { Length: > 0 } text && text is not ("~" or "null"))
                return text;
        }
        return null;
    }

    public static IEnumerable<YamlNode> Items(this YamlNode? node) => (node as YamlSequenceNode)?.Children ?? [];

    public static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Pairs(this YamlNode? node) =>
        node is YamlMappingNode mapping ? mapping.Children : [];

    // Hugo's names are in any case.
    private static bool IsNamed(YamlNode key, string name) =>
        key is YamlScalarNode { Value: { } value } && value.Equals(name, StringComparison.OrdinalIgnoreCase);
}
