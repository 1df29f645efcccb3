using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Twinscript.Yaml;

/// <summary>Stops before nesting could exhaust the stack of code that builds a tree from the events.</summary>
internal sealed class DepthLimitedParser(IParser parser) : IParser
{
    private const int DeepestAllowed = 100;

    private int _depth;

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        if (!parser.MoveNext())
            return false;
        _depth += parser.Current?.NestingIncrease ?? 0;
        if (parser.Current is { } current && _depth > DeepestAllowed)
            throw new YamlException(current.Start, current.End, $"nested more than {DeepestAllowed} levels deep");
        return true;
    }
}
