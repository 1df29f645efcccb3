using System.Diagnostics;
using System.Text;
using Twinscript.Tests.Sites;

namespace Twinscript.Cli.Tests.CommandLine;

/// <summary>The program as a process of its own, for what only a process can show: signals.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _out = new();
    private readonly Task _reading;
    private readonly Task<string> _error;
    private readonly string _root;

    private RunningProgram(Process process, string root)
    {
        (_process, _root) = (process, root);
        _reading = ReadAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    public string Out
    {
        get
        {
            lock (_out)
                return _out.ToString();
        }
    }

    public static RunningProgram Start(TinySite site, params string[] args) => Start(site, [], args);

    /// <param name="site">Where it runs.</param>
    /// <param name="environment">Variables it sees beside those of this process, each as <c>NAME=value</c>.</param>
    public static RunningProgram Start(TinySite site, string[] environment, string[] args)
    {
        // A shell that started the tests in the background has made SIGINT ignored, and children inherit that.
        string[] command = ["env", "--default-signal=INT,HUP", .. environment, .. ProgramUnderTest.Command, .. args];
        return new(ProgramUnderTest.Start(site.Root, command), site.Root);
    }

    public static async Task<T> WaitForAsync<T>(Func<T?> look, string what) where T : class
    {
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(120);)
        {
            if (look() is { } found)
                return found;
            await Task.Delay(5);
        }
        throw new TimeoutException($"Waited in vain for {what}.");
    }

    public void Signal(string name) => Signal(_process, name);

    public static void Signal(Process process, string name)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", [$"-{name}", process.Id.ToString()]) { UseShellExecute = false });
        kill?.WaitForExit();
    }

    public async Task<CommandRun> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        await _process.WaitForExitAsync(patience.Token);
        await _reading;
        return new(_process.ExitCode, CommandRun.Normalise(Out, _root), CommandRun.Normalise(await _error, _root));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new char[1024];
        while (await _process.StandardOutput.ReadAsync(buffer) is > 0 and var read)
        {
            lock (_out)
                _out.Append(buffer, 0, read);
        }
    }
}
