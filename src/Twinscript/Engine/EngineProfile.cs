using System.Collections.Concurrent;
using Twinscript.Documents;

namespace Twinscript.Engine;

/// <summary>Gathers where the time of a run went. May be told from any thread.</summary>
public sealed class EngineProfile
{
    private readonly ConcurrentQueue<ModuleTime> _modules = new();
    private readonly ConcurrentDictionary<SourcePath, TimeSpan> _sources = new();

    /// <summary>In the order the modules ended.</summary>
    public IReadOnlyCollection<ModuleTime> Modules => _modules;

    /// <summary>Source files with the time all modules spent on them together, the slowest first.</summary>
    public IEnumerable<(SourcePath Source, TimeSpan Time)> Sources =>
        _sources.Select(s => (s.Key, s.Value)).OrderByDescending(s => s.Value).ThenBy(s => s.Key.Value, StringComparer.Ordinal);

    internal void Add(ModuleTime time) => _modules.Enqueue(time);

    internal void Add(SourcePath source, TimeSpan time) => _sources.AddOrUpdate(source, time, (_, sum) => sum + time);
}

/// <param name="Elapsed">By the clock; other modules may have run meanwhile.</param>
/// <param name="Documents">How many the module returned.</param>
public sealed record ModuleTime(string Pipeline, Phase Phase, string Module, TimeSpan Elapsed, int Documents);
