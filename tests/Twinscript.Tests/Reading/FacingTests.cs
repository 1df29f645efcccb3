using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Twinscript.Reading;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Reading;

public sealed class FacingTests
{
    private const string Theme = """
        -- theme/layouts/facing.liquid --
        <!doctype html><title>{{ page.title }}|{{ facing.title }}</title><main>{% for row in facing.rows %}<div class="row{% if row.same %} same{% endif %}"><div>{{ row.own }}</div><div lang="{{ facing.tag }}">{{ row.other }}</div></div>
        {% endfor %}</main>
        -- theme/layouts/page.liquid --
        <main>{{ page.facing }}{% for face in page.alternates %}|{{ face.facing }}{% endfor %}</main>

        """;

    [Fact]
    public async Task Each_paragraph_stands_beside_its_counterpart()
    {
        var page = await FacingAsync("這裡。\n\n那裡。");

        Assert.Equal(["這裡。|这里。", "那裡。|那里。"], Rows(page));
        Assert.Equal("zh-Hans-CN", page.QuerySelector(".row > :last-child")?.GetAttribute("lang"));
    }

    [Fact]
    public async Task What_differs_is_marked_on_both_sides_and_words_apart_from_characters()
    {
        var page = await FacingAsync("這套軟體");

        Assert.Equal(["這", "这"], page.QuerySelectorAll("x-d:not(.word)").Select(e => e.TextContent));
        Assert.Equal(["軟體", "软件"], page.QuerySelectorAll("x-d.word").Select(e => e.TextContent));
    }

    [Fact]
    public async Task The_page_in_the_other_script_is_the_mirror_image()
    {
        var site = await BuildAsync("-- input/culture.md --\n這裡。");

        Assert.Equal("/zh-hant/culture/facing/|/zh-hant/culture/facing/|/zh-hans/culture/facing/", site.Main("zh-hant/culture/index.html"));
        Assert.Equal(["这里。|這裡。"], Rows(Parse(site["zh-hans/culture/facing/index.html"])));
    }

    [Fact]
    public async Task A_list_falls_into_its_items_and_keeps_its_numbers()
    {
        var page = await FacingAsync("3. 這裡\n4. 那裡");

        Assert.Equal(["這裡|这里", "那裡|那里"], Rows(page));
        Assert.Equal(["3", "3", "4", "4"], page.QuerySelectorAll("ol").Select(e => e.GetAttribute("start")));
    }

    [Fact]
    public async Task A_container_keeps_its_styles_in_every_row()
    {
        var page = await FacingAsync("::: note\n這裡\n\n那裡\n:::");

        Assert.Equal(["這裡|这里", "那裡|那里"], Rows(page));
        Assert.Equal(4, page.QuerySelectorAll("div.note > p").Length);
    }

    [Fact]
    public async Task Terms_stay_with_what_is_said_of_them()
    {
        var page = await FacingAsync("這\n:   甲\n:   乙\n\n裡\n:   丙\n");

        Assert.Equal(["這甲乙|这甲乙", "裡丙|里丙"], Rows(page));
    }

    [Fact]
    public async Task Code_is_shown_once()
    {
        var page = await FacingAsync("```\n這裡\n```");

        Assert.NotNull(page.QuerySelector(".row.same pre"));
    }

    [Fact]
    public async Task No_id_occurs_twice_and_every_reference_stays_on_its_side()
    {
        var page = await FacingAsync("## 這裡 {#here}\n\n[上面](#here)有註[^1]。\n\n[^1]: 註。\n");

        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Contains("here.zh-hans", ids);
        foreach (var link in page.QuerySelectorAll("a[href^='#']"))
        {
            var target = page.GetElementById(Uri.UnescapeDataString(link.GetAttribute("href")![1..]));
            Assert.True(target is not null, $"{link.OuterHtml} leads nowhere");
            Assert.Equal(link.Closest("[lang]")?.GetAttribute("lang"), target.Closest("[lang]")?.GetAttribute("lang"));
        }
    }

    [Theory]
    [InlineData("人口", "人口", "人口（简体）")]
    [InlineData("國家", "國家", "国家")]
    public async Task Tables_side_by_side_have_names_that_differ(string head, string own, string other)
    {
        var page = await FacingAsync($"| {head} |\n| --- |\n| 這 |\n");

        Assert.Equal([own, other], page.QuerySelectorAll("[role=region]").Select(r => r.GetAttribute("aria-label")));
    }

    [Fact]
    public void A_paragraph_one_edition_lacks_leaves_its_side_empty()
    {
        var rows = FacingRows.Of(
            Side("<p data-block=\"1\">一</p><p data-block=\"2\">二</p><p data-block=\"3\">三</p>").AsOwn(),
            Side("<p data-block=\"1\">一</p><p data-block=\"3\">三</p>").AsOwn());

        Assert.Equal(["一一", "二", "三三"], rows.Select(r => Parse(r.Own + r.Other).Body!.TextContent));
    }

    [Fact]
    public async Task A_word_that_emphasis_cuts_is_marked_in_each_part()
    {
        var page = await FacingAsync("軟**體**");

        Assert.Equal(["軟", "體", "软", "件"], page.QuerySelectorAll("x-d.word").Select(e => e.TextContent));
    }

    [Fact]
    public async Task What_an_author_wrote_for_each_script_is_one_word()
    {
        var page = await FacingAsync("-{zh-tw:賈伯斯;zh-cn:乔布斯}-說-{zh-tw:讚**許**;zh-cn:赞**许**}-");

        Assert.Equal(["賈伯斯", "乔布斯"], page.QuerySelectorAll("x-d.word").Select(e => e.TextContent));
        Assert.Equal(["賈伯斯說讚許|乔布斯说赞许"], Rows(page));
    }

    [Fact]
    public async Task Only_the_reference_to_an_id_changes_in_a_value_with_more()
    {
        var page =
            await FacingAsync(
            "<svg><path id=\"a\" fill=\"url(#a) rgb(0,0,0)\" stroke='url(#a)'/><use href=\"#a\"/></svg>\n\n<a href=\"#\">上</a>");

        var copy = page.QuerySelector(".row > [lang]")!;
        Assert.Equal("a.zh-hans", copy.QuerySelector("path")?.Id);
        Assert.Equal("url(#a.zh-hans) rgb(0,0,0)", copy.QuerySelector("path")?.GetAttribute("fill"));
        Assert.Equal("url(#a.zh-hans)", copy.QuerySelector("path")?.GetAttribute("stroke"));
        Assert.Equal("#a.zh-hans", copy.QuerySelector("use")?.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Equal("#", link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_container_keeps_its_id_in_the_first_row_alone_however_deep_that_lies()
    {
        var page = await FacingAsync("<div id=x><ul><li>這裡<li>那裡</ul><p>一</div>");

        Assert.Equal(["這裡|这里", "那裡|那里", "一|一"], Rows(page));
        Assert.Equal(["x", "x.zh-hans"], page.QuerySelectorAll("[id]").Select(e => e.Id));
    }

    [Theory]
    [InlineData("<div>這<b>裡\n\n那裡", "這裡那裡|这里那里")]
    [InlineData("<div>這</div></div></section>裡\n\n那裡", "這裡|这里", "那裡|那里")]
    [InlineData("<div>這<!-- 一\n\n那裡", "這|这")]
    [InlineData("<ul><li>這<li>裡</ul>", "這|这", "裡|里")]
    [InlineData("<b><i>這</b>裡</i>", "這裡|这里")]
    public async Task Tags_that_do_not_match_stay_within_their_row(string html, params string[] rows) =>
        Assert.Equal(rows, Rows(await FacingAsync(html)));

    [Fact]
    public async Task A_page_written_by_hand_in_each_script_has_nothing_marked()
    {
        var site = await BuildAsync("-- input/culture.md --\n這裡\n-- input/culture.zh-hans.md --\n那里\n");
        var page = Parse(site["zh-hant/culture/facing/index.html"]);

        Assert.Equal(["這裡|那里"], Rows(page));
        Assert.Empty(page.QuerySelectorAll("x-d"));
    }

    [Fact]
    public async Task Of_three_scripts_the_source_stands_opposite_the_others()
    {
        var site = await BuildAsync("""
            -- input/site.yml --
            title: 小站
            url: https://example.org
            scripts: [{ tag: zh-Hans-CN }, { tag: zh-Hant-HK }, { tag: zh-Hant-TW }]
            -- input/index.md --
            裡面
            """);

        Assert.Equal(["里面|裡面"], Rows(Parse(site["zh-hans/facing/index.html"])));
        Assert.Equal(["裏面|裡面"], Rows(Parse(site["zh-hant-hk/facing/index.html"])));
        Assert.Equal(["裡面|里面"], Rows(Parse(site["zh-hant/facing/index.html"])));
    }

    [Fact]
    public async Task A_page_with_a_files_name_has_its_counterpart_beside_it()
    {
        var site = await BuildAsync("""
            -- input/about.md --
            ---
            permalink: about.html
            ---
            這裡
            """);

        Assert.Contains("zh-hant/about.facing.html", site.Files.Keys);
    }

    [Fact]
    public async Task A_page_of_the_authors_keeps_its_address()
    {
        var site = await BuildAsync("""
            -- input/index.md --
            這裡
            -- input/facing.md --
            作者的頁
            """);

        Assert.Empty(site.Problems);
        Assert.Equal("||", site.Main("zh-hant/index.html"));
        Assert.Equal("/zh-hant/facing/facing/|/zh-hant/facing/facing/|/zh-hans/facing/facing/", site.Main("zh-hant/facing/index.html"));
    }

    [Theory]
    [InlineData("reading: { facing: false }")]
    [InlineData("scripts: [{ tag: zh-Hant-TW }]")]
    public async Task A_site_can_do_without(string settings)
    {
        var site = await BuildAsync($"-- input/site.yml --\ntitle: 小站\nurl: https://example.org\n{settings}\n-- input/index.md --\n這裡\n");

        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("facing", StringComparison.Ordinal));
    }

    private static PageSide Side(string html) => PageScan.Read(html, new([], ""));

    private static async Task<IDocument> FacingAsync(string markdown) =>
        Parse((await BuildAsync($"-- input/index.md --\n{markdown}\n"))["zh-hant/facing/index.html"]);

    private static async Task<BuiltSite> BuildAsync(string files)
    {
        var site = await TinySite.BuildAsync(Theme + files);
        Assert.Empty(site.Problems);
        return site;
    }

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static IEnumerable<string> Rows(IDocument page) =>
        page.QuerySelectorAll(".row").Select(row =>
            string.Join('|', row.Children.Select(side => string.Concat(side.TextContent.Split('\n', StringSplitOptions.TrimEntries)))));
}
