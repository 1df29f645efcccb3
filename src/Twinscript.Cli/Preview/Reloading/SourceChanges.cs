using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Twinscript.Cli.Preview.Reloading;

/// <summary>One item for every burst of changes in some folders; bursts that wait to be taken become one.</summary>
internal sealed class SourceChanges : IAsyncDisposable
{
    // A save is a file or two, beside a temporary one, and over at once; a branch switch goes on for a while.
    private const int FilesOfASave = 3;
    private static readonly TimeSpan CalmAfterSave = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan CalmAfterMany = TimeSpan.FromMilliseconds(80);

    // A program that writes without end must not keep the preview from ever being built.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Revisit = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly FolderWatch[] _watches;
    private readonly TimeProvider _time;
    private readonly Task _revisiting;
    private long _last;

    /// <param name="folders">Absolute; one that does not exist yet is watched as soon as it does.</param>
    public SourceChanges(IReadOnlyList<string> folders, TimeProvider time)
    {
        _time = time;
        _watches = [.. folders.Select(folder => new FolderWatch(folder, Note))];
        _revisiting = RevisitAsync();
    }

    public async IAsyncEnumerable<bool> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var change in _channel.Reader.ReadAllAsync(cancellation))
        {
            await CalmAsync(cancellation);
            yield return change;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _revisiting;
        foreach (var watch in _watches)
            watch.Dispose();
        _stop.Dispose();
    }

    private void Note(string path)
    {
        lock (_lock)
        {
            _last = _time.GetTimestamp();
            if (_changed.Count <= FilesOfASave)
                _changed.Add(path);
        }
        _channel.Writer.TryWrite(true);
    }

    private async Task CalmAsync(CancellationToken cancellation)
    {
        var start = _time.GetTimestamp();
        for (var left = Left(); left > TimeSpan.Zero && _time.GetElapsedTime(start) < Patience; left = Left())
            await Task.Delay(left, _time, cancellation);
        // What is noted from here on may be read too late, and is an item of its own.
        _channel.Reader.TryRead(out _);
        lock (_lock)
            _changed.Clear();
    }

    private TimeSpan Left()
    {
        lock (_lock)
            return (_changed.Count > FilesOfASave ? CalmAfterMany : CalmAfterSave) - _time.GetElapsedTime(_last);
    }

    // For folders that are not there yet, and those that the system does not watch.
    private async Task RevisitAsync()
    {
        using var timer = new PeriodicTimer(Revisit, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                foreach (var watch in _watches)
                    watch.Revisit();
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }
}
