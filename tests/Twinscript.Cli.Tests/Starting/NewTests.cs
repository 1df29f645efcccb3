using Twinscript.Cli.Tests.CommandLine;
using Xunit;

namespace Twinscript.Cli.Tests.Starting;

public sealed class NewTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("twinscript-new-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private const string OnlyThePlaceholder =
        "input/site.yml: warning TS214: 'url' is still https://my-site.example, which stands for the address the site will live at. Feeds, "
            + "the sitemap and link previews need that one, so write it here.\n1 warning\n";

    [Theory]
    [InlineData("zh-Hant-TW", "軟體、網路、程式")]
    [InlineData("zh-Hans-CN", "软件、网络、程序")]
    public async Task A_new_site_builds_at_once_in_both_scripts_with_the_theme_that_comes_along(string script, string words)
    {
        var made = await RunAsync(_root, "new", "my site", "--script", script, "--title", "A \"quoted\": title");
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Equal("Made my site. Next:\n  cd \"my site\"\n  twinscript serve\n", made.Out.ReplaceLineEndings("\n"));
        var folder = Path.Combine(_root, "my site");
        Assert.Contains(words, await ReadAsync("my site", "input", "first-page.md"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "theme")));

        var built = await RunAsync(folder, "build");
        Assert.Equal((0, OnlyThePlaceholder), (built.ExitCode, built.Error.ReplaceLineEndings("\n")));
        Assert.Contains(
            "A &quot;quoted&quot;: title", await ReadAsync("my site", "output", "zh-hant", "index.html"), StringComparison.Ordinal);
        Assert.Contains(
            "软件、网络、程序", Text(await ReadAsync("my site", "output", "zh-hans", "first-page", "index.html")), StringComparison.Ordinal);
        Assert.Contains(
            "軟體、網路、程式", Text(await ReadAsync("my site", "output", "zh-hant", "first-page", "index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_config.yml", "title: 我的博客\nauthor: 甲\nurl: http://example.org/\npermalink: :year/:title/\n", "source", "Hexo")]
    [InlineData("hugo.toml", "title = \"我的博客\"\nbaseURL = 'http://example.org/'\n", "content", "Hugo")]
    [InlineData("mkdocs.yml", "site_name: 我的博客\nsite_url: http://example.org\n", "docs", "MkDocs")]
    [InlineData("book.toml", "[book]\ntitle = \"我的博客\"\nauthors = [\"甲\"]\n", "src", "mdBook")]
    [InlineData("docs/.vitepress/config.mts", "export default { title: '我的博客', description: `x` }", "docs", "VitePress")]
    public async Task A_tree_of_another_generator_gets_a_site_file_and_builds(string file, string text, string content, string name)
    {
        await WriteAsync(file, text);
        await WriteAsync($"{content}/a.md", "# 软件\n\n这里的软件。\n");
        var made = await RunAsync(_root, "new", "--from", ".");

        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.StartsWith($"This is a tree for {name}: {file}.", made.Out, StringComparison.Ordinal);
        Assert.Equal(text, await ReadAsync(file.Split('/')));
        var site = await ReadAsync(content, "site.yml");
        Assert.StartsWith("title: \"我的博客\"\n", site, StringComparison.Ordinal);
        Assert.Contains("script: zh-Hans-CN\n", site, StringComparison.Ordinal);

        var built = await RunAsync(_root, "build", "--input", content);
        Assert.Equal(0, built.ExitCode);
        Assert.Equal(1, (await RunAsync(_root, "new", "--from", ".")).ExitCode);
    }

    [Fact]
    public async Task A_build_of_a_tree_without_a_site_file_names_the_command()
    {
        await WriteAsync("input/a.md", "# 甲\n");
        var run = await RunAsync(_root, "build");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'twinscript new --from DIR'", run.Error, StringComparison.Ordinal);
    }

    private async Task WriteAsync(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? _root);
        await File.WriteAllTextAsync(full, text, TestContext.Current.CancellationToken);
    }

    private static string Text(string html) =>
        System.Text.RegularExpressions.Regex.Replace(
            html, "<[^>]*>", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));

    [Fact]
    public async Task With_the_theme_copied_the_site_comes_out_the_same()
    {
        await RunAsync(_root, "new", "plain");
        await RunAsync(_root, "new", "themed", "--with-theme");
        await RunAsync(Path.Combine(_root, "plain"), "build");
        var built = await RunAsync(Path.Combine(_root, "themed"), "build");

        Assert.Equal((0, OnlyThePlaceholder), (built.ExitCode, built.Error.ReplaceLineEndings("\n")));
        Assert.True(File.Exists(Path.Combine(_root, "themed", "theme", "theme.yml")));
        Assert.Equal(Output("plain"), Output("themed"));
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone()
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "mine.txt"), "mine", TestContext.Current.CancellationToken);
        var run = await RunAsync(_root, "new", ".");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("twinscript: '.' exists already and is not empty. Name another folder, or empty this one.", run.Error.Trim());
        Assert.Equal(["mine.txt"], Directory.GetFileSystemEntries(_root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_theme_that_was_asked_for_and_is_not_there_is_an_error()
    {
        await RunAsync(_root, "new", "site");
        var run = await RunAsync(Path.Combine(_root, "site"), "build", "--theme", "elsewhere");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("there is no theme in 'elsewhere'", run.Error, StringComparison.Ordinal);
    }

    private Task<string> ReadAsync(params string[] path) =>
        File.ReadAllTextAsync(Path.Combine([_root, .. path]), TestContext.Current.CancellationToken);

    private static Task<CommandRun> RunAsync(string folder, params string[] args) => CommandRun.OfAsync(folder, args);

    private string[] Output(string site)
    {
        var output = Path.Combine(_root, site, "output");
        return [.. Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f =>
                $"{Path.GetRelativePath(output, f)} "
                    + $"{System.Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")];
    }
}
