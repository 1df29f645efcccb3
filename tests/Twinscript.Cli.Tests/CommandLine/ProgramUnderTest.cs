using System.Diagnostics;

namespace Twinscript.Cli.Tests.CommandLine;

/// <summary>
/// Which program the tests run. The variable <c>TWINSCRIPT_PROGRAM</c> names a natively compiled one: then every test of a command
/// is one of that program, in a process of its own.
/// </summary>
internal static class ProgramUnderTest
{
    /// <summary>Null where the commands run within this process.</summary>
    public static string? Native { get; } =
        Environment.GetEnvironmentVariable("TWINSCRIPT_PROGRAM") is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    /// <summary>What starts the program as a process, before its arguments.</summary>
    public static string[] Command { get; } =
        Native is { } native ? [native] : ["dotnet", Path.Combine(AppContext.BaseDirectory, "twinscript.dll")];

    /// <summary>The same for a shell.</summary>
    public static string ShellCommand => string.Join(' ', Command.Select(word => $"'{word}'"));

    public static Process Start(string workingFolder, params string[] command) =>
        Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            // What the program says is compared with its English.
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        }) ?? throw new InvalidOperationException($"{command[0]} did not start.");
}
