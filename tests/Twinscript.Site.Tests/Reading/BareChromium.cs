using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Twinscript.Site.Tests.Browsers;

namespace Twinscript.Site.Tests.Reading;

/// <summary>
/// One tab of a browser as readers have it. The usual drivers attach to a page, and Chromium prerenders nothing for
/// a page that is watched so; this attaches to the tab.
/// </summary>
internal sealed class BareChromium : IAsyncDisposable
{
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("twinscript-chromium-");
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _waiting = new();
    private readonly ConcurrentQueue<string> _pages = new();
    private Process? _process;
    private Task _reading = Task.CompletedTask;
    private int _calls;

    /// <summary>The page the tab shows, or makes ready to show.</summary>
    public string Newest => _pages.Last();

    public int Pages => _pages.Count;

    public static async Task<BareChromium> StartAsync(params string[] options)
    {
        var browser = new BareChromium();
        await browser.LaunchAsync(options);
        return browser;
    }

    public async Task<JsonNode?> CallAsync(string method, JsonObject? parameters = null, string? session = null)
    {
        var id = Interlocked.Increment(ref _calls);
        var answer = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null)
            message["sessionId"] = session;
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, _stop.Token);
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async Task<T?> EvaluateAsync<T>(string expression, string session)
    {
        var answer = await CallAsync(
            "Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true }, session);
        return answer?["result"]?["value"] is { } value ? value.GetValue<T>() : default;
    }

    public Task MouseAsync(string type, double x, double y, string session) =>
        CallAsync(
            "Input.dispatchMouseEvent",
            new()
            {
                ["type"] = type,
                ["x"] = x,
                ["y"] = y,
                ["button"] = type == "mouseMoved" ? "none" : "left",
                ["clickCount"] = type == "mouseMoved" ? 0 : 1,
            },
            session);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _reading;
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException)
        {
            // The browser is about to be ended anyway.
        }
        _socket.Dispose();
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
        _stop.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser's that outlives it for a moment; the folder is a temporary one.
        }
    }

    private async Task LaunchAsync(string[] options)
    {
        string[] fixedOptions =
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0",
            "--user-data-dir=" + _profile.FullName, "--window-size=1280,800",
        ];
        _process = Process.Start(
            new ProcessStartInfo(await InstalledChromium.PathAsync(), [.. fixedOptions, .. options, "about:blank"])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })
            ?? throw new InvalidOperationException("Chromium did not start.");
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        await _socket.ConnectAsync(await AddressAsync(), _stop.Token);
        _reading = ReadAsync();
        var targets = await CallAsync("Target.getTargets", new() { ["filter"] = new JsonArray(new JsonObject { ["type"] = "tab" }) });
        var tab = await CallAsync(
            "Target.attachToTarget",
            new() { ["targetId"] = targets?["targetInfos"]?[0]?["targetId"]?.GetValue<string>(), ["flatten"] = true });
        await CallAsync(
            "Target.setAutoAttach",
            new() { ["autoAttach"] = true, ["waitForDebuggerOnStart"] = false, ["flatten"] = true },
            tab?["sessionId"]?.GetValue<string>());
        while (_pages.IsEmpty)
            await Task.Delay(20);
    }

    private async Task<Uri> AddressAsync()
    {
        var file = Path.Combine(_profile.FullName, "DevToolsActivePort");
        for (var tries = 0; tries < 600; tries++)
        {
            await Task.Delay(50);
            if (File.Exists(file) && await File.ReadAllLinesAsync(file) is [var port, var path, ..])
                return new(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{port}{path}"));
        }
        throw new TimeoutException("Chromium did not open its port.");
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[1 << 16];
        while (!_stop.IsCancellationRequested)
        {
            using var message = new MemoryStream();
            WebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer, _stop.Token);
                message.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            var json = JsonNode.Parse(message.ToArray());
            if (json?["id"]?.GetValue<int>() is { } id && _waiting.TryRemove(id, out var waiting))
                waiting.SetResult(json["result"]);
            else if (json?["method"]?.GetValue<string>() == "Target.attachedToTarget"
                && json["params"]?["targetInfo"]?["type"]?.GetValue<string>() == "page")
                _pages.Enqueue(json["params"]?["sessionId"]?.GetValue<string>() ?? "");
        }
    }
}
