using System.Diagnostics;

namespace Benchmarks.Building;

/// <summary>The programs a build benchmark runs.</summary>
internal static class Tools
{
    private static string[]? _twinscript;
    private static string[]? _justInTime;

    /// <summary>Our program, compiled ahead of time where this machine can, else <see cref="TwinscriptJustInTime"/>.</summary>
    /// <remarks>Built on the first call.</remarks>
    public static string[] Twinscript(string root) => _twinscript ??= PublishNative(root) ?? TwinscriptJustInTime(root);

    // Asked for after the native program, so that the project is left restored as it is usually built.
    public static string[] TwinscriptJustInTime(string root) => _justInTime ??= Publish(root);

    public static bool RestoreNpm(string root)
    {
        var folder = Path.Combine(root, "tests/Benchmarks");
        return Directory.Exists(Path.Combine(folder, "node_modules/@11ty/eleventy"))
            || Succeeds("npm", "ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
    }

    public static bool Succeeds(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            });
            process?.StandardOutput.ReadToEnd();
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string[]? PublishNative(string root)
    {
        if (Publish(root, "native", "-p:PublishAot=true") is { } folder)
            return [Path.Combine(folder, "twinscript")];
        Console.WriteLine("Without the native program: it needs a C compiler (clang or gcc) and zlib's headers.");
        return null;
    }

    private static string[] Publish(string root) => Publish(root, "twinscript") is { } folder
        ? ["dotnet", Path.Combine(folder, "twinscript.dll")]
        : throw new InvalidOperationException("'dotnet publish src/Twinscript.Cli' failed; run it to see why.");

    private static string? Publish(string root, string name, params string[] options)
    {
        var folder = Path.Combine(root, "tests/Benchmarks/bin", name);
        var project = Path.Combine(root, "src/Twinscript.Cli");
        return Succeeds("dotnet", ["publish", project, "-c", "Release", .. options, "-o", folder]) ? folder : null;
    }
}
