using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Shapes;

public sealed class ManualTests
{
    private const string Manual = ShapedTheme.Files + """
        -- input/site.yml --
        title: 手冊
        kind: manual
        -- input/guide/index.md --
        ---
        title: 軟體指南
        order: 1
        ---
        -- input/guide/10-later.md --
        # 後
        -- input/guide/2-sooner.md --
        # 先
        -- input/guide/deep/deeper/page.md --
        # 深
        -- input/start.md --
        ---
        title: 開始
        order: 0
        ---

        """;

    [Fact]
    public async Task The_contents_follow_the_folders_to_any_depth_with_the_titles_of_their_pages()
    {
        var site = await TinySite.BuildAsync(Manual);

        Assert.Equal(
            "手冊(開始 軟體指南(*先 後 deep(deeper(深 ) ) ) ) 軟體指南<先>後 /手冊/軟體指南/先",
            site.Tight("zh-hant/guide/2-sooner/index.html"));
        Assert.StartsWith("手册(*开始 软件指南(先 后 ", site.Tight("zh-hans/start/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_shows_the_contents()
    {
        var site = await TinySite.BuildAsync(Manual);

        Assert.Equal("(開始 軟體指南(先 後 deep(deeper(深 ) ) ) )", site.Tight("zh-hant/index.html"));
    }

    [Fact]
    public async Task A_list_of_contents_places_pages_under_titles_and_other_pages()
    {
        var site = await TinySite.BuildAsync(ShapedTheme.Files + """
            -- input/site.yml --
            title: 手冊
            kind: manual
            -- input/SUMMARY.md --
            # 目錄

            - 基礎
              - [甲](a.md)
                - [乙](b.md)
            - [丙](c.md)
            -- input/a.md --
            # 甲
            -- input/b.md --
            # 乙
            -- input/c.md --
            # 丙
            """);

        Assert.StartsWith("手冊(基礎(甲(*乙 ) ) 丙 ) 甲<乙>丙 /手冊/基礎/甲/乙", site.Tight("zh-hant/b/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_one_folder_with_several_sections_stand_in_groups()
    {
        var site = await TinySite.BuildAsync(ShapedTheme.Files + """
            -- input/site.yml --
            title: 小站
            sections: { docs: manual }
            -- input/index.md --
            # 首頁
            -- input/docs/index.md --
            # 手冊
            -- input/docs/a.md --
            ---
            title: 甲
            section: 軟體
            order: 2
            ---
            -- input/docs/b.md --
            ---
            title: 乙
            section: 入門
            order: 1
            ---
            """);

        Assert.Equal("手冊(入門(*乙 ) 軟體(甲 ) ) 手冊<乙>甲 /小站/手冊/入門/乙", site.Tight("zh-hant/docs/b/index.html"));
        Assert.StartsWith("手册(入门(乙 ) 软件(*甲 ) )", site.Tight("zh-hans/docs/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_manual_lists_what_lies_along_the_way_to_a_page_and_no_more()
    {
        var pages = string.Concat(Enumerable.Range(0, 3).SelectMany(chapter => Enumerable.Range(0, 70).Select(i => $"""
            -- input/c{chapter}/p{i}.md --
            # 篇{i}

            """)));
        var site = await TinySite.BuildAsync(
            ShapedTheme.Files + "-- input/site.yml --\ntitle: 手冊\nscripts: [{ tag: zh-Hant-TW }]\nkind: manual\n" + pages);

        var shown = site.Tight("zh-hant/c1/p40/index.html");
        Assert.StartsWith("手冊(c0> c1(+10篇10 ", shown, StringComparison.Ordinal);
        Assert.Contains(" 篇39 *篇40 ", shown, StringComparison.Ordinal);
        Assert.Contains(" 篇69 ) c2> ) ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chapters_of_a_book_are_numbered_and_its_home_is_the_contents()
    {
        var site = await TinySite.BuildAsync(ShapedTheme.Files + """
            -- input/site.yml --
            title: 書
            kind: book
            -- input/SUMMARY.md --
            # 目錄

            [前言](preface.md)

            # 上篇

            - [甲](a.md)
              - [乙](b.md)

            # 下篇

            - [丙](c.md)
            -- input/preface.md --
            # 前言
            -- input/a.md --
            # 甲
            -- input/b.md --
            # 乙
            -- input/c.md --
            # 丙
            -- input/stray.md --
            # 多餘
            """);

        Assert.Equal("(前言 上篇(1甲(1.1乙 ) ) 下篇(2丙 ) )", site.Tight("zh-hant/index.html"));
        Assert.StartsWith("書(前言 上篇(", site.Tight("zh-hant/stray/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chapters_whose_titles_say_their_numbers_get_no_second_one()
    {
        var site = await TinySite.BuildAsync(ShapedTheme.Files + """
            -- input/site.yml --
            title: 書
            kind: book
            -- input/a.md --
            # 第一章 甲
            -- input/b.md --
            # 第二章 乙
            """);

        Assert.Equal("(第一章 甲 第二章 乙 )", site.Tight("zh-hant/index.html"));
    }
}
