using System.Runtime.InteropServices;

namespace Twinscript.Cli.CommandLine;

/// <summary>Ctrl-C, SIGTERM and SIGHUP ask the command to stop; the second one ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption()
    {
        PosixSignal[] signals = OperatingSystem.IsWindows()
            ? [PosixSignal.SIGINT, PosixSignal.SIGTERM]
            : [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
        _registrations = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];
    }

    public CancellationToken Token => _source.Token;

    /// <summary>What a shell gives a command that the signal ended: 128 and the signal's number.</summary>
    public int ExitCode { get; private set; } = ExitCodes.Interrupted;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
            return;
        context.Cancel = true;
        ExitCode = context.Signal switch
        {
            PosixSignal.SIGTERM => 143,
            PosixSignal.SIGHUP => 129,
            _ => ExitCodes.Interrupted,
        };
        // The handlers of a cancelled token run here, and one that waits would keep the second signal from arriving.
        _ = _source.CancelAsync();
    }
}
