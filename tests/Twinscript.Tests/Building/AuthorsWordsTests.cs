using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Building;

public sealed class AuthorsWordsTests
{
    [Fact]
    public async Task A_term_of_the_site_holds_on_every_page_and_one_of_a_page_wins_over_it()
    {
        var site = await TinySite.BuildAsync("""
            -- input/glossary.yml --
            - { zh-tw: 離線, zh-cn: 离线 }
            -- input/index.md --
            # 離線版
            這是離**線**版。
            -- input/own.md --
            ---
            title: 自己
            conversions:
              - { zh-tw: 離線, zh-cn: 断网 }
            ---
            離線
            """);

        Assert.Contains("离线版</title>", site["zh-hans/index.html"], StringComparison.Ordinal);
        Assert.Contains("这是离<strong>线</strong>版。", site.Main("zh-hans/index.html"), StringComparison.Ordinal);
        Assert.Contains("断网", site.Main("zh-hans/own/index.html"), StringComparison.Ordinal);
        Assert.Empty(site.Problems);
    }

    [Fact]
    public async Task A_page_asks_for_a_group_of_terms_by_name()
    {
        var site = await TinySite.BuildAsync("""
            -- input/glossary/food.yml --
            note: 吃的
            terms:
              - { zh-tw: 馬鈴薯, zh-cn: 洋芋 }
            -- input/index.md --
            ---
            glossary: [food]
            ---
            馬鈴薯
            -- input/other.md --
            馬鈴薯
            """);

        Assert.Contains("洋芋", site.Main("zh-hans/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("洋芋", site.Main("zh-hans/other/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_works_in_text_headings_and_titles_and_leaves_ids_alone()
    {
        var site = await TinySite.BuildAsync("""
            -- theme/layouts/page.liquid --
            <main>{{ page.title }}|{% for heading in page.headings %}{{ heading.id }} {{ heading.text }}{% endfor %}|{{ page.content }}</main>
            -- input/index.md --
            ---
            title: -{zh-tw:計程車;zh-cn:出租车}-
            ---
            ## -{zh-tw:計程車;zh-cn:出租车}-站

            |欄|
            |-|
            |-{R|干}-|
            """);

        Assert.StartsWith("出租车|計程車站 出租车站|", site.Main("zh-hans/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("計程車|計程車站 計程車站|", site.Main("zh-hant/index.html"), StringComparison.Ordinal);
        Assert.Contains("<td>干</td>", site.Main("zh-hant/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotation_marks_follow_the_script_unless_it_keeps_the_authors()
    {
        const string Page = "-- input/index.md --\n他說「這是『引號』」。\n";
        var site = await TinySite.BuildAsync(Page);
        var kept = await TinySite.BuildAsync(
            "-- input/site.yml --\ntitle: 小站\nscripts:\n  - tag: zh-Hant-TW\n  - { tag: zh-Hans-CN, quotes: false }\n" + Page);

        Assert.Contains("他说“这是‘引号’”。", site.Main("zh-hans/index.html"), StringComparison.Ordinal);
        Assert.Contains("他说「这是『引号』」。", kept.Main("zh-hans/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_without_effect_and_an_unknown_group_are_warned_about()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            ---
            glossary: [fod]
            conversions:
              - { zh-tw: 軟體, zh-cn: 软件 }
            ---
            軟體
            -- input/glossary/food.yml --
            - { zh-tw: 馬鈴薯, zh-cn: 洋芋 }
            """);

        Assert.Equal(["TS506", "TS507"], site.Result.Diagnostics.Select(d => d.Code));
        Assert.True(site.Result.Succeeded);
    }

    [Fact]
    public async Task A_page_written_in_the_other_script_without_saying_so_is_warned_about_with_the_evidence()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            这里没有头发，只有软件和网络，还有专业的术语。
            """);

        Assert.StartsWith(
            "input/index.md(1,1): TS510 this page counts as zh-Hant-TW, but its text is written in Simplified: 这、",
            site.OnlyProblem,
            StringComparison.Ordinal);
    }
}
