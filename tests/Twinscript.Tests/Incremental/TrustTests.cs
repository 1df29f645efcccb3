using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Incremental;

/// <summary>A preview believes what the file system says of a file; these say how far.</summary>
public sealed class TrustTests : IDisposable
{
    private const string Page = "zh-hant/index.html";
    private static readonly DateTime LongAgo = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private readonly TinySite _site = new("");
    private readonly BuildMemory _memory = new() { Trusts = true };

    [Fact]
    public async Task A_file_of_the_same_size_and_time_is_not_read_again()
    {
        Save("甲", LongAgo);
        await BuildAsync();
        Save("乙", LongAgo);

        Assert.True((await BuildAsync()).Result.Summary?.UpToDate);
    }

    [Fact]
    public async Task Without_trust_it_is_read()
    {
        var memory = new BuildMemory();
        Save("甲", LongAgo);
        await BuildAsync(memory);
        Save("乙", LongAgo);

        Assert.Contains("乙", (await BuildAsync(memory)).Main(Page));
    }

    [Fact]
    public async Task A_file_of_another_time_is_read()
    {
        Save("甲", LongAgo);
        await BuildAsync();
        Save("乙", LongAgo.AddMilliseconds(10));

        Assert.Contains("乙", (await BuildAsync()).Main(Page));
    }

    [Fact]
    public async Task A_file_put_back_to_an_older_one_is_read()
    {
        Save("甲", LongAgo);
        await BuildAsync();
        Save("乙", LongAgo.AddDays(-3));

        Assert.Contains("乙", (await BuildAsync()).Main(Page));
    }

    [Fact]
    public async Task A_file_written_twice_in_one_step_of_the_clock_is_read()
    {
        var now = DateTime.UtcNow;
        Save("甲", now);
        await BuildAsync();
        Save("乙", now);

        Assert.Contains("乙", (await BuildAsync()).Main(Page));
    }

    [Fact]
    public async Task A_file_of_a_time_to_come_is_read()
    {
        Save("甲", DateTime.UtcNow.AddYears(1));
        var later = File.GetLastWriteTimeUtc(Source);
        await BuildAsync();
        Save("乙", later);

        Assert.Contains("乙", (await BuildAsync()).Main(Page));
    }

    [Fact]
    public async Task A_file_behind_a_link_is_read()
    {
        var elsewhere = Path.Combine(_site.Root, "elsewhere.md");
        _site.Write("-- input/site.yml --\ntitle: 小站\nurl: https://example.org\nfollow-links: true\n");
        Save("甲", LongAgo);
        File.Move(Source, elsewhere);
        File.CreateSymbolicLink(Source, elsewhere);
        await BuildAsync();
        await File.WriteAllTextAsync(elsewhere, "# 首頁\n\n乙", TestContext.Current.CancellationToken);

        Assert.Contains("乙", (await BuildAsync()).Main(Page));
    }

    [Fact]
    public async Task Another_build_in_between_is_noticed()
    {
        Save("甲", LongAgo);
        await BuildAsync();
        Save("乙", LongAgo.AddHours(1));
        await BuildAsync(new BuildMemory());
        Save("甲", LongAgo.AddHours(2));
        _site.Write("-- input/more.md --\n# 又一頁");
        var again = await BuildAsync();

        Assert.Contains("甲", again.Main(Page));
        Assert.Contains("zh-hans/more/index.html", again.Files.Keys);
    }

    [Fact]
    public async Task Output_that_is_gone_is_written_whole()
    {
        Save("甲", LongAgo);
        var files = (await BuildAsync()).Files.Keys.ToArray();
        Directory.Delete(_site.Output, recursive: true);
        Save("乙", LongAgo.AddHours(1));

        Assert.Equal(files.Order(StringComparer.Ordinal), (await BuildAsync()).Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Output_that_is_gone_is_written_though_no_source_changed()
    {
        Save("甲", LongAgo);
        var files = (await BuildAsync()).Files.Keys.ToArray();
        Directory.Delete(_site.Output, recursive: true);

        Assert.Equal(files.Order(StringComparer.Ordinal), (await BuildAsync()).Files.Keys.Order(StringComparer.Ordinal));
    }

    public void Dispose() => _site.Dispose();

    private string Source => Path.Combine(_site.Root, "input", "index.md");

    private void Save(string words, DateTime time)
    {
        _site.Write($"-- input/index.md --\n# 首頁\n\n{words}");
        File.SetLastWriteTimeUtc(Source, time);
    }

    private Task<BuiltSite> BuildAsync(BuildMemory? memory = null) =>
        _site.BuildAsync(new() { WorkingFolder = "", Memory = memory ?? _memory }, TestContext.Current.CancellationToken);
}
