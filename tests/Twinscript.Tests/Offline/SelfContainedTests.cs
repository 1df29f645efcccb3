using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Offline;

public sealed class SelfContainedTests
{
    private const string Theme = """
        -- theme/layouts/offline.liquid --
        <!doctype html><html lang="{{ shown }}"><head><title>x</title></head><body>{% for page in pages %}<article id="{{ page.anchor }}"><h1>{{ page.title }}</h1>{{ page.content }}</article>{% endfor %}</body></html>
        """;

    private const string EachPage = """
        -- input/site.yml --
        title: 小站
        url: https://example.org
        offline: { pages: true }

        """;

    private const string Pages = """
        -- input/index.md --
        [工程](work/engineering.md#queue)
        -- input/work/engineering.md --
        ## 佇列 {#queue}

        [首頁](../index.md) ![示意](dot.png)
        -- input/work/dot.png --
        base64:iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
        """;

    [Fact]
    public async Task Links_lead_to_the_same_page_within_the_file()
    {
        var file = (await TinySite.BuildAsync(Theme + "\n" + Pages))["offline/example.org.html"];

        Assert.Contains("href=#work.engineering.queue", file, StringComparison.Ordinal);
        Assert.Contains("id=work.engineering.queue", file, StringComparison.Ordinal);
        Assert.Contains("href=#index", file, StringComparison.Ordinal);
        Assert.DoesNotContain("=/", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_in_the_file_once()
    {
        var file = (await TinySite.BuildAsync(Theme + "\n" + Pages))["offline/example.org.html"];

        Assert.Single(file.Split("data:image/").Skip(1));
    }

    [Theory]
    [InlineData("{{ page.content }}{% if script.tag == 'zh-Hans-CN' %}{{ page.content }}{% endif %}")]
    [InlineData("{{ page.content }}{{ page.content }}")]
    [InlineData("{{ page.content | upcase | downcase }}")]
    [InlineData(
        "{% capture text %}{{ page.content }}{% endcapture %}<div title=\"{{ text | strip_html }}\">{{ "
            + "text }}{{ page.content | size }}</div>")]
    public async Task Whatever_a_layout_does_with_the_content_its_text_is_there_in_both_scripts(string use)
    {
        var file = (await TinySite.BuildAsync($"""
            {Theme.Replace("{{ page.content }}", use, StringComparison.Ordinal)}
            -- input/index.md --
            軟體的佇列。
            """))["offline/example.org.html"];

        Assert.Contains("軟體的佇列。", file, StringComparison.Ordinal);
        Assert.Contains("软件的队列。", file, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFDD0', file);
    }

    [Fact]
    public async Task A_page_may_hold_the_characters_that_marks_are_made_of()
    {
        var file = (await TinySite.BuildAsync($"{Theme}\n-- input/index.md --\n# 甲\uFDD0-1\uFDD1\n\n軟體的佇列。\n"))["offline/example.org.html"];

        Assert.Contains("甲\uFDD0-1\uFDD1", file, StringComparison.Ordinal);
        Assert.Contains("软件的队列。", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_on_its_own_links_to_the_others_where_they_live()
    {
        var site = await TinySite.BuildAsync(EachPage + Theme + "\n" + Pages);

        Assert.Contains("href=https://example.org/zh-hans/", site["offline/zh-hans/work/engineering.html"], StringComparison.Ordinal);
        Assert.StartsWith(
            "<!DOCTYPE html>\n<html lang=zh-Hans-CN>", site["offline/zh-hans/work/engineering.html"], StringComparison.Ordinal);
        Assert.Contains("offline/zh-hant/example.org.html", site.Files.Keys);
    }

    [Fact]
    public async Task The_whole_site_in_one_file_can_be_turned_off()
    {
        var site = await TinySite.BuildAsync($"""
            {EachPage.Replace("pages: true", "html: false", StringComparison.Ordinal)}{Theme}
            {Pages}
            """);

        Assert.Empty(site.Problems);
        Assert.DoesNotContain("offline/example.org.html", site.Files.Keys);
    }

    [Fact]
    public async Task Unless_the_build_makes_a_file_of_each_page_it_makes_the_shell_a_reader_fills()
    {
        var (made, asked) = (await TinySite.BuildAsync(EachPage + Theme + "\n" + Pages), await TinySite.BuildAsync(Theme + "\n" + Pages));
        string[] shells = ["offline/shell/zh-hans.txt", "offline/shell/zh-hant.txt"];

        Assert.Empty(made.Files.Keys.Intersect(shells));
        Assert.Equal(shells, asked.Files.Keys.Intersect(shells).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(asked.Files.Keys, file => file.StartsWith("offline/zh-", StringComparison.Ordinal));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=zh-Hans-CN>", asked[shells[0]], StringComparison.Ordinal);
        Assert.DoesNotContain("佇列", asked[shells[1]], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/offline/shell/zh-hant.txt||true")]
    [InlineData("pages: false", "/offline/shell/zh-hant.txt||true")]
    [InlineData("pages: true", "|/offline/zh-hant/example.org.html|true")]
    public async Task A_template_knows_how_a_reader_gets_one_page(string options, string expected)
    {
        var site = await TinySite.BuildAsync($$$"""
            {{{EachPage.Replace("pages: true", options, StringComparison.Ordinal)}}}{{{Theme}}}
            {{{Pages}}}
            -- theme/layouts/home.liquid --
            <main>{{ downloads.shell }}|{{ page.offline.url }}|{{ downloads.pages }}</main>
            """);

        Assert.Equal(expected, site.Main("zh-hant/index.html"));
    }

    [Fact]
    public async Task A_misspelt_edition_is_reported_with_the_nearest_name()
    {
        var site = await TinySite.BuildAsync("""
            -- input/site.yml --
            title: 小站
            url: https://example.org
            offline: { epbu: false }
            -- input/index.md --
            好。
            """);

        Assert.Equal("input/site.yml(3,12): TS205 unknown key 'epbu'. Did you mean 'epub'?", site.OnlyProblem);
    }
}
