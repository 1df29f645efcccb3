using System.Collections.Concurrent;

namespace Twinscript.Diagnostics;

/// <summary>Says what this machine can't do for the site, though nothing is wrong with the site. Serves any number of threads.</summary>
internal sealed class BuildNotes
{
    private readonly ConcurrentDictionary<string, byte> _notes = new(StringComparer.Ordinal);

    public void Add(string note) => _notes.TryAdd(note, 0);

    public IReadOnlyList<string> InOrder() => [.. _notes.Keys.Order(StringComparer.Ordinal)];
}
