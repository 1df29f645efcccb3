using System.Text;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Cli.Tests.CommandLine;

public sealed class InterruptionTests
{
    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public async Task An_interrupted_build_leaves_the_old_output_whole(string signal, int exitCode)
    {
        using var site = new TinySite("""
            -- input/index.md --
            # 第一版
            """);
        Assert.Equal(0, (await CommandRun.OfAsync(site, "build")).ExitCode);
        var before = Contents(site.Output);
        site.Write(ManyPages(3000));

        using var program = RunningProgram.Start(site, "build");
        await RunningProgram.WaitForAsync(() => Stage(site.Root), "the build to begin");
        program.Signal(signal);
        var run = await program.EndAsync();

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Out));
        Assert.Equal("output: not changed by this build.\ntwinscript: interrupted.\n", run.Error.ReplaceLineEndings("\n"));
        Assert.Equal(before, Contents(site.Output));
        Assert.Null(Stage(site.Root));
    }

    [Fact]
    public async Task Stopping_the_preview_is_no_failure()
    {
        using var site = new TinySite("""
            -- input/index.md --
            # 首頁
            """);
        using var program = RunningProgram.Start(site, "serve", "--port", "0");
        await RunningProgram.WaitForAsync(
            () => program.Out.Contains("Serving on", StringComparison.Ordinal) ? program : null, "the server to start");
        program.Signal("INT");

        Assert.Equal(0, (await program.EndAsync()).ExitCode);
    }

    private static string? Stage(string root) => Directory.EnumerateDirectories(root, ".output.building-*").FirstOrDefault();

    private static string ManyPages(int count)
    {
        var files = new StringBuilder();
        for (var i = 0; i < count; i++)
            files.Append($"-- input/page-{i}.md --\n# 第{i}頁\n\n{new string('字', 500)}\n");
        return files.ToString();
    }

    private static SortedDictionary<string, string> Contents(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f), File.ReadAllText, StringComparer.Ordinal),
        StringComparer.Ordinal);
}
