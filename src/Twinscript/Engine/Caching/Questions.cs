using System.Collections.Concurrent;

namespace Twinscript.Engine.Caching;

/// <summary>A set of questions in ordinal order. Interned: a thousand pages ask what one of them asks.</summary>
internal sealed class Questions
{
    public const char KindEnd = ':';

    // No path holds one.
    private const char Separator = '\0';

    private static readonly ConcurrentDictionary<string, Questions> Interned = new(StringComparer.Ordinal);

    private Questions(string[] all) => All = all;

    public static Questions None { get; } = Of([]);

    public IReadOnlyList<string> All { get; }

    public static Questions Of(IEnumerable<string> questions)
    {
        string[] all = [.. questions.Order(StringComparer.Ordinal)];
        return Interned.GetOrAdd(string.Join(Separator, all), static (_, all) => new(all), all);
    }
}
