using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Reading;

public sealed class WordTests
{
    private const string Theme = "-- theme/layouts/page.liquid --\n<main>{{ page.marked_content }}</main>";

    [Fact]
    public async Task A_regional_word_knows_the_authors_own() =>
        Assert.Equal("<p data-block=\"1\">一套<span data-from=\"軟體\">软件</span>，在这里。</p>", await SimplifiedAsync("一套軟體，在這裡。"));

    [Fact]
    public async Task The_page_in_the_authors_script_needs_no_explanation()
    {
        var site = await TinySite.BuildAsync(Theme + "\n-- input/index.md --\n一套軟體\n");

        Assert.DoesNotContain("data-from", site.Main("zh-hant/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_and_text_in_other_languages_stay_as_they_are() =>
        Assert.Equal(
            "<p data-block=\"1\"><code>軟體</code><span lang=\"ja\">軟體</span></p>", await SimplifiedAsync("`軟體`<span lang=\"ja\">軟體</span>"));

    [Fact]
    public async Task A_word_split_by_emphasis_is_left_in_one_piece() =>
        Assert.Equal("<p data-block=\"1\">软<strong>件</strong></p>", await SimplifiedAsync("軟**體**"));

    [Fact]
    public async Task Words_do_not_join_across_cells()
    {
        var html = await SimplifiedAsync("| 軟 | 體 |\n| --- | --- |\n| 網路 | 二 |");

        Assert.Contains("<td><span data-from=\"網路\">网络</span></td>", html, StringComparison.Ordinal);
        Assert.Single(html.Split("data-from").Skip(1));
    }

    [Fact]
    public async Task Marked_up_words_are_escaped_as_text() =>
        Assert.Equal(
            "<p data-block=\"1\">&lt;<span data-from=\"軟體\">软件</span>&gt; &amp; 一</p>", await SimplifiedAsync("&lt;軟體&gt; &amp; 一"));

    [Fact]
    public async Task A_site_can_do_without() =>
        Assert.Equal("<p data-block=\"1\">软件</p>", await SimplifiedAsync("軟體", "reading: { words: false }"));

    [Fact]
    public async Task A_script_that_keeps_the_vocabulary_has_no_words_to_explain() =>
        Assert.Equal(
            "<p data-block=\"1\">软体</p>",
            await SimplifiedAsync("軟體", "scripts: [{ tag: zh-Hant-TW }, { tag: zh-Hans-CN, vocabulary: false }]"));

    [Fact]
    public async Task A_page_written_in_another_script_than_the_sites_explains_itself_the_other_way()
    {
        var site = await TinySite.BuildAsync(Theme + "\n-- input/index.md --\n---\nscript: zh-Hans-CN\n---\n一套软件\n");

        Assert.Equal("<p data-block=\"1\">一套<span data-from=\"软件\">軟體</span></p>", site.Main("zh-hant/index.html"));
        Assert.Equal("<p data-block=\"1\">一套软件</p>", site.Main("zh-hans/index.html"));
    }

    [Fact]
    public async Task An_unknown_switch_is_reported()
    {
        var site = await TinySite.BuildAsync("""
            -- input/site.yml --
            title: 小站
            url: https://example.org
            reading: { wrods: false }
            -- input/index.md --
            一
            """);

        Assert.StartsWith("input/site.yml(3,12): TS205 ", site.OnlyProblem, StringComparison.Ordinal);
    }

    private static async Task<string> SimplifiedAsync(string markdown, string settings = "")
    {
        var site = await TinySite.BuildAsync(
            $"{Theme}\n-- input/site.yml --\ntitle: 小站\nurl: https://example.org\n{settings}\n-- input/index.md --\n{markdown}\n");
        Assert.Empty(site.Problems);
        return site.Main("zh-hans/index.html");
    }
}
