using System.Runtime.InteropServices;

namespace Twinscript.Cli.CommandLine;

/// <summary>
/// A limit of file size (<c>ulimit -f</c>) makes writing fail like a full disk, where it would otherwise end the process and leave half
/// a file behind.
/// </summary>
internal static class FileSizeLimit
{
    // SIGXFSZ, by the same number on Linux and macOS.
    private const int Exceeded = 25;

    /// <summary>To be kept as long as the process writes.</summary>
    public static IDisposable? Report() => OperatingSystem.IsWindows() ? null
        : PosixSignalRegistration.Create((PosixSignal)Exceeded, context => context.Cancel = true);
}
