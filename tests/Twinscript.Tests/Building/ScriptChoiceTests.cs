using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Building;

public sealed class ScriptChoiceTests
{
    [Fact]
    public async Task A_page_written_by_hand_takes_the_place_of_the_converted_one_and_keeps_its_counterpart()
    {
        var site = await TinySite.BuildAsync("""
            -- theme/layouts/page.liquid --
            <main>{{ page.title }}|{{ page.content }}|{% for other in page.alternates %}{{ other.url }} {{ other.title }};{% endfor %}{{ page.next.title }}</main>
            -- input/culture.md --
            ---
            title: 軟體
            order: 1
            ---
            繁體
            -- input/culture.zh-hans.md --
            # 手写的软件
            -- input/next.md --
            ---
            title: 下一篇
            order: 2
            ---
            """);

        Assert.Equal(
            "軟體|<p data-block=\"1\">繁體</p>\n|/zh-hant/culture/ 軟體;/zh-hans/culture/ 手写的软件;下一篇", site.Main("zh-hant/culture/index.html"));
        Assert.StartsWith("手写的软件|", site.Main("zh-hans/culture/index.html"), StringComparison.Ordinal);
        Assert.EndsWith(
            "|/zh-hant/culture/ 軟體;/zh-hans/culture/ 手写的软件;下一篇", site.Main("zh-hans/culture/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files.Keys, f => f.Contains("culture.zh-hans", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-cn")]
    [InlineData("zh-Hans-CN")]
    [InlineData("ZH-HANS")]
    public async Task A_page_written_by_hand_may_name_its_script_as_wiki_authors_do(string suffix)
    {
        var site = await TinySite.BuildAsync($"-- input/culture.md --\n繁體\n-- input/culture.{suffix}.md --\n手写\n");

        Assert.Equal([], site.Problems.Where(p => !p.Contains("TS211", StringComparison.Ordinal)));
        Assert.Contains("手写", site.Main("zh-hans/culture/index.html"), StringComparison.Ordinal);
        Assert.Contains("繁體", site.Main("zh-hant/culture/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_names_no_script_counts_as_what_its_pages_are_plainly_written_in()
    {
        using var site = new TinySite(Titled + $"-- input/index.md --\n# 软件\n\n{Repeated("这个软件会转换网页。", 60)}\n-- input/other.md --\n# 头发\n");
        var built = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([], built.Problems);
        Assert.StartsWith("軟體|", built.Main("zh-hant/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("软件|", built.Main("zh-hans/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("頭髮|", built.Main("zh-hant/other/index.html"), StringComparison.Ordinal);
        Assert.Contains("so they count as zh-Hans-CN", Assert.Single(built.Result.Summary?.Notes ?? []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_site_counts_as_changes_with_its_pages_and_a_rebuild_equals_a_build_from_nothing()
    {
        using var site = new TinySite(Titled + $"-- input/index.md --\n# 软件\n\n{Repeated("这个软件会转换网页。", 60)}\n-- input/other.md --\n# 頭髮\n");
        await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);
        site.Write($"-- input/index.md --\n# 軟體\n\n{Repeated("這個軟體會轉換網頁。", 60)}\n");
        var rebuilt = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);

        Assert.StartsWith("軟體|", rebuilt.Main("zh-hant/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("头发|", rebuilt.Main("zh-hans/other/index.html"), StringComparison.Ordinal);
    }

    private const string Titled = "-- theme/layouts/page.liquid --\n<main>{{ page.title }}|{{ page.content }}</main>\n";

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    [Fact]
    public async Task A_site_may_mix_pages_written_in_either_script()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            軟體
            -- input/other.md --
            ---
            script: zh-Hans-CN
            title: 软件
            ---
            软件
            """);

        Assert.Contains("<title>軟體</title><main><p data-block=\"1\">軟體</p>", site["zh-hant/other/index.html"], StringComparison.Ordinal);
        Assert.Contains("软件", site.Main("zh-hans/other/index.html"), StringComparison.Ordinal);
        Assert.Contains("软件", site.Main("zh-hans/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_and_a_title_may_be_published_as_they_are_written()
    {
        var site = await TinySite.BuildAsync("""
            -- input/whole.md --
            ---
            title: 軟體
            convert: false
            ---
            軟體
            -- input/title.md --
            ---
            title: 軟體
            convert-title: false
            ---
            軟體
            """);

        Assert.Contains("<title>軟體</title><main><p data-block=\"1\">軟體</p>", site["zh-hans/whole/index.html"], StringComparison.Ordinal);
        Assert.Contains("<title>軟體</title><main><p data-block=\"1\">软件</p>", site["zh-hans/title/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_may_be_written_for_each_script()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            ---
            title: { zh-Hant-TW: 軟體, zh-Hans-CN: 软件（手写） }
            ---
            """);

        Assert.Contains("<title>軟體</title>", site["zh-hant/index.html"], StringComparison.Ordinal);
        Assert.Contains("<title>软件（手写）</title>", site["zh-hans/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regional_words_stay_where_vocabulary_is_off()
    {
        var site = await TinySite.BuildAsync("""
            -- input/site.yml --
            title: 小站
            scripts:
              - tag: zh-Hant-TW
              - { tag: zh-Hans-CN, vocabulary: false }
            -- input/index.md --
            軟體
            """);

        Assert.Contains("软体", site.Main("zh-hans/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_script_and_one_the_site_does_not_publish_are_reported()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            ---
            script: zh-Hans-CM
            ---
            -- input/culture.zh-Hant-HK.md --
            香港
            """);

        Assert.Equal(["TS117", "TS208"], site.Result.Diagnostics.Select(d => d.Code));
        Assert.Contains("Did you mean 'zh-Hans-CN'?", site.Problems[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "流行程度，悉尼")]
    [InlineData("convert: exact\n", "流进程度，雪梨")]
    [InlineData("names: false\n", "流行程度，雪梨")]
    public async Task A_site_converts_by_context_unless_it_asks_for_what_OpenCC_does(string setting, string expected)
    {
        var site = await TinySite.BuildAsync($"-- input/site.yml --\ntitle: t\n{setting}-- input/index.md --\n流行程度，雪梨\n");

        Assert.Contains(expected, site.Main("zh-hans/index.html"), StringComparison.Ordinal);
    }
}
