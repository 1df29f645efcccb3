using Twinscript.Building;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine.Caching;
using Twinscript.Pages;
using Twinscript.Scripts;
using Twinscript.Tests.Sites;
using Twinscript.Theme;
using Xunit;

namespace Twinscript.Tests.Incremental;

/// <summary>Cached results come back from the disk as they were, or not at all.</summary>
public sealed class CodecTests : IDisposable
{
    private readonly TinySite _site = new("""
        -- input/site.yml --
        title: 小站
        url: https://example.org/book
        -- input/index.md --
        # 首頁
        -- input/rich.md --
        ---
        title: { zh-Hant-TW: 軟體, zh-Hans-CN: 软件 }
        description: 滑鼠
        section: 程式
        author: 頭髮
        editor: 裡面
        column: 發展
        credit: 乾淨
        source: { title: 後來, url: https://example.com, author: 網路, publisher: 資料 }
        image: figure.svg
        tags: [甲, 乙]
        related: [index.md]
        extra: { mood: 好 }
        permalink: rich/er.html
        ---

        軟體與頭**髮**，[首頁](index.md#首頁)。-{zh-cn:甲;zh-tw:乙}-

        ## 滑鼠 {#fixed}

        ![圖](figure.svg) ![照片](photo.png) [照片](photo.png)

        「這裡少一個括號。
        -- input/figure.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>圖</title></svg>
        """);

    private readonly BuildMemory _memory = new();

    public CodecTests() => _site.WriteBytes("input/photo.png", Pictures.TestPicture.Png(30, 20));

    [Fact]
    public async Task A_page_comes_back_from_the_disk_as_it_was()
    {
        var codec = new PageCodec(await BuildAsync());
        foreach (var (_, results) in Entries(SitePipelines.PageStep))
        {
            var read = Read(codec, Written(codec, results), results[0]);
            Assert.NotNull(read);
            foreach (var (expected, found) in results.Zip(read))
            {
                Assert.Equal(expected.Destination, found.Destination);
                Assert.Equivalent(expected.Get(PageKeys.Markdown), found.Get(PageKeys.Markdown), strict: true);
                AssertSame(expected.Get(PageKeys.Page), found.Get(PageKeys.Page));
            }
        }
    }

    [Fact]
    public async Task A_finished_page_comes_back_as_the_file_that_was_written()
    {
        await BuildAsync();
        var codec = new RenderedCodec((path, digest) =>
            Content.Of(() => File.ReadAllBytes(Path.Combine(_site.Output, path.Value)), digest));
        foreach (var (_, results) in Entries(SitePipelines.RenderStep))
        {
            var found = Assert.Single(Read(codec, Written(codec, results), results[0]) ?? []);
            Assert.Equal(results[0].Destination, found.Destination);
            Assert.Equal(results[0].Content.Digest, found.Content.Digest);
            Assert.Equal(results[0].Content.Bytes, found.Content.Bytes);
        }
    }

    [Fact]
    public async Task A_finished_page_whose_file_is_gone_is_made_again()
    {
        await BuildAsync();
        var codec = new RenderedCodec((_, _) => null);
        Assert.All(Entries(SitePipelines.RenderStep), entry => Assert.Null(Read(codec, Written(codec, entry.Results), entry.Results[0])));
    }

    [Theory]
    [InlineData(SitePipelines.PageStep)]
    [InlineData(SitePipelines.RenderStep)]
    public async Task Damaged_results_are_made_again(string step)
    {
        var configuration = await BuildAsync();
        IResultCodec codec = step == SitePipelines.PageStep ? new PageCodec(configuration) : new RenderedCodec((_, _) => Content.Empty);
        var (entry, results) = Entries(step).MaxBy(e => Written(codec, e.Results).Length);
        var whole = Written(codec, results);
        for (var length = 0; length < whole.Length; length += 1 + (length / 50))
            Assert.Null(Stored(entry, whole[..length]).ResultsFor(results[0], codec));
        for (var at = 0; at < whole.Length; at += 1 + (at / 50))
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0xFF;
            // Damage within a text can't be told here; the file's checksum tells it.
            Assert.Null(Record.Exception(() => Stored(entry, damaged).ResultsFor(results[0], codec)));
        }
    }

    public void Dispose() => _site.Dispose();

    private static CacheEntry Stored(CacheEntry entry, byte[] bytes) =>
        new(entry.Identity, entry.Dependencies, entry.Diagnostics) { Stored = bytes };

    private static byte[] Written(IResultCodec codec, IReadOnlyList<Document> results)
    {
        using var stream = new MemoryStream();
        using (var writer = new CacheWriter(stream))
            codec.Write(writer, results);
        return stream.ToArray();
    }

    private static IReadOnlyList<Document>? Read(IResultCodec codec, byte[] bytes, Document document)
    {
        using var reader = new CacheReader(new MemoryStream(bytes));
        return codec.Read(reader, document);
    }

    // Everything the page has, so that a property that is added must be written too.
    private static void AssertSame(PageInScript expected, PageInScript found)
    {
        foreach (var property in typeof(PageInScript).GetProperties())
        {
            var (value, other) = (property.GetValue(expected), property.GetValue(found));
            if (value is ScriptAlignment alignment)
                Assert.Equal(alignment.Digest, Assert.IsType<ScriptAlignment>(other).Digest);
            else if (property.Name is nameof(PageInScript.FrontMatter) or nameof(PageInScript.Extra))
                Assert.Same(value, other);
            else
                Assert.Equivalent(value, other, strict: true);
        }
    }

    private IEnumerable<(CacheEntry Entry, IReadOnlyList<Document> Results)> Entries(string step)
    {
        var found = _memory.Store.Table(step).Entries.Select(e => (e.Value, e.Value.Results ?? [])).ToArray();
        Assert.NotEmpty(found);
        return found;
    }

    private async Task<SiteConfiguration> BuildAsync()
    {
        var options = new BuildOptions { WorkingFolder = "", Memory = _memory };
        var built = await _site.BuildAsync(options, TestContext.Current.CancellationToken);
        Assert.NotNull(built.Result.Pages);
        return built.Result.Pages.Site.Configuration;
    }
}
