using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Shapes;

/// <summary>After an edit, what a build with a memory writes equals what a build from nothing writes.</summary>
public sealed class ShapeRebuildTests : IDisposable
{
    private readonly TinySite _site = new(ShapedTheme.Files + Site("blog") + string.Concat(Enumerable.Range(1, 5).Select(i => $"""
        -- input/posts/p{i}.md --
        ---
        title: 篇{i}
        date: 2025-01-0{i}
        categories: [軟體]
        tags: [網路{i % 2}]
        ---

        第{i}篇。
        -- input/docs/part{i % 2}/d{i}.md --
        # 章{i}

        """)));

    private readonly BuildMemory _memory = new();

    [Fact]
    public async Task A_post_that_comes()
    {
        await BuildAsync();
        _site.Write("-- input/posts/new.md --\n---\ntitle: 新\ndate: 2026-01-01\ncategories: [其他]\n---\n");
        await CompareAsync();
    }

    [Fact]
    public async Task A_post_that_goes_and_with_it_the_last_page_of_the_list()
    {
        await BuildAsync();
        _site.Delete("input/posts/p3.md");
        var files = await CompareAsync();

        Assert.DoesNotContain("zh-hant/page/3/index.html", files.Keys);
    }

    [Fact]
    public async Task A_post_with_another_title_and_another_date()
    {
        await BuildAsync();
        _site.Write("-- input/posts/p3.md --\n---\ntitle: 軟體\ndate: 2020-01-01\ncategories: [軟體]\n---\n");
        await CompareAsync();
    }

    [Fact]
    public async Task A_page_of_a_manual_that_moves_to_another_chapter()
    {
        _site.Write(Site("manual"));
        await BuildAsync();
        _site.Delete("input/docs/part1/d3.md");
        _site.Write("-- input/docs/part0/d3.md --\n# 章3\n-- input/docs/part0/index.md --\n# 零\n");
        await CompareAsync();
    }

    [Fact]
    public async Task A_list_of_contents_with_another_order()
    {
        _site.Write(Site("book") + "-- input/SUMMARY.md --\n- [一](docs/part1/d1.md)\n  - [三](docs/part1/d3.md)\n");
        await BuildAsync();
        _site.Write("-- input/SUMMARY.md --\n- [三](docs/part1/d3.md)\n- [一](docs/part1/d1.md)\n");
        await CompareAsync();
    }

    [Theory]
    [InlineData("manual")]
    [InlineData("book")]
    [InlineData("microsite")]
    public async Task Another_kind(string kind)
    {
        await BuildAsync();
        _site.Write(Site(kind));
        await CompareAsync();
    }

    public void Dispose() => _site.Dispose();

    private static string Site(string kind) =>
        $"-- input/site.yml --\ntitle: 小站\nurl: https://example.org\nkind: {kind}\nper-page: 2\n";

    private Task<BuiltSite> BuildAsync() => _site.BuildAsync(new() { WorkingFolder = _site.Root, Memory = _memory });

    private async Task<IReadOnlyDictionary<string, byte[]>> CompareAsync()
    {
        var warm = (await BuildAsync()).Files;
        Directory.Delete(_site.Output, recursive: true);
        var cold = (await _site.BuildAsync(new() { WorkingFolder = _site.Root, Memory = new() { Keeps = false } })).Files;
        Assert.Equal(cold.Keys.Order(StringComparer.Ordinal), warm.Keys.Order(StringComparer.Ordinal));
        Assert.All(cold, file => Assert.True(file.Value.AsSpan().SequenceEqual(warm[file.Key]), file.Key));
        return cold;
    }
}
