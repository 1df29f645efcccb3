using System.Diagnostics;
using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Building;

/// <summary>A build writes into its output and nowhere else, deletes only what a build wrote, and reads only its own folders.</summary>
public sealed class PlacesTests
{
    private const string Page = "-- input/index.md --\n首頁\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_alias_that_leads_out_is_written_nowhere(bool redirectPages)
    {
        using var site = new TinySite("-- input/index.md --\n---\naliases: [\"../../x\", \"a/%2e%2e/%2e%2e/y\"]\n---\n首頁\n");

        var built = await site.BuildAsync(new() { WorkingFolder = "", RedirectPages = redirectPages }, Token);

        Assert.True(built.Result.Succeeded);
        Assert.All(built.Problems, problem => Assert.Contains("TS114", problem, StringComparison.Ordinal));
        Assert.Equal(["input", "output", "theme"], Directory.EnumerateFileSystemEntries(site.Root).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_no_build_wrote_stays_in_the_output_and_is_named(bool fromNothing)
    {
        using var site = new TinySite(Page + "-- input/old.md --\n舊\n");
        var options = new BuildOptions { WorkingFolder = "", Memory = new() };
        await site.BuildAsync(options, Token);
        site.Write(
            "-- output/CNAME --\nexample.org\n-- output/.git/HEAD --\nref\n-- output/zh-hant/mine.txt --\nx\n-- input/index.md --\n新\n");
        site.Delete("input/old.md");

        var built = await site.BuildAsync(fromNothing ? options with { Memory = new() } : options, Token);

        Assert.True(built.Result.Succeeded);
        Assert.Equal("ref", built[".git/HEAD"]);
        Assert.Equal("x", built["zh-hant/mine.txt"]);
        Assert.DoesNotContain("zh-hant/old/index.html", built.Files.Keys);
        Assert.Contains("output also holds what no build wrote, which stays: .git, CNAME, zh-hant.", built.Result.Summary?.Notes ?? []);
    }

    [Fact]
    public async Task An_empty_marker_makes_no_folder_ours()
    {
        using var site = new TinySite(Page + "-- output/.twinscript --\n-- output/photos/cat.txt --\nmeow\n");

        var built = await site.BuildAsync(cancellation: Token);

        Assert.Contains("TS403", built.OnlyProblem, StringComparison.Ordinal);
        Assert.Contains("photos/cat.txt", built.Files.Keys);
    }

    [Fact]
    public async Task A_link_to_the_output_is_written_through()
    {
        using var site = new TinySite(Page);
        Directory.CreateDirectory(Path.Combine(site.Root, "www"));
        Directory.CreateSymbolicLink(site.Output, Path.Combine(site.Root, "www"));

        await site.BuildAsync(cancellation: Token);
        var built = await site.BuildAsync(cancellation: Token);

        Assert.Empty(built.Problems);
        Assert.NotNull(new DirectoryInfo(site.Output).LinkTarget);
        Assert.True(File.Exists(Path.Combine(site.Root, "www/zh-hant/index.html")));
    }

    [Fact]
    public async Task A_link_to_the_input_is_no_output()
    {
        using var site = new TinySite(Page);
        Directory.CreateSymbolicLink(site.Output, Path.Combine(site.Root, "input"));

        var built = await site.BuildAsync(cancellation: Token);

        Assert.Contains("TS402", built.OnlyProblem, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Root, "input/index.md")));
    }

    [Fact]
    public async Task Nothing_is_written_through_a_link_in_the_output()
    {
        using var site = new TinySite(Page + "-- elsewhere/a.txt --\na\n");
        await site.BuildAsync(cancellation: Token);
        Directory.Delete(Path.Combine(site.Output, "zh-hant"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(site.Output, "zh-hant"), Path.Combine(site.Root, "elsewhere"));

        var built = await site.BuildAsync(cancellation: Token);

        Assert.Contains("output/zh-hant: TS405 this is a link", built.OnlyProblem, StringComparison.Ordinal);
        Assert.Equal(["a.txt"], Directory.EnumerateFileSystemEntries(Path.Combine(site.Root, "elsewhere")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_pipe_is_left_out_and_named()
    {
        using var site = new TinySite(Page);
        foreach (var name in (string[])["input/pipe.md", "theme/pipe.css"])
            await MakePipeAsync(Path.Combine(site.Root, name));

        var built = await site.BuildAsync(cancellation: Token).WaitAsync(TimeSpan.FromMinutes(1), Token);

        Assert.True(built.Result.Succeeded);
        Assert.Contains("input/pipe.md: TS108 this is no file but a pipe, a socket or a device, so it is left out. Move it elsewhere.",
            built.Problems);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("follow-links: true\n", true)]
    public async Task A_link_that_leads_out_of_the_input_is_followed_when_the_site_says_so(string setting, bool followed)
    {
        using var site = new TinySite($"-- input/site.yml --\ntitle: 小站\nurl: https://example.org\n{setting}{Page}-- secret.md --\n秘密\n");
        foreach (var name in (string[])["leak.md", "more.md"])
            File.CreateSymbolicLink(Path.Combine(site.Root, "input", name), Path.Combine(site.Root, "secret.md"));
        File.CreateSymbolicLink(Path.Combine(site.Root, "input/within.md"), Path.Combine(site.Root, "input/index.md"));

        var built = await site.BuildAsync(cancellation: Token);

        Assert.Equal(followed, built.Files.ContainsKey("zh-hant/leak/index.html"));
        Assert.True(built.Files.ContainsKey("zh-hant/within/index.html"));
        if (followed)
            Assert.Empty(built.Problems);
        else
            Assert.StartsWith("input/leak.md: TS212 this and 1 more links lead out of 'input'", built.OnlyProblem,
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_is_published_through_a_folder_that_leads_out()
    {
        using var site = new TinySite("-- input/index.md --\n[x](out/a.txt)\n-- elsewhere/a.txt --\na\n");
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "input/out"), Path.Combine(site.Root, "elsewhere"));

        var built = await site.BuildAsync(cancellation: Token);

        Assert.Contains("TS106 no file at 'out/a.txt'", built.OnlyProblem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: &a [*a]\n", "input/data/x.yml(1,4): TS115 this holds an alias of itself")]
    [InlineData("a: &a\n  b: { c: *a }\n", "input/data/x.yml(1,4): TS115 this holds an alias of itself")]
    public async Task Data_without_end_are_reported(string data, string problem)
    {
        var site = await TinySite.BuildAsync($"{Page}-- input/data/x.yml --\n{data}");

        Assert.StartsWith(problem, site.OnlyProblem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aliases_that_multiply_are_bounded()
    {
        var lines = string.Concat(Enumerable.Range(1, 30).Select(n => $"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n"));
        var site = await TinySite.BuildAsync($"{Page}-- input/data/x.yml --\na0: &a0 x\n{lines}");

        Assert.Contains("TS115 aliases make this too large or too deep", site.OnlyProblem, StringComparison.Ordinal);
    }

    private static async Task MakePipeAsync(string path)
    {
        using var process = Process.Start("mkfifo", [path]);
        await process.WaitForExitAsync(Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
