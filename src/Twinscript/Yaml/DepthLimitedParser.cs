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
        if (!MoveOn())
            return false;
        _depth += parser.Current?.NestingIncrease ?? 0;
        if (parser.Current is { } current && _depth > DeepestAllowed)
            throw new YamlException(current.Start, current.End, $"nested more than {DeepestAllowed} levels deep");
        return true;
    }

    // What follows the end of a document can leave the library's parser without a word for it.
    private bool MoveOn()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException failure)
        {
            var place = parser.Current;
            throw new YamlException(
                place?.Start ?? Mark.Empty, place?.End ?? Mark.Empty, "something follows the end of the document", failure);
        }
    }
}
