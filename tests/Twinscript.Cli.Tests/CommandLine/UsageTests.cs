using Twinscript.Cli.Tests.Snapshots;
using Xunit;

namespace Twinscript.Cli.Tests.CommandLine;

public sealed class UsageTests
{
    [Theory]
    [InlineData("no-command")]
    [InlineData("misspelt-command", "biuld")]
    [InlineData("misspelt-option", "build", "--inptu", "x")]
    [InlineData("misspelt-option-with-value", "serve", "--prot=80")]
    [InlineData("unknown-command", "deploy")]
    [InlineData("argument-too-many", "build", "site")]
    [InlineData("folder-missing", "build", "--input")]
    [InlineData("folder-empty", "build", "--output", "")]
    [InlineData("port-no-number", "serve", "--port", "http")]
    [InlineData("port-too-large", "serve", "--port", "65536")]
    [InlineData("host-no-address", "serve", "--host", "my.machine")]
    public async Task A_command_line_that_is_not_understood_exits_with_2_and_says_what_would_be(string snapshot, params string[] args)
    {
        var run = await CommandRun.OfAsync(Path.GetTempPath(), args);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Snapshot.Match(snapshot, run.Error);
    }
}
