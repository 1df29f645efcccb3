using System.Diagnostics;
using Twinscript.Cli.Tests.CommandLine;
using Xunit;

namespace Twinscript.Cli.Tests.Convert;

/// <summary>The command as a process between pipes.</summary>
public sealed class FilterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filter-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Standard_input_goes_to_standard_output() =>
        Assert.Equal((0, "滑鼠裡的軟體\n", ""), await Shell("printf '鼠标里的软件\\n' | $TWINSCRIPT convert -c s2twp"));

    [Fact]
    public async Task Nothing_of_an_ill_formed_text_is_written()
    {
        var (exitCode, output, error) = await Shell("printf '鼠标\\377里' | $TWINSCRIPT convert -c s2t");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("twinscript convert: standard input: not well-formed UTF-8 at byte 6.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_nobody_reads_any_more() =>
        Assert.Equal((0, "頭髮\n", ""), await Shell("yes 头发 2>/dev/null | $TWINSCRIPT convert | head -n 1"));

    [Fact]
    public async Task A_closed_standard_input_is_named_and_not_waited_for()
    {
        var (exitCode, _, error) = await Shell("$TWINSCRIPT convert <&-");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("twinscript convert: standard input: it is closed.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_writes_where_the_shells_other_commands_have_stopped() =>
        Assert.Equal((0, "一\n頭髮\n二\n", ""), await Shell("(echo 一; echo 头发 | $TWINSCRIPT convert; echo 二) > all.txt; cat all.txt"));

    [Fact]
    public async Task A_link_stays_a_link_and_what_it_leads_to_is_rewritten()
    {
        var run = await Shell(
            "echo 头发 > text.txt; ln -s text.txt link.txt; $TWINSCRIPT convert --in-place link.txt; cat text.txt; readlink link.txt");

        Assert.Equal((0, "頭髮\ntext.txt\n", ""), run);
    }

    [Fact]
    public async Task A_stream_of_any_length_needs_no_more_than_a_few_megabytes()
    {
        // 200 MB through a heap that may hold 16.
        var (exitCode, output, error) = await Shell(
            "yes 头发里的软件，后来发现计算机程序。 2>/dev/null | head -c 200000008 | DOTNET_GCHeapHardLimit=0x1000000 "
                + "$TWINSCRIPT convert -c s2twp | tail -n 1");

        Assert.Equal((0, "頭髮裡的軟體，後來發現計算機程式。\n", ""), (exitCode, output, error));
    }

    private async Task<(int ExitCode, string Out, string Error)> Shell(string script)
    {
        var start = new ProcessStartInfo("sh", ["-c", script])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["TWINSCRIPT"] = string.Join(' ', ProgramUnderTest.Command);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The shell did not start.");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, output, await error);
    }
}
