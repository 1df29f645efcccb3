using System.Diagnostics;

namespace Twinscript.Site.Tests.Browsers;

/// <summary>The browser of the machine; installed when there is none and this process may do so.</summary>
internal static class InstalledChromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // Without it Chinese would be measured in boxes.
    private static readonly string[] Packages = ["chromium", "fonts-noto-cjk"];

    private const string Advice =
        "These tests need Chromium. Install it (Debian, Ubuntu: 'apt-get install chromium fonts-noto-cjk'), or name another in the environment variable CHROMIUM.";

    private static readonly Lazy<Task<string>> Path = new(FindOrInstallAsync);

    /// <exception cref="InvalidOperationException">There is none, and none can be installed; the message says what to do.</exception>
    public static Task<string> PathAsync() => Path.Value;

    private static async Task<string> FindOrInstallAsync()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new InvalidOperationException($"There is no file '{named}', which CHROMIUM names. {Advice}");
        if (Find() is { } installed)
            return installed;
        if (!OnPath("apt-get") || !(Environment.IsPrivilegedProcess || await RunAsync("sudo", "-n", "true") == ""))
            throw new InvalidOperationException(Advice);
        var failure = await InstallAsync();
        return Find() ?? throw new InvalidOperationException($"{Advice} Installing it here failed: {failure}");
    }

    private static string? Find() => Names.Select(Where).FirstOrDefault(path => path is not null);

    private static async Task<string> InstallAsync()
    {
        // Another installation may be running on this machine: wait for it instead of failing.
        string[] apt = [.. Environment.IsPrivilegedProcess ? [] : new[] { "sudo", "-n" }, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=600", "-qq"];
        var failure = "";
        for (var tries = 0; tries < 3; tries++)
        {
            failure = await RunAsync([.. apt, "update"]) + await RunAsync([.. apt, "install", "-y", "--no-install-recommends", .. Packages]);
            if (Find() is not null)
                break;
            // The lock on the package lists knows no timeout.
            await Task.Delay(TimeSpan.FromSeconds(20));
        }
        return failure.Trim();
    }

    private static bool OnPath(string name) => Where(name) is not null;

    private static string? Where(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => System.IO.Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    /// <summary>What the command complained about; empty when it succeeded.</summary>
    private static async Task<string> RunAsync(params string[] command)
    {
        if (!OnPath(command[0]))
            return $"{command[0]} is missing. ";
        var start = new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? "" : $"{error.Trim()} (exit code {process.ExitCode}) ";
    }
}
