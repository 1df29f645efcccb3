using System.Diagnostics;
using Twinscript.Cli.Tests.CommandLine;
using Xunit;

namespace Twinscript.Cli.Tests.Completion;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("twinscript b", "build")]
    [InlineData("twinscript check --for", "--format")]
    [InlineData("twinscript check --format s", "sarif")]
    public async Task A_shell_that_asks_how_a_line_may_go_on_is_told(string line, string completion)
    {
        var run = await CommandRun.OfAsync(Path.GetTempPath(), $"[suggest:{line.Length}]", line);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(completion, run.Out.ReplaceLineEndings("\n").Split('\n'));
    }

    [Theory]
    [InlineData("twinscript b", "build")]
    [InlineData("twinscript check --format s", "sarif")]
    public async Task Bash_completes_a_line_with_the_script_it_is_given(string line, string completion)
    {
        var folder = Directory.CreateTempSubdirectory("twinscript-completion-").FullName;
        try
        {
            ShellScript.Write(folder, "twinscript", $"exec {ProgramUnderTest.ShellCommand} \"$@\"");
            var start = new ProcessStartInfo("bash", ["-c", $"""
                eval "$(twinscript completion bash)"
                COMP_LINE='{line}' COMP_POINT={line.Length} COMP_WORDS=({line}) COMP_CWORD={line.Split(' ').Length - 1}
                _twinscript
                printf '%s\n' "{"${COMPREPLY[@]}"}"
                """]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["PATH"] = $"{folder}:{start.Environment["PATH"]}";
            using var bash = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
            var error = bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await bash.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal((completion + "\n", ""), (output, await error));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task An_unknown_shell_is_bad_usage()
    {
        var run = await CommandRun.OfAsync(Path.GetTempPath(), "completion", "csh");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("csh", run.Error, StringComparison.Ordinal);
    }
}
