using System.Text;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;
using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Cli.Tests.Snapshots;
using Twinscript.Diagnostics.Languages;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Cli.Tests.Languages;

/// <summary>The program speaking Chinese.</summary>
public sealed class SpokenTests
{
    private const string Mistaken = """
        -- input/index.md --
        詳見 [工程](檔案.md) 一章。

        """;

    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hans")]
    public async Task Every_command_explains_itself(string tag)
    {
        var english = await CommandRun.OfAsync(Path.GetTempPath(), "--help");
        var commands = english.Out.Split("Commands:")[1].Split("Exit codes:")[0].Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && line[2] != ' ')
            .Select(line => line.Trim().Split(' ')[0]);
        var help = new StringBuilder();
        foreach (var command in commands.Prepend(null))
        {
            var run = await CommandRun.OfAsync(Path.GetTempPath(), [.. new[] { command }.OfType<string>(), "--help", "--language", tag]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            help.Append("== ").Append(command).Append('\n').Append(run.Out).Append('\n');
        }

        string[] lines = help.ToString().Split('\n');
        string[] code = ["==", "twinscript", "lines.pipe", "eval"];
        var described = lines.Where(line => line.Length > 0
            && !code.Any(word => line.TrimStart().StartsWith(word, StringComparison.Ordinal))).ToArray();
        Assert.All(described, line => Assert.Contains(line, c => c >= 0x2E80));
        Assert.All(described, line => Assert.InRange(CellWidth.Of(line), 1, 80));
        Snapshot.Match($"help-{tag}", help.ToString());
    }

    [Fact]
    public async Task A_remembered_warning_is_said_in_the_language_of_the_run()
    {
        using var site = new TinySite(Mistaken);

        var first = await CommandRun.OfAsync(site, "build");
        var second = await CommandRun.OfAsync(site, "build", "--language", "zh-Hans");
        var third = await CommandRun.OfAsync(site, "build");

        Assert.Contains("no page at '檔案.md'. Add the page or correct the address.", first.Error, StringComparison.Ordinal);
        Assert.Contains("warning TS104: 找不到页面“檔案.md”。请加上页面，或修正路径。", second.Error, StringComparison.Ordinal);
        Assert.Contains("output 已是最新", second.Out, StringComparison.Ordinal);
        Assert.Equal(first.Error, third.Error);
    }

    [Fact]
    public async Task The_environment_decides_and_the_option_overrules_it()
    {
        var chinese = await OfAsync(Language.Traditional, "bild");
        var english = await OfAsync(Language.Traditional, "bild", "--language=en");

        Assert.Equal("twinscript: 不認得指令「bild」。您要的是「build」嗎？\n執行「twinscript --help」可以看說明。\n", chinese.Error);
        Assert.Equal("twinscript: unknown command 'bild'. Did you mean 'build'?\nRun 'twinscript --help' for help.\n", english.Error);
    }

    [Theory]
    [InlineData("check", "--format", "json")]
    [InlineData("check", "--format", "sarif")]
    [InlineData("review", "--format", "json", "--all")]
    [InlineData("review", "--format", "sarif", "--all")]
    public async Task What_programs_read_is_the_same_in_every_language(params string[] command)
    {
        using var site = new TinySite(Mistaken);
        await CommandRun.OfAsync(site, "build");

        var english = await CommandRun.OfAsync(site, command);
        var chinese = await CommandRun.OfAsync(site, [.. command, "--language", "zh-Hant"]);

        Assert.Equal(english.Out, chinese.Out);
        Assert.NotEmpty(english.Out);
    }

    [Fact]
    public async Task The_reasons_of_a_review_are_translated()
    {
        using var site = new TinySite("""
            -- input/site.yml --
            title: 測試
            script: zh-Hans-CN
            -- input/index.md --
            台风来了，关于内存和程序。

            """);

        var run = await CommandRun.OfAsync(site, "review", "--all", "--language", "zh-Hant");

        Assert.Contains("一字多形，把握", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(" is ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(" became ", run.Out, StringComparison.Ordinal);
        Assert.Contains("要看的有 ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_cannot_be_converted_is_said_in_Chinese()
    {
        using var site = new TinySite(Mistaken);

        var run = await CommandRun.OfAsync(site, "convert", "--in-place", "--language", "zh-Hant");

        Assert.Equal("twinscript convert: --in-place 需要檔案。請寫出檔案的名稱。\n", run.Error);
    }

    [Fact]
    public async Task An_unknown_language_is_refused()
    {
        var run = await CommandRun.OfAsync(Path.GetTempPath(), "doctor", "--language", "klingon");

        Assert.Equal(ExitCodes.BadUsage, run.ExitCode);
        Assert.Contains("zh-Hant", run.Error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Error)> OfAsync(Language language, params string[] args)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var console = new CommandConsole { Out = TextWriter.Null, Error = error, Language = language };
        var exitCode = await TwinscriptCommand.RunAsync(args, console, Path.GetTempPath(), TestContext.Current.CancellationToken);
        return (exitCode, error.ToString());
    }
}
