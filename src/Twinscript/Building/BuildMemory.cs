using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine.Caching;

namespace Twinscript.Building;

/// <summary>
/// The cache from one build to the next: pages whose sources have not changed are not made again. Only one build at a time may use it.
/// </summary>
public sealed class BuildMemory
{
    private KnownFiles? _files;
    private Action? _readResults;

    /// <summary>
    /// Whether builds may believe, for a preview's sake, that a file is what it was as long as its size and its time are, and that
    /// the output is what the last build left. Without it they look.
    /// </summary>
    public bool Trusts { get; init; }

    /// <summary>Whether another build may use it. Without it a build need not note what its results depend on.</summary>
    public bool Keeps { get => Store.Keeps; init => Store.Keeps = value; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal CacheStore Store { get; } = new();

    internal Memo Memo { get; } = new();

    internal TakeAwayFiles TakeAway { get; } = new();

    /// <summary>Null when every file is to be read.</summary>
    internal KnownFiles? Files => Trusts ? _files ??= new(Time) : null;

    /// <summary>The last build that succeeded.</summary>
    internal FinishedBuild? Last { get; private set; }

    /// <summary>Whether a build of this process has left something.</summary>
    internal bool HasBuilt { get; private set; }

    internal void Begin()
    {
        Interlocked.Exchange(ref _readResults, null)?.Invoke();
        Store.Begin();
    }

    /// <summary>Forgets what the build just finished did not use.</summary>
    internal void Keep(FinishedBuild build)
    {
        (Last, HasBuilt) = (build, true);
        Store.Keep();
        Memo.Turn();
        TakeAway.Keep();
        Begin();
    }

    /// <summary>Takes over what an earlier process left.</summary>
    /// <param name="readResults">Run when a build begins, which is never when nothing has changed.</param>
    internal void Load(FinishedBuild last, Action readResults) => (Last, _readResults) = (last, readResults);
}

/// <param name="Settings">The options that decide what a build writes.</param>
/// <param name="Asked">All the build asked of the disk and the machine, with the answers it got.</param>
/// <param name="Output">The folder, absolute.</param>
/// <param name="Files">The files written there.</param>
/// <param name="Diagnostics">In order. A build that has nothing to do repeats them.</param>
internal sealed record FinishedBuild(
    Digest Settings, IReadOnlyList<(string Kind, string Asked, Digest Answer)> Asked, string Output,
    IReadOnlyDictionary<SitePath, WrittenFile> Files, BuildSummary Summary, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>See <see cref="OutputListing.Updated"/>; null when it was another process that finished.</summary>
    public long? Updated { get; init; }
}

internal sealed record WrittenFile(Digest Content, FileStamp Stamp);
