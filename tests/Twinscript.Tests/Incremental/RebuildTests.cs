using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Incremental;

public sealed class RebuildTests
{
    [Fact]
    public async Task A_site_that_has_not_changed_is_not_built()
    {
        using var site = new EditedSite();
        var memory = new BuildMemory();
        await BuildAsync(site, memory);
        var written = File.GetLastWriteTimeUtc(Path.Combine(site.Site.Output, "index.html"));
        var again = await BuildAsync(site, memory);

        Assert.True(again.Summary?.UpToDate);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(site.Site.Output, "index.html")));
    }

    [Fact]
    public async Task A_file_that_comes_while_a_build_runs_is_in_the_next_one()
    {
        using var site = new EditedSite();
        var memory = new BuildMemory();
        var late = new OnceAfter("Content.Input", () => site.Site.Write("-- input/late.md --\n# 晚到\n"));
        var options = Rebuild.Options(site, memory) with { Progress = late };
        var first = await site.Site.BuildAsync(options, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("zh-hans/late/index.html", first.Files.Keys);
        var second = await site.Site.BuildAsync(Rebuild.Options(site, memory), TestContext.Current.CancellationToken);

        Assert.Contains("zh-hans/late/index.html", second.Files.Keys);
    }

    [Fact]
    public async Task A_sentence_changed_makes_only_the_page_and_what_shows_it_again()
    {
        using var site = new EditedSite();
        var memory = new BuildMemory();
        await BuildAsync(site, memory);
        var page = Path.Combine(site.Site.Root, "input", "page-3.md");
        var text = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            page, text.Replace("軟體與頭髮。", "頭髮與軟體。", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var again = await BuildAsync(site, memory);

        // In two scripts, each alone and side by side with the other. Its title and length stayed, so nobody else shows anything new.
        Assert.Equal((1, 4), (again.Summary?.Converted, again.Summary?.Rendered));
    }

    [Fact]
    public async Task Output_somebody_has_touched_is_written_again()
    {
        using var site = new EditedSite();
        var memory = new BuildMemory();
        await BuildAsync(site, memory);
        var path = Path.Combine(site.Site.Output, "zh-hant", "index.html");
        var whole = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, "spoilt", TestContext.Current.CancellationToken);
        await BuildAsync(site, memory);

        Assert.Equal(whole, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Output_that_is_gone_is_written_again()
    {
        using var site = new EditedSite();
        var memory = new BuildMemory();
        await BuildAsync(site, memory);
        Directory.Delete(site.Site.Output, recursive: true);

        Assert.True(Directory.Exists((await BuildAsync(site, memory)).Summary is not null ? site.Site.Output : ""));
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
        await BuildAsync(site, memory);
        Assert.True(new MemoryFile(path).Save(memory));
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path) ?? ""))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(file, bytes[..(int)(bytes.Length * kept)], TestContext.Current.CancellationToken);
        }
        var loaded = new MemoryFile(path).Load();
        site.Site.Write("-- input/index.md --\n# 首頁\n\n改過了。");

        Compare(site, loaded);
    }

    [Fact]
    public async Task A_flipped_bit_in_the_cache_is_noticed()
    {
        using var site = new EditedSite();
        var path = Path.Combine(site.Site.Root, ".twinscript", "site");
        var memory = new BuildMemory();
        await BuildAsync(site, memory);
        new MemoryFile(path).Save(memory);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path) ?? ""))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            bytes[bytes.Length / 2] ^= 4;
            await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        }
        site.Site.Write("-- input/index.md --\n# 首頁\n\n改過了。");

        Compare(site, new MemoryFile(path).Load());
    }

    private static void Compare(EditedSite site, BuildMemory memory) =>
        Assert.True(Rebuild.Compare(site, build => build(memory), "").Succeeded);

    private static async Task<BuildResult> BuildAsync(EditedSite site, BuildMemory memory)
    {
        var result = await SiteBuilder.BuildAsync(Rebuild.Options(site, memory), TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics);
        return result;
    }
}
