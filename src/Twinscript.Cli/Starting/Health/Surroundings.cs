using System.Diagnostics;
using Twinscript.Pictures;

namespace Twinscript.Cli.Starting.Health;

/// <summary>What else is installed on this machine.</summary>
/// <param name="searchPath">The value of <c>PATH</c>.</param>
internal sealed class Surroundings(string searchPath)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private static readonly string[] AskVersion = ["--version"];

    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];

    public IEnumerable<Finding> Look()
    {
        yield return new(Condition.Good, $".NET {Environment.Version}");
        yield return Program(
            "dotnet", AskVersion, ".NET SDK", "Only needed to install or update twinscript itself: https://dotnet.microsoft.com/download");
        yield return Program("node", AskVersion, "Node.js", "Only needed to build twinscript from its sources: https://nodejs.org");
        yield return Program("npm", AskVersion, "npm", "Comes with Node.js; only needed to build twinscript from its sources.");
        yield return Browsers.Select(Find).Any(p => p is not null)
            ? new(Condition.Good, "Chromium or Chrome")
            : new(
                Condition.Note,
                "no Chromium or Chrome on the path",
                "Only needed for the browser tests of twinscript's sources (Debian, Ubuntu: 'apt-get install chromium').");
        yield return Libvips.Version is { } libvips
            ? new(Condition.Good, $"libvips {libvips}")
            : new(Condition.Note, "no libvips", $"Only needed for sites with pictures, and for cards for link previews. {Libvips.Advice}");
        if (Find("fc-list") is { } list)
        {
            yield return Run(list, ":lang=zh", "family") is { Length: > 0 }
                ? new(Condition.Good, "a Chinese font")
                : new(
                    Condition.Note,
                    "no Chinese font",
                    "Readers bring their own; to see the website on this machine, and to draw cards for link previews, install one "
                        + "(Debian, Ubuntu: 'apt-get install fonts-noto-cjk').");
        }
    }

    private Finding Program(string name, string[] args, string title, string advice) =>
        Find(name) is { } path && Run(path, args) is { Length: > 0 } version
            ? new(Condition.Good, $"{title} {version}")
            : new(Condition.Note, $"no {title} on the path", advice);

    private string? Find(string name) =>
        searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);

    /// <summary>The first line the program prints; null when it fails.</summary>
    private static string? Run(string path, params string[] args)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(path, args) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
            if (process is null)
                return null;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
            return process.ExitCode == 0 ? output.GetAwaiter().GetResult().Split('\n')[0].Trim() : null;
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }
}
