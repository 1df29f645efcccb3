using System.Collections.Concurrent;

namespace Twinscript.Mirror;

/// <summary>Memoises what becomes of addresses. Safe to use from several threads.</summary>
internal sealed class KnownAddresses
{
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _known =
        new ConcurrentDictionary<string, string?>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private int _count;

    public bool TryGet(ReadOnlySpan<char> address, out string? mapped) => _known.TryGetValue(address, out mapped);

    public void Add(ReadOnlySpan<char> address, string? mapped)
    {
        if (_count < Most && _known.TryAdd(address, mapped))
            Interlocked.Increment(ref _count);
    }
}
