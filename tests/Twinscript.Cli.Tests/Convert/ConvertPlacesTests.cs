using System.Diagnostics;
using Twinscript.Cli.Tests.CommandLine;
using Xunit;

namespace Twinscript.Cli.Tests.Convert;

/// <summary>Where a converted text goes: nothing there is replaced that should not be, and no failure is silent.</summary>
public sealed class ConvertPlacesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("convert-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_pipe_is_written_to_and_stays_a_pipe()
    {
        var pipe = Path.Combine(_folder, "pipe");
        await Shell($"mkfifo '{pipe}'");
        var reading = Shell($"cat '{pipe}'");

        var run = await Run("-i", FileOf("a.txt", "国"), "-o", pipe);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("國", await reading);
        Assert.Equal("pipe", (await Shell($"test -p '{pipe}' && echo pipe")).Trim());
    }

    [Fact]
    public async Task A_full_device_is_a_failure()
    {
        var run = await Run("-i", FileOf("a.txt", "国"), "-o", "/dev/full");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("twinscript convert: /dev/full: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_the_fault_of_the_output()
    {
        var output = Path.Combine(_folder, "none", "b.txt");

        var run = await Run("-i", FileOf("a.txt", "国"), "-o", output);

        Assert.Equal("twinscript convert: [ROOT]/none/b.txt: there is no such folder.", run.Error.Trim());
    }

    [Fact]
    public async Task An_output_that_is_the_input_under_another_name_is_refused()
    {
        var file = FileOf("a.txt", "国");
        var (soft, hard) = (Path.Combine(_folder, "soft"), Path.Combine(_folder, "hard"));
        File.CreateSymbolicLink(soft, file);
        await Shell($"ln '{file}' '{hard}'");

        foreach (var other in (string[])[soft, hard])
        {
            var run = await Run("-i", file, "-o", other);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("input and output are the same file", run.Error, StringComparison.Ordinal);
        }
        Assert.Equal("国", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_files_of_one_name_are_not_written_over_each_other()
    {
        var run = await Run(FileOf("a/x.txt", "国"), FileOf("b/x.txt", "发"), "-o", Path.Combine(_folder, "out"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("would both be written to", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "out")));
    }

    [Fact]
    public async Task A_file_rewritten_in_place_keeps_its_other_names_and_its_mode()
    {
        var file = FileOf("a.txt", "国");
        var other = Path.Combine(_folder, "b.txt");
        await Shell($"ln '{file}' '{other}'; chmod 640 '{file}'");

        Assert.Equal(0, (await Run("--in-place", file)).ExitCode);

        Assert.Equal("國", await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken));
        Assert.Equal("2 640", (await Shell($"stat -c '%h %a' '{file}'")).Trim());
        Assert.Empty(Directory.GetFiles(_folder, "*.part"));
    }

    [Fact]
    public async Task A_file_that_needs_no_change_keeps_its_time()
    {
        var file = FileOf("a.txt", "國");
        var time = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, time);

        Assert.Equal(0, (await Run("--in-place", file)).ExitCode);

        Assert.Equal(time, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public async Task A_limit_of_file_size_leaves_nothing_behind()
    {
        if (OperatingSystem.IsWindows())
            return;
        FileOf("a.txt", new string('国', 200_000));

        // The runtime itself would need a file of its own above the limit.
        var said = await Shell(
            $"cd '{_folder}' && export DOTNET_EnableWriteXorExecute=0 && ulimit -f 100 && "
                + $"{ProgramUnderTest.ShellCommand} convert -i a.txt -o b.txt 2>&1; echo $?");

        Assert.StartsWith("twinscript convert: ", said, StringComparison.Ordinal);
        Assert.EndsWith("1", said.Trim(), StringComparison.Ordinal);
        Assert.Equal(["a.txt"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_output_that_is_closed_is_named()
    {
        FileOf("a.txt", "国");

        var said = await Shell($"cd '{_folder}' && {ProgramUnderTest.ShellCommand} convert a.txt 2>&1 >&-; echo $?");

        Assert.Equal("twinscript convert: standard output: it is closed.\n1", said.Trim());
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("-x")]
    public async Task An_unknown_option_is_no_file(string option)
    {
        var run = await Run(option);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"unknown option '{option}'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_is_named()
    {
        var run = await Run("-i", FileOf("a.txt", "国"), "-o", Path.Combine(_folder, "none", "out.txt"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("out.txt", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("a.txt:", run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> Run(params string[] arguments) => CommandRun.OfAsync(_folder, ["convert", .. arguments]);

    private string FileOf(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<string> Shell(string line)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", line]) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("no shell");
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
