using System.Collections.Concurrent;
using Twinscript.Documents;

namespace Twinscript.Engine;

/// <summary>Gathers where the time of a run went. May be told from any thread.</summary>
public sealed class EngineProfile(TimeProvider time)
{
    private readonly ConcurrentQueue<ModuleTime> _modules = new();
    private readonly ConcurrentDictionary<SourcePath, TimeSpan> _sources = new();

    /// <summary>In the order the modules ended.</summary>
    public IReadOnlyCollection<ModuleTime> Modules => _modules;

    /// <summary>Source files with the time all modules spent on them together, the slowest first.</summary>
    public IEnumerable<(SourcePath Source, TimeSpan Time)> Sources =>
        _sources.Select(s => (s.Key, s.Value)).OrderByDescending(s => s.Value).ThenBy(s => s.Key.Value, StringComparer.Ordinal);

    /// <summary>A point in time for <see cref="Since"/>.</summary>
    internal long Now => time.GetTimestamp();

    internal TimeSpan Since(long start) => time.GetElapsedTime(start);

    internal void Add(ModuleTime module) => _modules.Enqueue(module);

    internal void Add(SourcePath source, TimeSpan spent) => _sources.AddOrUpdate(source, spent, (_, sum) => sum + spent);
}

/// <param name="Elapsed">By the clock; other modules may have run meanwhile.</param>
/// <param name="Documents">How many the module returned.</param>
public sealed record ModuleTime(string Pipeline, Phase Phase, string Module, TimeSpan Elapsed, int Documents);
