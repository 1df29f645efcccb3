using CsCheck;
using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Incremental;

public sealed class RebuildTests
{
    private const int EditsInARow = 10;

    /// <summary>How often the edits are made: 500 edits in all, unless <c>REBUILD_ROUNDS</c> says otherwise.</summary>
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("REBUILD_ROUNDS"), out var rounds) ? rounds : 50;

    [Fact]
    public void After_any_edits_a_rebuild_writes_what_a_cold_build_writes() =>
        Gen.Int.Array[EditsInARow].Sample(edits =>
        {
            using var site = new EditedSite();
            var file = new MemoryFile(Path.Combine(site.Site.Root, ".twinscript", "site"));
            // Half of them as a preview builds, half as one build after the other does.
            var trusts = edits.Sum(edit => (long)edit) % 2 == 0;
            var memory = new BuildMemory { Trusts = trusts };
            var succeeded = 0;
            foreach (var edit in edits)
            {
                if (edit % 5 != 0)
                    site.Age();
                succeeded += Compare(site.Site, memory, edit) ? 1 : 0;
                if (!trusts && edit % 3 == 0 && file.Save(memory))
                    memory = file.Load();
                site.Edit(edit);
            }
            Compare(site.Site, memory, 0);
            Assert.True(succeeded > EditsInARow / 2, $"Only {succeeded} builds succeeded, so little was compared.");
        }, iter: Rounds, threads: 1);

    [Fact]
    public async Task A_site_that_has_not_changed_is_not_built()
    {
        using var site = new EditedSite();
        var memory = new BuildMemory();
        await BuildAsync(site.Site, memory);
        var written = File.GetLastWriteTimeUtc(Path.Combine(site.Site.Output, "index.html"));
        var again = await BuildAsync(site.Site, memory);

        Assert.True(again.Summary?.UpToDate);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(site.Site.Output, "index.html")));
    }

    [Fact]
    public async Task A_file_that_comes_while_a_build_runs_is_in_the_next_one()
    {
        using var site = new EditedSite();
        var memory = new BuildMemory();
        var late = new OnceAfter("Content.Input", () => site.Site.Write("-- input/late.md --\n# 晚到\n"));
        var first = await site.Site.BuildAsync(Options(memory, "output") with { Progress = late }, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("zh-hans/late/index.html", first.Files.Keys);
        var second = await site.Site.BuildAsync(Options(memory, "output"), TestContext.Current.CancellationToken);

        Assert.Contains("zh-hans/late/index.html", second.Files.Keys);
    }

    [Fact]
    public async Task A_sentence_changed_makes_only_the_page_and_what_shows_it_again()
    {
        using var site = new EditedSite();
        var memory = new BuildMemory();
        await BuildAsync(site.Site, memory);
        var page = Path.Combine(site.Site.Root, "input", "page-3.md");
        var text = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            page, text.Replace("軟體與頭髮。", "頭髮與軟體。", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var again = await BuildAsync(site.Site, memory);

        // In two scripts, each alone and side by side with the other. Its title and length stayed, so nobody else shows anything new.
        Assert.Equal((1, 4), (again.Summary?.Converted, again.Summary?.Rendered));
    }

    [Fact]
    public async Task Output_somebody_has_touched_is_written_again()
    {
        using var site = new EditedSite();
        var memory = new BuildMemory();
        await BuildAsync(site.Site, memory);
        var path = Path.Combine(site.Site.Output, "zh-hant", "index.html");
        var whole = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, "spoilt", TestContext.Current.CancellationToken);
        await BuildAsync(site.Site, memory);

        Assert.Equal(whole, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Output_that_is_gone_is_written_again()
    {
        using var site = new EditedSite();
        var memory = new BuildMemory();
        await BuildAsync(site.Site, memory);
        Directory.Delete(site.Site.Output, recursive: true);

        Assert.True(Directory.Exists((await BuildAsync(site.Site, memory)).Summary is not null ? site.Site.Output : ""));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public async Task A_damaged_or_shortened_cache_is_as_good_as_none(double kept)
    {
        using var site = new EditedSite();
        var path = Path.Combine(site.Site.Root, ".twinscript", "site");
        var memory = new BuildMemory();
        await BuildAsync(site.Site, memory);
        Assert.True(new MemoryFile(path).Save(memory));
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path) ?? ""))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(file, bytes[..(int)(bytes.Length * kept)], TestContext.Current.CancellationToken);
        }
        var loaded = new MemoryFile(path).Load();
        site.Site.Write("-- input/index.md --\n# 首頁\n\n改過了。");

        Compare(site.Site, loaded, 0);
    }

    [Fact]
    public async Task A_flipped_bit_in_the_cache_is_noticed()
    {
        using var site = new EditedSite();
        var path = Path.Combine(site.Site.Root, ".twinscript", "site");
        var memory = new BuildMemory();
        await BuildAsync(site.Site, memory);
        new MemoryFile(path).Save(memory);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path) ?? ""))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            bytes[bytes.Length / 2] ^= 4;
            await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        }
        site.Site.Write("-- input/index.md --\n# 首頁\n\n改過了。");

        Compare(site.Site, new MemoryFile(path).Load(), 0);
    }

    /// <returns>Whether the site could be built.</returns>
    private static bool Compare(TinySite site, BuildMemory memory, int edit)
    {
        var warm = site.BuildAsync(Options(memory, "output")).GetAwaiter().GetResult();
        var cold = SiteBuilder.BuildAsync(Options(new(), "cold") with { WorkingFolder = site.Root }, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        Assert.Equal(cold.Diagnostics.Select(d => (d.Code, d.Message)), warm.Result.Diagnostics.Select(d => (d.Code, d.Message)));
        if (!cold.Succeeded)
            return false;
        var expected = Directory.GetFiles(Path.Combine(site.Root, "cold"), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Path.Combine(site.Root, "cold"), f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, warm.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in warm.Files)
            Assert.True(
                bytes.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(site.Root, "cold", path))),
                $"{path} differs (before edit {edit}).");
        return true;
    }

    private static BuildOptions Options(BuildMemory memory, string output) =>
        new() { WorkingFolder = "", OutputFolder = output, Memory = memory };

    private static async Task<BuildResult> BuildAsync(TinySite site, BuildMemory memory) =>
        (await site.BuildAsync(Options(memory, "output"), TestContext.Current.CancellationToken)).Result;
}
