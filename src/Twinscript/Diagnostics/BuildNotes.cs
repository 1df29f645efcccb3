using System.Collections.Concurrent;

namespace Twinscript.Diagnostics;

/// <summary>Says what this machine can't do for the site, though nothing is wrong with the site. Serves any number of threads.</summary>
internal sealed class BuildNotes
{
    private readonly ConcurrentDictionary<string, byte> _notes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _asked = new(StringComparer.Ordinal);

    /// <summary>The parts of the machine the build has looked for: another answer may make another site.</summary>
    public IEnumerable<string> Asked => _asked.Keys;

    public void Add(string note) => _notes.TryAdd(note, 0);

    public void Ask(string part) => _asked.TryAdd(part, 0);

    public IReadOnlyList<string> InOrder() => [.. _notes.Keys.Order(StringComparer.Ordinal)];
}
