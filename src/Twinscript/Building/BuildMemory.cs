using System.Collections.Concurrent;
using Twinscript.Incremental;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine.Caching;

namespace Twinscript.Building;

/// <summary>
/// What one build leaves to the next: pages whose sources have not changed need not be made again. One build at a time may use it.
/// </summary>
public sealed class BuildMemory
{
    private ConcurrentDictionary<Digest, RememberedPage> _pages = new();
    private ConcurrentDictionary<SitePath, RememberedRendering> _renderings = new();
    private ConcurrentDictionary<(string, string, Digest), object> _derived = new();
    private ConcurrentDictionary<Digest, RememberedPage> _pagesNow = new();
    private ConcurrentDictionary<SitePath, RememberedRendering> _renderingsNow = new();
    private ConcurrentDictionary<(string, string, Digest), object> _derivedNow = new();
    private KnownFiles? _files;
    private Action? _readPages;
    private int _converted;
    private int _rendered;

    /// <summary>
    /// Whether builds may believe, for a preview's sake, that a file is what it was as long as its size and its time are, and that
    /// the output is what the last build left. Without it they look.
    /// </summary>
    public bool Trusts { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal Memo Memo { get; } = new();

    /// <summary>Null when every file is to be read.</summary>
    internal KnownFiles? Files => Trusts ? _files ??= new(Time) : null;

    /// <summary>Sources rendered and converted by the current build, not found in memory.</summary>
    internal int Converted => _converted;

    /// <summary>Pages put into their layout by the current build, not found in memory.</summary>
    internal int Rendered => _rendered;

    /// <summary>The last build that succeeded.</summary>
    internal FinishedBuild? Last { get; set; }

    internal IEnumerable<KeyValuePair<Digest, RememberedPage>> Pages => _pages;

    internal IEnumerable<KeyValuePair<SitePath, RememberedRendering>> Renderings => _renderings;

    internal void Begin()
    {
        Interlocked.Exchange(ref _readPages, null)?.Invoke();
        (_pagesNow, _renderingsNow, _derivedNow) = (new(), new(), new());
        (_converted, _rendered) = (0, 0);
    }

    /// <summary>Forgets what the build just finished did not use.</summary>
    internal void Keep(FinishedBuild build)
    {
        (_pages, _renderings, _derived, Last) = (_pagesNow, _renderingsNow, _derivedNow, build);
        Memo.Turn();
        Begin();
    }

    internal RememberedPage? Find(Digest source) => _pages.GetValueOrDefault(source);

    internal RememberedRendering? Find(SitePath destination) => _renderings.GetValueOrDefault(destination);

    internal void Reuse(Digest source, RememberedPage page) => _pagesNow[source] = page;

    internal void Reuse(SitePath destination, RememberedRendering rendering) => _renderingsNow[destination] = rendering;

    /// <summary>
    /// What is worked out of one file's content and nothing else, and costs too much to be worked out by every build of a preview. Not kept
    /// on the disk.
    /// </summary>
    /// <param name="kind">What is worked out.</param>
    /// <param name="name">Of the file.</param>
    /// <param name="content">Of the file.</param>
    /// <param name="make">Null is not remembered.</param>
    internal T Derive<T>(string kind, string name, Content content, Func<T> make) where T : class? =>
        Derive(kind, name, content.Digest ?? Digest.Of(content.Bytes.Span), make);

    /// <summary>The same, of things that have no one file.</summary>
    /// <param name="from">Stands for all it is worked out of.</param>
    internal T Derive<T>(string kind, string name, Digest from, Func<T> make) where T : class?
    {
        var key = (kind, name, from);
        var derived = _derived.TryGetValue(key, out var known) ? (T)known : make();
        if (derived is not null)
            _derivedNow[key] = derived;
        return derived;
    }

    /// <param name="source">Null when the page must not be remembered.</param>
    internal void Remember(Digest? source, RememberedPage page)
    {
        Interlocked.Increment(ref _converted);
        if (source is { } key)
            _pagesNow[key] = page;
    }

    internal void Remember(SitePath destination, RememberedRendering rendering)
    {
        Interlocked.Increment(ref _rendered);
        _renderingsNow[destination] = rendering;
    }

    /// <summary>Takes over what an earlier process knew.</summary>
    /// <param name="readPages">
    /// Calls <see cref="Recall(Digest, RememberedPage)"/>; run when a build begins, which is never when nothing has changed.
    /// </param>
    internal void Load(FinishedBuild last, Action readPages) => (Last, _readPages) = (last, readPages);

    internal void Recall(Digest source, RememberedPage page) => _pages[source] = page;

    internal void Recall(SitePath destination, RememberedRendering rendering) => _renderings[destination] = rendering;
}

/// <param name="Settings">The options that decide what a build writes.</param>
/// <param name="Asked">All the build asked of the disk and the machine, with the answers it got.</param>
/// <param name="Output">The folder, absolute.</param>
/// <param name="Files">What was written there.</param>
/// <param name="Diagnostics">In order. A build that has nothing to do repeats them.</param>
internal sealed record FinishedBuild(
    Digest Settings, IReadOnlyList<(string Kind, string Asked, Digest Answer)> Asked, string Output,
    IReadOnlyDictionary<SitePath, WrittenFile> Files, BuildSummary Summary, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>See <see cref="OutputListing.Updated"/>; null when it was another process that finished.</summary>
    public long? Updated { get; init; }
}

internal sealed record WrittenFile(Digest Content, FileStamp Stamp);
