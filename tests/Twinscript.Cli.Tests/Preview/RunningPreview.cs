using System.Text;
using System.Text.RegularExpressions;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;
using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Tests.Sites;

namespace Twinscript.Cli.Tests.Preview;

/// <summary><c>twinscript serve</c> on a free port: within this process, or a native program beside it.</summary>
internal sealed partial class RunningPreview : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SharedText _out = new();
    private readonly SharedText _error = new();
    private readonly Task<int> _run;

    private RunningPreview(TinySite site, string[] args)
    {
        args = ["serve", "--port", "0", .. args];
        _run = ProgramUnderTest.Native is { } native
            ? RunNativeAsync(site.Root, ["env", "--default-signal=INT", native, .. args])
            : TwinscriptCommand.RunAsync(args, new CommandConsole { Out = _out, Error = _error }, site.Root, _stop.Token);
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public static async Task<RunningPreview> StartAsync(TinySite site, params string[] args)
    {
        var preview = new RunningPreview(site, args);
        var address = await RunningProgram.WaitForAsync(
            () => preview._run.IsCompleted || Serving().Match(preview.Out) is { Success: true } ? preview : null, "the preview");
        preview.Address = new(Serving().Match(address.Out).Groups["url"].Value);
        return preview;
    }

    public async Task<string> ReadAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var response = await client.GetAsync(path);
        return await response.Content.ReadAsStringAsync();
    }

    public Task WaitForPageAsync(string path, string text) =>
        WaitAsync(async () => (await ReadAsync(path)).Contains(text, StringComparison.Ordinal), $"'{text}' on {path}");

    /// <summary>How many builds have succeeded; waits until there are two, since files are there before the console says so.</summary>
    public async Task<int> BuildsAsync()
    {
        await WaitAsync(() => Task.FromResult(Count() > 1), "the second build");
        return Count();

        int Count() => Out.Split("Built output").Length - 1;
    }

    public static async Task WaitAsync(Func<Task<bool>> look, string what)
    {
        for (var tries = 0; tries < 5000; tries++)
        {
            if (await look())
                return;
            await Task.Delay(20);
        }
        throw new TimeoutException($"Waited in vain for {what}.");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Xunit.Assert.Equal(0, await _run);
        _stop.Dispose();
        await _out.DisposeAsync();
        await _error.DisposeAsync();
    }

    private async Task<int> RunNativeAsync(string root, string[] command)
    {
        using var process = ProgramUnderTest.Start(root, command);
        var reading = Task.WhenAll(_out.CopyAsync(process.StandardOutput), _error.CopyAsync(process.StandardError));
        await using (_stop.Token.Register(() => RunningProgram.Signal(process, "INT")))
            await process.WaitForExitAsync();
        await reading;
        return process.ExitCode;
    }

    [GeneratedRegex("Serving .*on (?<url>http://[^ ]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Serving();

    /// <summary>Written by one thread while others read.</summary>
    private sealed class SharedText : TextWriter
    {
        private readonly StringBuilder _text = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (_text)
                _text.Append(value);
        }

        public async Task CopyAsync(TextReader reader)
        {
            var buffer = new char[1024];
            while (await reader.ReadAsync(buffer) is > 0 and var read)
                Write(buffer, 0, read);
        }

        public override string ToString()
        {
            lock (_text)
                return _text.ToString();
        }
    }
}
