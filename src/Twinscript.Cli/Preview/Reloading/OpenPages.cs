using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Twinscript.Diagnostics;
using Twinscript.Diagnostics.Languages;
using Twinscript.Documents;

namespace Twinscript.Cli.Preview.Reloading;

/// <summary>Tells every open page what became of the newest build, by server-sent events.</summary>
internal sealed class OpenPages(Language language) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private readonly HashSet<Channel<string>> _listeners = [];
    private readonly CancellationTokenSource _closing = new();
    // Another run of the server starts counting again, so a number alone would prove nothing.
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private int _goodBuilds;
    private string? _state;

    /// <summary>Names the newest good build.</summary>
    public string Build => $"{_run}-{Volatile.Read(ref _goodBuilds)}";

    public void MapTo(WebApplication application)
    {
        application.Map(ReloadScript.Path, branch => branch.Run(SendScriptAsync));
        application.Map(ReloadScript.Root + "/events", branch => branch.Run(ListenAsync));
    }

    /// <param name="published">Whether there is something new to see.</param>
    public Task TellAsync(IReadOnlyList<Diagnostic> diagnostics, bool published)
    {
        lock (_lock)
        {
            if (published)
                Interlocked.Increment(ref _goodBuilds);
            _state = BuildEvent.Of(Build, [.. diagnostics.Where(d => d.Severity == Severity.Error)], language);
            foreach (var listener in _listeners)
                listener.Writer.TryWrite(_state);
        }
        return Task.CompletedTask;
    }

    /// <summary>Ends every connection, or the server would wait for them.</summary>
    public void Close() => _closing.Cancel();

    public void Dispose() => _closing.Dispose();

    private static Task SendScriptAsync(HttpContext context)
    {
        context.Response.ContentType = MediaTypes.Served(Path.GetExtension(ReloadScript.Path));
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(ReloadScript.Source, context.RequestAborted).AsTask();
    }

    private async Task ListenAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _closing.Token);
        // Only the newest state matters to a page that was too slow for the one before.
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
        {
            _listeners.Add(channel);
            channel.Writer.TryWrite(_state ??= BuildEvent.Of(Build, [], language));
        }
        try
        {
            while (!ended.IsCancellationRequested)
                await context.Response.WriteAsync(await NextAsync(channel, ended.Token), Encoding.UTF8, ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the server stops.
        }
        finally
        {
            lock (_lock)
                _listeners.Remove(channel);
        }
    }

    // A comment now and then: only writing shows that a page is gone.
    private static async Task<string> NextAsync(Channel<string> channel, CancellationToken cancellation)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        pause.CancelAfter(Pause);
        try
        {
            return await channel.Reader.ReadAsync(pause.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ": still here\n\n";
        }
    }
}
