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
        Assert.NotEmpty(run.Error);
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
