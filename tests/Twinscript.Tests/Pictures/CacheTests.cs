using Twinscript.Building;
using Twinscript.Pictures;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Pictures;

public sealed class CacheTests
{
    private static TinySite Site()
    {
        var site = new TinySite("-- input/index.md --\n![山](hill.jpg)");
        site.WriteBytes("input/hill.jpg", TestPicture.Jpeg(900, 600));
        return site;
    }

    private static string[] Entries(TinySite site) => Directory.GetFiles(Path.Combine(site.Root, BuildCache.Folder));

    private static void AssertSame(BuiltSite expected, BuiltSite actual)
    {
        Assert.Equal(expected.Files.Keys.Order(StringComparer.Ordinal), actual.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected.Files, file => Assert.Equal(file.Value, actual.Files[file.Key]));
    }

    [Fact]
    public async Task Two_builds_without_a_cache_make_the_same_bytes()
    {
        using var one = Site();
        using var other = Site();
        AssertSame(
            await one.BuildAsync(cancellation: TestContext.Current.CancellationToken),
            await other.BuildAsync(cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_second_build_makes_nothing_again()
    {
        using var site = Site();
        var first = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);
        var planted = TestPicture.Jpeg(30, 20);
        new BuildCache(Path.Combine(site.Root, BuildCache.Folder), TimeProvider.System)
            .Keep(Path.GetFileName(Assert.Single(Entries(site))), PictureEntry.Write(new(new(PictureFormat.Jpeg, 30, 20, planted), [])));

        Assert.Contains(planted, (await site.BuildAsync(cancellation: TestContext.Current.CancellationToken)).Files.Values);
        Assert.DoesNotContain(first.Files.Keys, f => f.Contains(".twinscript/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("changed")]
    [InlineData("emptied")]
    [InlineData("of another")]
    public async Task A_damaged_entry_counts_as_missing(string how)
    {
        using var site = Site();
        var first = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);
        var entry = Assert.Single(Entries(site));
        var sound = File.ReadAllBytes(entry);
        var damaged = how switch { "cut" => sound[..^9], "emptied" => [], _ => (byte[])sound.Clone() };
        if (how == "changed")
            damaged[^20] ^= 1;
        if (how == "of another")
        {
            site.WriteBytes("input/hill.jpg", TestPicture.Jpeg(700, 500));
            await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);
            damaged = File.ReadAllBytes(Entries(site).Single(e => e != entry));
            site.WriteBytes("input/hill.jpg", TestPicture.Jpeg(900, 600));
        }
        File.WriteAllBytes(entry, damaged);

        AssertSame(first, await site.BuildAsync(cancellation: TestContext.Current.CancellationToken));
        Assert.Equal(sound, File.ReadAllBytes(entry));
    }

    [Fact]
    public async Task Nothing_is_kept_where_nothing_shall_be()
    {
        using var site = Site();
        Assert.NotEmpty((await site.BuildAsync(
            new() { WorkingFolder = site.Root, KeepPictures = false }, TestContext.Current.CancellationToken)).Files);
        Assert.False(Directory.Exists(Path.Combine(site.Root, ".twinscript")));
    }

    [Fact]
    public async Task Pictures_of_pages_remembered_on_the_disk_are_published_again()
    {
        using var site = Site();
        var file = new MemoryFile(Path.Combine(site.Root, "memory"));
        var options = new BuildOptions { WorkingFolder = site.Root, Memory = new() };
        var first = await site.BuildAsync(options, TestContext.Current.CancellationToken);
        file.Save(options.Memory);
        site.WriteBytes("input/other.md", "字"u8.ToArray());
        var second = await site.BuildAsync(options with { Memory = file.Load() }, TestContext.Current.CancellationToken);

        Assert.Equal(1, second.Result.Summary?.Converted);
        Assert.All(first.Files.Keys.Where(f => f.StartsWith("assets/hill", StringComparison.Ordinal)), f =>
            Assert.Contains(f, second.Files.Keys));
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_no_problem()
    {
        using var site = Site();
        site.WriteBytes(".twinscript", "a file where the folder would be"u8.ToArray());
        Assert.Empty((await site.BuildAsync(cancellation: TestContext.Current.CancellationToken)).Problems);
    }

    [Fact]
    public async Task A_page_that_is_remembered_follows_its_pictures()
    {
        using var site = Site();
        var options = new BuildOptions { WorkingFolder = site.Root, Memory = new() };
        var first = await site.BuildAsync(options, TestContext.Current.CancellationToken);
        site.WriteBytes("input/hill.jpg", TestPicture.Jpeg(700, 500));
        site.WriteBytes("input/other.md", "字"u8.ToArray());
        var second = await site.BuildAsync(options, TestContext.Current.CancellationToken);
        site.WriteBytes("input/other.md", "字字"u8.ToArray());
        var third = await site.BuildAsync(options, TestContext.Current.CancellationToken);

        Assert.Contains("width=\"900\" height=\"600\"", first.Main("zh-hant/index.html"), StringComparison.Ordinal);
        Assert.Contains("width=\"700\" height=\"500\"", second.Main("zh-hant/index.html"), StringComparison.Ordinal);
        Assert.Equal(second.Main("zh-hant/index.html"), third.Main("zh-hant/index.html"));
        Assert.Equal(1, third.Result.Summary?.Converted);
        Assert.Equal(Pictures(second), Pictures(third));
        Assert.DoesNotContain(Pictures(third), f => f.Contains("hill-900", StringComparison.Ordinal));

        static string[] Pictures(BuiltSite built) =>
            [.. built.Files.Keys.Where(f => f.StartsWith("assets/hill", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void What_nobody_used_for_a_month_is_dropped()
    {
        var folder = Directory.CreateTempSubdirectory("twinscript-cache-");
        try
        {
            var cache = new BuildCache(folder.FullName, TimeProvider.System);
            cache.Keep("old", [1]);
            cache.Keep("new", [2]);
            File.SetLastWriteTimeUtc(Path.Combine(folder.FullName, "old"), DateTime.UtcNow.AddDays(-31));
            cache.DropOld();
            Assert.Null(cache.Find("old"));
            Assert.Equal([2], cache.Find("new"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
