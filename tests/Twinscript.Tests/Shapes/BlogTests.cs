using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Shapes;

public sealed class BlogTests
{
    private const string Blog = ShapedTheme.Files + """
        -- input/site.yml --
        title: 小站
        url: https://example.org
        kind: blog
        per-page: 2
        -- input/_posts/2024-01-01-a.md --
        ---
        title: 甲
        categories: [软件]
        tags: [網路]
        ---

        第一篇。
        -- input/_posts/2025-01-01-b.md --
        ---
        title: 乙
        categories: [軟體]
        ---
        -- input/_posts/2026-01-01-c.md --
        # 丙
        -- input/about.md --
        ---
        title: 關於
        date: 2026-05-05
        ---

        """;

    [Fact]
    public async Task The_home_of_a_blog_lists_its_newest_posts_and_leads_to_the_older_ones()
    {
        var site = await TinySite.BuildAsync(Blog);

        Assert.Equal("小站[丙 乙 ]1/2 /zh-hant/page/2/", site.Tight("zh-hant/index.html"));
        Assert.Equal("第 2 页[甲 ]2/2 /zh-hans/", site.Tight("zh-hans/page/2/index.html"));
    }

    [Fact]
    public async Task A_post_leads_to_the_newer_and_the_older_one_and_a_page_to_none()
    {
        var site = await TinySite.BuildAsync(Blog);

        Assert.StartsWith("post 丙<乙>甲", site.Tight("zh-hant/b/index.html"), StringComparison.Ordinal);
        Assert.Equal("page <關於>", site.Tight("zh-hant/about/index.html"));
    }

    [Fact]
    public async Task A_category_written_in_two_scripts_is_one_and_has_a_page_and_a_feed()
    {
        var site = await TinySite.BuildAsync(Blog);

        Assert.Equal(
            "分類：軟體[乙 甲 ]https://example.org/zh-hant/categories/%E8%BB%9F%E9%AB%94/feed.xml",
            site.Tight("zh-hant/categories/軟體/index.html"));
        Assert.Equal("所有分类软件[乙 甲 ]", site.Tight("zh-hans/categories/index.html"));
        Assert.EndsWith("软件=/zh-hant/categories/%E8%BB%9F%E9%AB%94/", site.Tight("zh-hant/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("<title>分类：软件 · 小站</title>", site["zh-hans/categories/軟體/feed.xml"], StringComparison.Ordinal);
        Assert.Contains("<title>標籤：網路 · 小站</title>", site["zh-hant/tags/網路/feed.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_archive_of_a_blog_holds_its_posts_by_year()
    {
        var site = await TinySite.BuildAsync(Blog);

        Assert.Equal("全部文章2026[丙 ]2025[乙 ]2024[甲 ]", site.Tight("zh-hant/archive/index.html"));
    }

    [Fact]
    public async Task A_folder_of_a_site_may_be_a_blog()
    {
        var site = await TinySite.BuildAsync(ShapedTheme.Files + """
            -- input/site.yml --
            title: 小站
            sections: { news: blog }
            -- input/index.md --
            # 首頁
            -- input/news/a.md --
            # 甲
            -- input/news/2025-01-01-b.md --
            # 乙
            -- input/other.md --
            # 別的
            """);

        Assert.Equal("文章[乙 甲 ]", site.Tight("zh-hant/news/index.html"));
        Assert.StartsWith("page", site.Tight("zh-hant/other/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("post 乙<甲>", site.Tight("zh-hant/news/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_text_at_the_address_of_a_list_shows_the_list()
    {
        var site = await TinySite.BuildAsync(Blog + """
            -- input/tags/index.md --
            ---
            title: 標籤雲
            type: tags
            ---
            """);

        Assert.Equal("標籤雲網路[甲 ]", site.Tight("zh-hant/tags/index.html"));
    }

    [Fact]
    public async Task A_long_archive_has_a_page_for_each_year()
    {
        var posts = string.Concat(Enumerable.Range(0, 201).Select(i => $"""
            -- input/p{i}.md --
            ---
            title: 篇{i}
            date: {2020 + (i % 2)}-01-01
            ---

            """));
        var site = await TinySite.BuildAsync(
            ShapedTheme.Files + "-- input/site.yml --\ntitle: 小站\nscripts: [{ tag: zh-Hant-TW }]\nkind: blog\n" + posts);

        Assert.Equal("全部文章2021[]2020[]", site.Tight("zh-hant/archive/index.html"));
        Assert.StartsWith("2020[篇0 篇10 ", site.Tight("zh-hant/archive/2020/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: blogg", "'kind' must be one of microsite, blog, manual, book, not 'blogg'. Did you mean 'blog'?")]
    [InlineData("per-page: 0", "'per-page' must be a number from 1 to 100, not 0.")]
    public async Task A_wrong_kind_is_an_error_that_names_the_right_ones(string line, string message)
    {
        var site = await TinySite.BuildAsync($"-- input/site.yml --\ntitle: 小站\n{line}\n-- input/index.md --\n# 首頁\n");

        Assert.EndsWith(message, site.OnlyProblem, StringComparison.Ordinal);
    }
}
