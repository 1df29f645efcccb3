using System.Diagnostics;

namespace Benchmarks.Building;

/// <summary>The programs a build benchmark runs.</summary>
internal static class Tools
{
    private static string[]? _twinscript;

    /// <summary>Our program as it is published for users; built on the first call.</summary>
    public static string[] Twinscript(string root) => _twinscript ??= Publish(root);

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
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
            process?.StandardOutput.ReadToEnd();
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string[] Publish(string root)
    {
        var folder = Path.Combine(root, "tests/Benchmarks/bin/twinscript");
        if (!Succeeds("dotnet", "publish", Path.Combine(root, "src/Twinscript.Cli"), "-c", "Release", "-o", folder))
            throw new InvalidOperationException("'dotnet publish src/Twinscript.Cli' failed; run it to see why.");
        return ["dotnet", Path.Combine(folder, "twinscript.dll")];
    }
}
