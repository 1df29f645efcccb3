using System.Collections.Concurrent;

namespace Twinscript.Engine.Caching;

/// <summary>The results of cached steps, from one build to the next.</summary>
internal sealed class CacheStore
{
    private readonly ConcurrentDictionary<string, CacheTable> _tables = new(StringComparer.Ordinal);

    /// <summary>Whether a later build may come. Otherwise nothing is recorded.</summary>
    public bool Keeps { get; set; } = true;

    public IEnumerable<CacheTable> Tables => _tables.Values.OrderBy(t => t.Step, StringComparer.Ordinal);

    public CacheTable Table(string step) => _tables.GetOrAdd(step, static (step, keeps) => new(step, keeps), Keeps);

    public void Begin()
    {
        foreach (var table in _tables.Values)
            table.Begin();
    }

    /// <summary>Forgets what the build just finished did not use.</summary>
    public void Keep()
    {
        foreach (var table in _tables.Values)
            table.Keep();
    }
}

/// <summary>The results of one step by document.</summary>
internal sealed class CacheTable(string step, bool keeps)
{
    private ConcurrentDictionary<string, CacheEntry> _kept = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, CacheEntry> _used = new(StringComparer.Ordinal);
    private int _made;
    private bool _opened;

    public string Step => step;

    public bool Keeps => keeps;

    /// <summary>How many documents the current build did not find.</summary>
    public int Made => _made;

    public IEnumerable<KeyValuePair<string, CacheEntry>> Entries => _kept;

    /// <summary>Set by what writes the table to the disk; null for a step whose results stay in memory.</summary>
    public IResultCodec? Codec { get; set; }

    /// <summary>The current build runs the step.</summary>
    public void Open() => _opened = true;

    public CacheEntry? Find(string key) => _kept.GetValueOrDefault(key);

    public void Use(string key, CacheEntry entry) => _used[key] = entry;

    public void CountMade() => Interlocked.Increment(ref _made);

    public void Add(string key, CacheEntry entry)
    {
        CountMade();
        _used[key] = entry;
    }

    /// <summary>An entry of another process.</summary>
    public void Recall(string key, CacheEntry entry) => _kept[key] = entry;

    /// <summary>Forgets what a failed build has made: its errors may have been reported elsewhere, and must be reported again.</summary>
    public void Begin() => (_used, _made, _opened) = (new(StringComparer.Ordinal), 0, false);

    /// <summary>Forgets what was not used, unless the build passed the whole step over.</summary>
    public void Keep()
    {
        if (_opened)
            _kept = _used;
        Begin();
    }
}
