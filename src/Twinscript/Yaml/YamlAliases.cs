using System.Runtime.InteropServices;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Yaml;

/// <summary>Finds aliases that make a tree without end, or one far larger than its text, before anything walks it.</summary>
internal static class YamlAliases
{
    private const long Most = 1_000_000;
    private const int Deepest = 200;

    public static (string Message, YamlNode Node)? Problem(YamlNode root)
    {
        var walk = new Walk();
        return walk.Measure(root) is null ? walk.Found : null;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Extent(long Nodes, int Height);

    private sealed class Walk
    {
        // By identity: two equal nodes are compared by all they hold, which may have no end.
        private readonly Dictionary<YamlNode, Extent?> _known = new(ReferenceEqualityComparer.Instance);

        public (string, YamlNode)? Found { get; private set; }

        /// <summary>Null when something is wrong.</summary>
        /// <remarks>The stack is safe: a node's own text is nested a hundred deep at most, and an alias has been measured before.</remarks>
        public Extent? Measure(YamlNode node)
        {
            if (node is YamlScalarNode)
                return new(1, 1);
            if (_known.TryGetValue(node, out var known))
                return known ?? Refuse(node, "this holds an alias of itself, so it would have no end. Take the alias out.");
            _known[node] = null;
            var (nodes, height) = (1L, 1);
            foreach (var child in Children(node))
            {
                if (Measure(child) is not { } extent)
                    return null;
                (nodes, height) = (nodes + extent.Nodes, Math.Max(height, extent.Height + 1));
                if (nodes > Most || height > Deepest)
                    return Refuse(node, "aliases make this too large or too deep. Write it out, or use fewer aliases inside aliases.");
            }
            return _known[node] = new Extent(nodes, height);
        }

        private Extent? Refuse(YamlNode node, string message)
        {
            Found ??= (message, node);
            return null;
        }

        private static IEnumerable<YamlNode> Children(YamlNode node) => node switch
        {
            YamlSequenceNode sequence => sequence.Children,
            YamlMappingNode mapping => mapping.Children.SelectMany(pair => (YamlNode[])[pair.Key, pair.Value]),
            _ => [],
        };
    }
}
