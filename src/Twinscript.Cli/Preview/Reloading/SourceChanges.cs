using System.Threading.Channels;

namespace Twinscript.Cli.Preview.Reloading;

/// <summary>One item for every burst of changes in some folders; bursts that nobody has taken yet become one.</summary>
internal sealed class SourceChanges : IAsyncDisposable
{
    // Editors save in several steps, and a branch switch writes for a while.
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Revisit = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly CancellationTokenSource _stop = new();
    private readonly FolderWatch[] _watches;
    private readonly Task _revisiting;

    /// <param name="folders">Absolute; one that does not exist yet is watched as soon as it does.</param>
    public SourceChanges(IReadOnlyList<string> folders)
    {
        _watches = [.. folders.Select(folder => new FolderWatch(folder, () => _channel.Writer.TryWrite(true)))];
        _revisiting = RevisitAsync();
    }

    public async IAsyncEnumerable<bool> ReadAllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var change in _channel.Reader.ReadAllAsync(cancellation))
        {
            do
                await Task.Delay(Calm, cancellation);
            while (_channel.Reader.TryRead(out _));
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

    // A folder that was replaced as a whole takes its watcher with it, silently on some systems.
    private async Task RevisitAsync()
    {
        using var timer = new PeriodicTimer(Revisit);
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
