using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Building;

public sealed class OutputFolderTests
{
    private const string Page = "-- input/index.md --\n首頁\n";

    [Fact]
    public async Task A_failed_build_leaves_the_old_output_whole()
    {
        using var site = new TinySite(Page);
        var before = await site.BuildAsync(cancellation: Token);
        site.Write("-- input/index.md --\n---\ntitle: [\n---\n");

        var after = await site.BuildAsync(cancellation: Token);

        Assert.False(after.Result.Succeeded);
        Assert.Equal(before.Files.Keys.Order(StringComparer.Ordinal), after.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(before.Files, f => Assert.Equal(f.Value, after.Files[f.Key]));
    }

    [Fact]
    public async Task An_interrupted_build_leaves_the_old_output_whole_and_nothing_beside_it()
    {
        using var site = new TinySite(Page);
        var before = await site.BuildAsync(cancellation: Token);
        site.Write("-- input/index.md --\n新的首頁\n");
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () =>
                site.BuildAsync(
                    new() { WorkingFolder = "", Progress = new OnceAfter("Content.PostProcess", source.Cancel) }, source.Token));

        Assert.Equal(before["zh-hant/index.html"], await File.ReadAllTextAsync(Path.Combine(site.Output, "zh-hant/index.html"), Token));
        Assert.Equal(
            ["input", "output", "theme"],
            Directory.EnumerateFileSystemEntries(site.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_build_waits_while_another_one_writes_the_marker()
    {
        using var site = new TinySite(Page);
        await site.BuildAsync(cancellation: Token);
        Task<bool> reading;
        await using (File.Open(Path.Combine(site.Output, OutputMarker.Name), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            reading = Task.Run(() => OutputMarker.IsIn(site.Output), Token);
            await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMilliseconds(100), Token));
            Assert.False(reading.IsCompleted);
        }

        Assert.True(await reading);
    }

    [Fact]
    public async Task What_a_build_put_aside_that_was_killed_comes_back()
    {
        // No process has this number: Linux, macOS and Windows count less far.
        using var site = new TinySite(
            Page + "-- .output.building-2147483647.old/.twinscript --\n-- .output.building-2147483647.old/old.html --\n舊\n");
        site.Write("-- input/index.md --\n---\ntitle: [\n---\n");

        var failed = await site.BuildAsync(cancellation: Token);

        Assert.Equal("舊\n", failed["old.html"]);
        Assert.Equal(
            ["input", "output", "theme"],
            Directory.EnumerateFileSystemEntries(site.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_rebuild_touches_only_files_that_changed_and_leaves_alone_what_no_build_wrote()
    {
        using var site = new TinySite(Page + "-- input/other.md --\n別的\n-- input/old.md --\n舊\n");
        var options = new BuildOptions { WorkingFolder = "", Memory = new() };
        await site.BuildAsync(options, Token);
        var untouched = Path.Combine(site.Output, "zh-hant/other/index.html");
        File.SetLastWriteTimeUtc(untouched, DateTime.UnixEpoch);
        await site.BuildAsync(options, Token);
        var before = File.GetLastWriteTimeUtc(untouched);
        await File.WriteAllTextAsync(Path.Combine(site.Output, "stray.html"), "x", Token);
        site.Write("-- input/index.md --\n新的首頁\n");
        site.Delete("input/old.md");

        var built = await site.BuildAsync(options, Token);

        Assert.NotEqual(DateTime.UnixEpoch, before);
        Assert.Equal(before, File.GetLastWriteTimeUtc(untouched));
        Assert.Contains("新的首頁", built["zh-hant/index.html"], StringComparison.Ordinal);
        Assert.Contains("stray.html", built.Files.Keys);
        Assert.False(Directory.Exists(Path.Combine(site.Output, "zh-hant/old")));
    }

    [Fact]
    public async Task An_output_that_disappears_while_a_build_runs_is_written_whole()
    {
        using var site = new TinySite(Page + "-- input/other.md --\n別的\n");
        var options = new BuildOptions { WorkingFolder = "", Memory = new() };
        var before = await site.BuildAsync(options, Token);
        site.Write("-- input/index.md --\n新的首頁\n");

        var built = await site.BuildAsync(
            options with { Progress = new OnceAfter("Content.Output", () => Directory.Delete(site.Output, recursive: true)) }, Token);

        Assert.Empty(built.Problems);
        Assert.Equal(before.Files.Keys.Order(StringComparer.Ordinal), built.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_update_that_was_killed_is_finished_by_the_next_build_even_one_that_fails()
    {
        using var site =
            new TinySite(Page
            + "-- output/.twinscript --\nThis folder is written by Twinscript; every build replaces it whole.\n-- output/gone/index.html --\n舊\n-- output/changed.html --\n舊\n"
            + "-- .output.building-2147483647/.twinscript --\n-- .output.building-2147483647/changed.html --\n新\n-- .output.building-2147483647/new/index.html --\n新\n");
        await File.WriteAllTextAsync(Path.Combine(site.Root, ".output.building-2147483647/.twinscript-update"), "gone/index.html", Token);
        site.Write("-- input/index.md --\n---\ntitle: [\n---\n");

        var failed = await site.BuildAsync(cancellation: Token);

        Assert.Equal(["changed.html", "new/index.html"], failed.Files.Keys.Where(f => f != ".twinscript").Order(StringComparer.Ordinal));
        Assert.Equal("新", failed["changed.html"]);
        Assert.Equal(
            ["input", "output", "theme"],
            Directory.EnumerateFileSystemEntries(site.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pages_that_are_gone_from_the_input_are_gone_from_the_output()
    {
        using var site = new TinySite(Page + "-- input/old.md --\n舊\n");
        await site.BuildAsync(cancellation: Token);
        site.Delete("input/old.md");

        Assert.DoesNotContain("zh-hant/old/index.html", (await site.BuildAsync(cancellation: Token)).Files.Keys);
    }

    [Fact]
    public async Task A_folder_with_files_of_somebody_else_is_not_touched()
    {
        using var site = new TinySite(Page + "-- output/photos/cat.txt --\nmeow\n");

        var built = await site.BuildAsync(cancellation: Token);

        Assert.StartsWith(
            "output: TS403 the output folder holds files that Twinscript did not write", built.OnlyProblem, StringComparison.Ordinal);
        Assert.Equal(["photos/cat.txt"], built.Files.Keys);
    }

    [Fact]
    public async Task An_output_folder_that_is_a_file_is_reported()
    {
        using var site = new TinySite(Page + "-- output --\nx\n");

        Assert.StartsWith(
            "output: TS401 the output folder is a file.",
            (await site.BuildAsync(cancellation: Token)).OnlyProblem,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/output")]
    [InlineData("input")]
    [InlineData(".")]
    [InlineData("theme/out")]
    public async Task An_output_folder_that_overlaps_what_is_read_is_reported(string output)
    {
        using var site = new TinySite(Page);

        var built = await site.BuildAsync(new() { WorkingFolder = "", OutputFolder = output }, Token);

        Assert.Contains("TS402", built.OnlyProblem, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Root, "input/index.md")));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
