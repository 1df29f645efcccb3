using System.Text;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;
using Xunit;

namespace Twinscript.Cli.Tests.CommandLine;

public sealed class FaultTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_fault_of_the_program_is_one_clear_line_and_a_trace_only_on_request(bool verbose)
    {
        using var error = new StringWriter();
        await using var broken = new BrokenWriter();
        string[] args = ["build", "--help", .. verbose ? new[] { "--verbose" } : []];
        var exitCode = await TwinscriptCommand.RunAsync(
            args, new CommandConsole { Out = broken, Error = error }, Path.GetTempPath(), TestContext.Current.CancellationToken);
        var lines = error.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

        Assert.Equal(1, exitCode);
        Assert.Equal("twinscript: internal error: the printer is on fire (NotSupportedException)", lines[0]);
        Assert.Equal(verbose, lines.Any(line => line.Contains(nameof(BrokenWriter), StringComparison.Ordinal)));
        Assert.Equal(verbose, !lines[1].StartsWith("This is a fault of twinscript, not of your site.", StringComparison.Ordinal));
    }

    private sealed class BrokenWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new NotSupportedException("the printer is on fire");
    }
}
