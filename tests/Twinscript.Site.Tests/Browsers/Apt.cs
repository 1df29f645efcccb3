using System.Diagnostics;

namespace Twinscript.Site.Tests.Browsers;

/// <summary>Installs what the tests need where Debian's package manager is and this process may use it.</summary>
internal static class Apt
{
    /// <summary>The program's file; null when it is nowhere on the path.</summary>
    public static string? Where(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    /// <param name="done">Whether what was wanted is there now.</param>
    /// <returns>What went wrong; empty when nothing did.</returns>
    public static async Task<string> InstallAsync(Func<bool> done, params string[] packages)
    {
        if (Where("apt-get") is null || !(Environment.IsPrivilegedProcess || await RunAsync("sudo", "-n", "true") == ""))
            return "it takes apt-get, as root or with sudo.";
        // Another installation may be running on this machine: wait for it instead of failing.
        string[] apt =
        [
            .. Environment.IsPrivilegedProcess ? [] : new[] { "sudo", "-n" },
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-o",
            "DPkg::Lock::Timeout=600",
            "-qq",
        ];
        var failure = "";
        for (var tries = 0; tries < 3 && !done(); tries++)
        {
            // The lock on the package lists knows no timeout.
            if (tries > 0)
                await Task.Delay(TimeSpan.FromSeconds(20));
            failure = await RunAsync([.. apt, "update"])
                + await RunAsync([.. apt, "install", "-y", "--no-install-recommends", .. packages]);
        }
        return failure.Trim();
    }

    /// <summary>What the command complained about; empty when it succeeded.</summary>
    private static async Task<string> RunAsync(params string[] command)
    {
        if (Where(command[0]) is null)
            return $"{command[0]} is missing. ";
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? "" : $"{error.Trim()} (exit code {process.ExitCode}) ";
    }
}
