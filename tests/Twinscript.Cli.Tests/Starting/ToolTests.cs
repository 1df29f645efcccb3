using System.Diagnostics;
using Xunit;

namespace Twinscript.Cli.Tests.Starting;

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
    public async Task A_stranger_installs_the_tool_makes_a_site_writes_a_page_in_Simplified_and_publishes_it_in_both_scripts()
    {
        var (packages, tools) = (Path.Combine(_root, "packages"), Path.Combine(_root, "tools"));
        await RunAsync(
            "dotnet", "pack", Path.Combine(Repository.Root, "src", "Twinscript.Cli"), "--no-build", "-c", Configuration, "-o", packages);
        // Conversion's tables are 5 MB of it. Who has no pictures must not have to load libvips, which alone is 8 MB.
        Assert.InRange(new FileInfo(Assert.Single(Directory.GetFiles(packages))).Length, 1, 11_500_000);
        // Another tool of that name and version may lie in the machine's own cache.
        await RunAsync("dotnet", "tool", "install", "Twinscript.Cli", "--tool-path", tools, "--source", packages, "--no-http-cache");

        var twinscript = Path.Combine(tools, OperatingSystem.IsWindows() ? "twinscript.exe" : "twinscript");
        await RunAsync(twinscript, "new", "site", "--title", "我的笔记", "--script", "zh-Hans-CN");
        await File.WriteAllTextAsync(
            Path.Combine(_root, "site", "input", "hello.md"),
            "---\ntitle: 你好\n---\n\n这里的**软件**，在繁体版里叫什么？\n",
            TestContext.Current.CancellationToken);
        await RunAsync(twinscript, "doctor", "--input", "site/input", "--output", "site/output");
        await RunAsync(twinscript, "build", "--input", "site/input", "--output", "site/output");
        await RunAsync(twinscript, "check", "--output", "site/output");

        Assert.Contains("軟體、網路、程式", await TextAsync("zh-hant", "first-page"), StringComparison.Ordinal);
        Assert.Contains("这里的软件，在繁体版里叫什么？", await TextAsync("zh-hans", "hello"), StringComparison.Ordinal);
        Assert.Contains("這裡的軟體，在繁體版裡叫什麼？", await TextAsync("zh-hant", "hello"), StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_root, "site", "output", "assets", "styles"), "site.*.css"));
    }

    /// <summary>What a page of the built site says, without its tags.</summary>
    private async Task<string> TextAsync(params string[] page) => System.Text.RegularExpressions.Regex.Replace(
        await File.ReadAllTextAsync(Path.Combine([_root, "site", "output", .. page, "index.html"]), TestContext.Current.CancellationToken),
        "<[^>]*>",
        "",
        System.Text.RegularExpressions.RegexOptions.None,
        TimeSpan.FromSeconds(5));

    private async Task RunAsync(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_root, "cache");
        start.Environment["DOTNET_CLI_HOME"] = Path.Combine(_root, "home");
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', args)}\n{await output}\n{await error}");
    }
}
