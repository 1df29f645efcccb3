using System.Text.Json;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Discovery;

public sealed class StructuredDataTests
{
    private const string Site = """
        -- theme/layouts/page.liquid --
        <main>{{ page.structured_data }}</main>
        -- input/site.yml --
        title: 小站
        author: 編輯室
        url: https://example.org
        -- input/index.md --
        首頁
        -- input/work/index.md --
        # 工作
        -- input/work/engine.md --
        ---
        title: 軟體</script>
        date: 2026-11-17
        section: 這裡
        tags: [軟體]
        author: 小明
        source: { title: Original, url: "https://example.com/" }
        ---
        內容
        """;

    [Fact]
    public async Task A_converted_page_names_the_page_it_was_converted_from()
    {
        var site = await TinySite.BuildAsync(Site);
        var written = Node(site, "zh-hant/work/engine/index.html", "Article");
        var converted = Node(site, "zh-hans/work/engine/index.html", "Article");

        Assert.Equal("zh-Hans-CN", converted.GetProperty("inLanguage").GetString());
        Assert.Equal(written.GetProperty("@id").GetString(), converted.GetProperty("translationOfWork").GetProperty("@id").GetString());
        Assert.Equal(converted.GetProperty("@id").GetString(), written.GetProperty("workTranslation")[0].GetProperty("@id").GetString());
        Assert.False(written.TryGetProperty("translationOfWork", out _));
    }

    [Fact]
    public async Task On_a_site_of_both_scripts_the_page_its_author_wrote_is_the_work()
    {
        var site = await TinySite.BuildAsync(Site + """

            -- input/note.md --
            ---
            title: 软件
            date: 2026-11-18
            script: zh-hans-cn
            ---
            这里的软件
            """);
        var written = Node(site, "zh-hans/note/index.html", "Article");
        var converted = Node(site, "zh-hant/note/index.html", "Article");

        Assert.Equal(written.GetProperty("@id").GetString(), converted.GetProperty("translationOfWork").GetProperty("@id").GetString());
        Assert.Equal(converted.GetProperty("@id").GetString(), written.GetProperty("workTranslation")[0].GetProperty("@id").GetString());
    }

    [Fact]
    public async Task An_article_says_who_wrote_it_when_from_what_and_where_it_belongs()
    {
        var site = await TinySite.BuildAsync(Site);
        var article = Node(site, "zh-hans/work/engine/index.html", "Article");
        var web = Node(site, "zh-hans/work/engine/index.html", "WebSite");

        Assert.Equal("软件</script>", article.GetProperty("headline").GetString());
        Assert.Equal("2026-11-17", article.GetProperty("datePublished").GetString());
        Assert.Equal("Person", article.GetProperty("author").GetProperty("@type").GetString());
        Assert.Equal("Organization", web.GetProperty("publisher").GetProperty("@type").GetString());
        Assert.Equal("https://example.com/", article.GetProperty("isBasedOn").GetProperty("url").GetString());
        Assert.Equal(web.GetProperty("@id").GetString(), article.GetProperty("isPartOf").GetProperty("@id").GetString());
        Assert.Equal("WebPage", Node(site, "zh-hant/index.html", "WebPage").GetProperty("@type").GetString());
    }

    [Fact]
    public async Task A_page_in_a_folder_is_found_by_way_of_the_folders_page()
    {
        var site = await TinySite.BuildAsync(Site);
        var trail = Node(site, "zh-hant/work/engine/index.html", "BreadcrumbList")
            .GetProperty("itemListElement")
            .EnumerateArray()
            .ToArray();

        Assert.Equal(["小站", "工作", "軟體</script>"], trail.Select(t => t.GetProperty("name").GetString()));
        Assert.Equal(
            ["https://example.org/zh-hant/", "https://example.org/zh-hant/work/", "https://example.org/zh-hant/work/engine/"],
            trail.Select(t => t.GetProperty("item").GetString()));
        Assert.Equal([1, 2, 3], trail.Select(t => t.GetProperty("position").GetInt32()));
    }

    [Fact]
    public async Task Nothing_in_it_can_end_the_script_element()
    {
        var site = await TinySite.BuildAsync(Site);

        Assert.DoesNotContain("<", site.Main("zh-hant/work/engine/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_stands_in_the_breadcrumbs_of_pages_without_a_folder()
    {
        var site = await TinySite.BuildAsync("""
            -- theme/layouts/page.liquid --
            <main>{% for step in page.breadcrumbs %}{{ step.title }}={{ step.url }};{% endfor %}</main>
            -- input/index.md --
            首頁
            -- input/a.md --
            ---
            title: 軟體
            section: 這裡
            ---
            """);

        Assert.Equal("小站=/zh-hans/;这里=;软件=/zh-hans/a/;", site.Main("zh-hans/a/index.html"));
        Assert.Equal("", site.Main("zh-hans/index.html"));
    }

    private static JsonElement Node(BuiltSite site, string page, string type)
    {
        using var data = JsonDocument.Parse(site.Main(page));
        return data.RootElement.GetProperty("@graph").EnumerateArray().Single(n => n.GetProperty("@type").GetString() == type).Clone();
    }
}
