using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Discovery;

public sealed class ListingTests
{
    private const string Theme = """
        -- theme/words.yml --
        archive: 全部文章
        all_tags: 所有標籤
        tag_title: 標籤：{tag}
        undated: 未標日期
        -- theme/layouts/listing.liquid --
        <main>{{ page.title }}|{% for group in page.listing.groups %}{{ group.title }}({{ group.url }}): {% for entry in group.pages %}{{ entry.title }} {% endfor %}|{% endfor %}</main>
        -- theme/layouts/page.liquid --
        <main>{% for tag in page.tags %}{{ tag.title }}={{ tag.url }} {% endfor %}{{ script.archive }} {{ script.tags }}</main>

        """;

    [Fact]
    public async Task A_tag_leads_to_a_page_that_lists_what_carries_it()
    {
        var site = await TinySite.BuildAsync(Theme + """
            -- input/a.md --
            ---
            title: 甲
            date: 2025-01-01
            tags: [軟體, 其他]
            ---
            -- input/b.md --
            ---
            title: 乙
            date: 2026-01-01
            tags: [軟體]
            ---
            """);

        Assert.Equal("標籤：軟體|(): 乙 甲 |", site.Main("zh-hant/tags/軟體/index.html"));
        Assert.Equal("标签：软件|(): 乙 甲 |", site.Main("zh-hans/tags/軟體/index.html"));
        Assert.Equal(
            "所有标签|软件(/zh-hans/tags/%E8%BB%9F%E9%AB%94/): 乙 甲 |其他(/zh-hans/tags/%E5%85%B6%E4%BB%96/): 甲 |",
            site.Main("zh-hans/tags/index.html"));
        Assert.StartsWith("软件=/zh-hans/tags/%E8%BB%9F%E9%AB%94/", site.Main("zh-hans/b/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_tag_written_in_two_scripts_or_cases_is_one_tag()
    {
        var site = await TinySite.BuildAsync(Theme + """
            -- input/a.md --
            ---
            title: 甲
            tags: [軟體, Slack]
            ---
            -- input/b.md --
            ---
            title: 乙
            tags: [软件, slack]
            ---
            """);

        Assert.Equal("標籤：軟體|(): 甲 乙 |", site.Main("zh-hant/tags/軟體/index.html"));
        Assert.Equal("標籤：Slack|(): 甲 乙 |", site.Main("zh-hant/tags/Slack/index.html"));
        Assert.DoesNotContain("zh-hant/tags/软件/index.html", site.Files.Keys);
        Assert.Empty(site.Problems);
    }

    [Theory]
    [InlineData("zh-Hant-TW")]
    [InlineData("zh-Hans-CN")]
    public async Task Tags_of_pages_written_in_either_script_meet_and_are_named_in_the_readers(string source)
    {
        var site = await TinySite.BuildAsync(Theme + $"""
            -- input/site.yml --
            title: 小站
            url: https://example.org
            script: {source}
            scripts: [{"{"} tag: zh-Hant-TW {"}"}, {"{"} tag: zh-Hans-CN {"}"}]
            -- input/a.md --
            ---
            title: 甲
            script: zh-Hans-CN
            tags: [软件, 头发]
            ---
            这里的软件，头发也不剪。
            -- input/b.md --
            ---
            title: 乙
            script: zh-Hant-TW
            tags: [軟體]
            ---
            這裡的軟體團隊不開會。
            """);

        Assert.Equal("標籤：軟體|(): 甲 乙 |", site.Main("zh-hant/tags/软件/index.html"));
        Assert.Equal("标签：软件|(): 甲 乙 |", site.Main("zh-hans/tags/软件/index.html"));
        Assert.Equal("標籤：頭髮|(): 甲 |", site.Main("zh-hant/tags/头发/index.html"));
        Assert.Contains(
            "/zh-hant/tags/%E8%BB%9F%E9%AB%94  /zh-hant/tags/%E8%BD%AF%E4%BB%B6/  301", site["_redirects"], StringComparison.Ordinal);
        Assert.Empty(site.Problems);
    }

    [Fact]
    public async Task The_archive_lists_all_pages_by_year()
    {
        var site = await TinySite.BuildAsync(Theme + """
            -- input/index.md --
            首頁
            -- input/a.md --
            ---
            title: 甲
            date: 2025-01-01
            ---
            -- input/b.md --
            ---
            title: 乙
            date: 2026-01-01
            ---
            -- input/c.md --
            ---
            title: 丙
            ---
            """);

        Assert.Equal("全部文章|2026(): 乙 |2025(): 甲 |未標日期(): 丙 |", site.Main("zh-hant/archive/index.html"));
        Assert.Equal("/zh-hant/archive/", site.Main("zh-hant/a/index.html"));
        Assert.Contains("<loc>https://example.org/zh-hans/archive/</loc>", site["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_somebody_wrote_takes_the_place_of_a_listing()
    {
        var site = await TinySite.BuildAsync(
            Theme + "-- theme/layouts/page.liquid --\n<main>{{ page.content }}</main>\n-- input/archive.md --\n我的\n");

        Assert.Contains("我的", site.Main("zh-hant/archive/index.html"), StringComparison.Ordinal);
        Assert.Empty(site.Problems);
    }

    [Theory]
    [InlineData("C#/.NET", "C---NET")]
    [InlineData("../x", "x")]
    [InlineData("？", "？")]
    [InlineData("///", "tag")]
    public async Task A_tag_never_leaves_its_folder(string tag, string folder)
    {
        var site = await TinySite.BuildAsync(Theme + $"-- input/a.md --\n---\ntags: [\"{tag}\"]\n---\n");

        Assert.Contains($"zh-hant/tags/{folder}/index.html", site.Files.Keys);
        Assert.Empty(site.Problems);
    }

    [Fact]
    public async Task A_theme_without_the_layout_gets_no_listings()
    {
        var site = await TinySite.BuildAsync("-- input/a.md --\n---\ntags: [甲]\n---\n");

        Assert.DoesNotContain(site.Files.Keys, f =>
            f.Contains("tags/", StringComparison.Ordinal) || f.Contains("archive", StringComparison.Ordinal));
    }
}
