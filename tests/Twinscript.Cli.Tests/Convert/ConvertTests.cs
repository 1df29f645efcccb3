using System.Text;
using Twinscript.Cli.Tests.CommandLine;
using Xunit;

namespace Twinscript.Cli.Tests.Convert;

public sealed class ConvertTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("convert-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_is_converted_into_another_as_opencc_does()
    {
        var run = await Run(
            "-c", "s2twp.json", "-i", File("in.txt", "鼠标里的软件\r\n"), "-o", Path.Combine(_folder, "out.txt"), "--noflush", "1");

        Assert.Equal(new(0, "", ""), run);
        Assert.Equal("滑鼠裡的軟體\r\n", Read("out.txt"));
    }

    [Fact]
    public async Task Tags_name_a_conversion_too()
    {
        await Run("--from", "zh-TW", "--to", "zh-CN", "--vocabulary", "--in-place", File("a.txt", "軟體"));

        Assert.Equal("软件", Read("a.txt"));
    }

    [Fact]
    public async Task Many_files_go_into_a_folder()
    {
        await Run(File("a.txt", "国"), File("b.txt", "发"), "-o", Path.Combine(_folder, "out"));

        Assert.Equal(("國", "發"), (Read("out/a.txt"), Read("out/b.txt")));
    }

    [Fact]
    public async Task Check_lists_what_would_change_and_touches_nothing()
    {
        var same = File("same.txt", "國");
        var other = File("other.txt", "国");

        var run = await Run("--check", same, other);

        Assert.Equal(new(1, "[ROOT]/other.txt\n", ""), run);
        Assert.Equal("国", Read("other.txt"));
        Assert.Equal(0, (await Run("--check", same)).ExitCode);
    }

    [Fact]
    public async Task Ill_formed_UTF8_is_named_by_its_offset_and_nothing_is_written()
    {
        var input = Path.Combine(_folder, "bad.txt");
        await System.IO.File.WriteAllBytesAsync(input, [.. "好国"u8, 0xFF], TestContext.Current.CancellationToken);
        var output = File("out.txt", "old");

        var run = await Run("-i", input, "-o", output);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("[ROOT]/bad.txt: not well-formed UTF-8 at byte 6.", run.Error, StringComparison.Ordinal);
        Assert.Equal("old", Read("out.txt"));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);

        Assert.Equal(0, (await Run("-i", input, "-o", output, "--lossy")).ExitCode);
        Assert.Equal("好國\uFFFD", Read("out.txt"));
    }

    [Fact]
    public async Task A_file_that_fails_does_not_keep_the_others_from_being_converted()
    {
        var run = await Run("--in-place", Path.Combine(_folder, "missing.txt"), File("a.txt", "国"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("missing.txt", run.Error, StringComparison.Ordinal);
        Assert.Equal("國", Read("a.txt"));
    }

    [Theory]
    [InlineData("s2twp", "-c", "nope")]
    [InlineData("zh-Hant-TW", "--from", "en", "--to", "zh")]
    [InlineData("Give both", "--from", "zh")]
    [InlineData("exclude each other", "-c", "s2t", "--from", "zh", "--to", "ja")]
    [InlineData("needs files", "--in-place")]
    public async Task What_cannot_be_meant_is_explained(string explanation, params string[] args)
    {
        var run = await Run(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(explanation, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_malformed_line_of_an_own_dictionary_is_listed()
    {
        var run = await Run("--dictionary", File("words.txt", "a b\nc\td\ne\n"), File("a.txt", "国"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("words.txt(1): ", run.Error, StringComparison.Ordinal);
        Assert.Contains("words.txt(3): ", run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> Run(params string[] args) => CommandRun.OfAsync(_folder, ["convert", .. args]);

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    private string Read(string name) => System.IO.File.ReadAllText(Path.Combine(_folder, name));
}
