using System.Diagnostics;
using Xunit;

namespace Twinscript.Site.Tests.Starting;

/// <summary>The program as strangers get it: packed, installed, run in a folder of theirs.</summary>
public sealed class ToolTests : IDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly string _root = Directory.CreateTempSubdirectory("twinscript-tool-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Packed_and_installed_the_tool_makes_and_builds_a_site_far_from_its_sources()
    {
        var (packages, tools) = (Path.Combine(_root, "packages"), Path.Combine(_root, "tools"));
        await RunAsync("dotnet", "pack", Path.Combine(Repository.Root, "src", "Twinscript.Cli"), "--no-build", "-c", Configuration, "-o", packages);
        // Another tool of that name and version may lie in the machine's own cache.
        await RunAsync("dotnet", "tool", "install", "Twinscript.Cli", "--tool-path", tools, "--source", packages, "--no-http-cache");

        var twinscript = Path.Combine(tools, OperatingSystem.IsWindows() ? "twinscript.exe" : "twinscript");
        await RunAsync(twinscript, "new", "site", "--script", "zh-Hans-CN");
        await RunAsync(twinscript, "build", "--input", "site/input", "--output", "site/output");

        var page = await File.ReadAllTextAsync(Path.Combine(_root, "site", "output", "zh-hant", "first-page", "index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("軟體、網路、程式", System.Text.RegularExpressions.Regex.Replace(page, "<[^>]*>", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)), StringComparison.Ordinal);
        Assert.Contains("/assets/styles/site.", page, StringComparison.Ordinal);
    }

    private async Task RunAsync(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = _root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_root, "cache");
        start.Environment["DOTNET_CLI_HOME"] = Path.Combine(_root, "home");
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', args)}\n{await output}\n{await error}");
    }
}
