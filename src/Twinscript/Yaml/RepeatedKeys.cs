using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Twinscript.Yaml;

/// <summary>
/// Reads YAML as those do who take a key twice: other generators' settings are to be read and not to be judged. The first holds.
/// </summary>
internal static class RepeatedKeys
{
    public static IEnumerable<ParsingEvent> LeftOut(IParser parser)
    {
        // The keys met so far, and whether a key comes next; null for a list.
        var open = new Stack<(HashSet<string>? Keys, bool AtKey)>();
        var (isSkipping, depth) = (false, 0);
        while (parser.MoveNext() && parser.Current is { } found)
        {
            if (isSkipping)
            {
                depth += found.NestingIncrease;
                isSkipping = depth > 0;
                continue;
            }
            if (found is NodeEvent && open.TryPeek(out var around) && around.Keys is { } keys)
            {
                if (around.AtKey && found is Scalar key && !keys.Add(key.Value))
                {
                    (isSkipping, depth) = (true, 0);
                    continue;
                }
                open.Pop();
                open.Push((keys, !around.AtKey));
            }
            if (found is MappingStart)
                open.Push((new(StringComparer.Ordinal), true));
            else if (found is SequenceStart)
                open.Push((null, false));
            else if (found is MappingEnd or SequenceEnd)
                open.Pop();
            yield return found;
        }
    }
}
