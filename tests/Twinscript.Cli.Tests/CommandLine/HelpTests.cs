using Twinscript.Cli.Tests.Snapshots;
using Xunit;

namespace Twinscript.Cli.Tests.CommandLine;

public sealed class HelpTests
{
    [Fact]
    public async Task Every_command_explains_itself()
    {
        var all = await CommandRun.OfAsync(Path.GetTempPath(), "--help");
        Assert.Equal((0, ""), (all.ExitCode, all.Error));
        Snapshot.Match("help", all.Out);

        var commands = all.Out.Split("Commands:")[1].Split("Exit codes:")[0].Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && line[2] != ' ')
            .Select(line => line.Trim().Split(' ')[0])
            .ToArray();
        Assert.Contains("build", commands);
        foreach (var command in commands)
        {
            var run = await CommandRun.OfAsync(Path.GetTempPath(), command, "--help");
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Snapshot.Match($"help-{command}", run.Out);
        }
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var run = await CommandRun.OfAsync(Path.GetTempPath(), "--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^twinscript \d+\.\d+\.\d+\r?\n$", run.Out);
    }
}
