using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Building;

public sealed class SiteBuilderTests
{
    [Fact]
    public async Task One_page_written_once_is_published_in_both_scripts()
    {
        var site = await TinySite.BuildAsync("""
            -- input/culture.md --
            ---
            title: 軟體文化
            ---
            頭**髮**在網路上。
            """);

        Assert.Contains("<p data-block=\"1\">頭<strong>髮</strong>在網路上。</p>", site["zh-hant/culture/index.html"], StringComparison.Ordinal);
        Assert.Contains("<p data-block=\"1\">头<strong>发</strong>在网络上。</p>", site["zh-hans/culture/index.html"], StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-Hans-CN\"><title>软件文化</title>", site["zh-hans/culture/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_written_in_simplified_is_published_in_both_scripts_too()
    {
        var site = await TinySite.BuildAsync("""
            -- input/site.yml --
            title: 小站
            script: zh-Hans-CN
            -- input/index.md --
            头发和软件。
            """);

        Assert.Contains("头发和软件。", site.Main("zh-hans/index.html"), StringComparison.Ordinal);
        Assert.Contains("頭髮和軟體。", site.Main("zh-hant/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_third_script_stands_beside_the_first_two()
    {
        var site = await TinySite.BuildAsync("""
            -- input/site.yml --
            title: 小站
            scripts:
              - tag: zh-Hant-TW
              - tag: zh-Hans-CN
              - tag: zh-Hant-HK
            -- input/index.md --
            這裡的網路。
            """);

        Assert.Equal(["zh-Hant-TW", "zh-Hans-CN", "zh-Hant-HK"], site.Result.Summary?.Scripts.Select(s => s.Tag));
        Assert.Contains("這裏的網絡。", site.Main("zh-hant-hk/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_between_pages_lead_to_the_page_in_the_same_script()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            [工程](work/engineering.md#queue)
            -- input/work/engineering.md --
            ## 佇列 {#queue}
            """);

        Assert.Contains("href=\"/zh-hant/work/engineering/#queue\"", site.Main("zh-hant/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"/zh-hans/work/engineering/#queue\"", site.Main("zh-hans/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_start_with_the_path_of_a_site_that_lives_in_a_folder()
    {
        var site = await TinySite.BuildAsync("""
            -- input/site.yml --
            title: 小站
            url: https://example.org/book/
            -- theme/layouts/page.liquid --
            <main>{{ page.url }} {{ page.canonical }}</main>
            -- input/culture.md --
            文化
            """);

        Assert.Equal("/book/zh-hant/culture/ https://example.org/book/zh-hant/culture/", site.Main("zh-hant/culture/index.html"));
    }

    [Fact]
    public async Task A_chinese_file_name_gives_an_encoded_address_and_a_readable_folder()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            [文化](文化.md)
            -- input/文化.md --
            內容
            """);

        Assert.Contains("zh-hant/文化/index.html", site.Files.Keys);
        Assert.Contains("href=\"/zh-hant/%E6%96%87%E5%8C%96/\"", site.Main("zh-hant/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heading_ids_are_the_same_in_every_script()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            ## 軟體𠮷
            """);

        Assert.Contains("id=\"軟體𠮷\"", site.Main("zh-hant/index.html"), StringComparison.Ordinal);
        Assert.Contains("id=\"軟體𠮷\"", site.Main("zh-hans/index.html"), StringComparison.Ordinal);
        Assert.Contains(">软件𠮷</h2>", site.Main("zh-hans/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_are_left_out_unless_they_are_asked_for()
    {
        using var site = new TinySite("""
            -- input/index.md --
            首頁
            -- input/later.md --
            ---
            draft: true
            ---
            還沒寫完
            """);

        Assert.DoesNotContain("zh-hant/later/index.html", (await site.BuildAsync(cancellation: Token)).Files.Keys);
        Assert.Contains("zh-hant/later/index.html", (await site.BuildAsync(new() { WorkingFolder = "", Drafts = true }, Token)).Files.Keys);
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        const string Files = """
            -- input/index.md --
            首頁 [二](two.md)
            -- input/two.md --
            第二頁
            """;

        var first = await TinySite.BuildAsync(Files);
        var second = await TinySite.BuildAsync(Files);

        Assert.Equal(first.Files.Keys.Order(StringComparer.Ordinal), second.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(first.Files, f => Assert.Equal(f.Value, second.Files[f.Key]));
    }

    [Fact]
    public async Task Pages_stand_in_reading_order_with_their_neighbours()
    {
        var site = await TinySite.BuildAsync("""
            -- theme/layouts/page.liquid --
            <main>{{ page.previous.title }}<{{ page.title }}>{{ page.next.title }}</main>
            -- input/index.md --
            # 首頁
            -- input/b.md --
            ---
            title: 乙
            order: 2
            ---
            -- input/a.md --
            ---
            title: 甲
            order: 1
            ---
            """);

        Assert.Equal("首頁<甲>乙", site.Main("zh-hant/a/index.html"));
        Assert.Empty(site.Problems);
    }

    [Fact]
    public async Task A_figure_of_the_input_that_no_page_shows_is_not_published()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            [資料](shown.csv)
            -- input/shown.csv --
            a,b
            -- input/hidden.csv --
            c,d
            """);

        Assert.Contains(site.Files.Keys, f => f.StartsWith("assets/shown.", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Files.Keys, f => f.Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Static_files_keep_their_names_and_those_of_the_input_hide_those_of_the_theme()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            首頁
            -- input/static/robots.txt --
            mine
            -- theme/static/robots.txt --
            theirs
            -- theme/static/.well-known.txt --
            hidden
            -- theme/static/ads.txt --
            theirs
            """);

        Assert.Equal("mine", site["robots.txt"].Trim());
        Assert.Equal("theirs", site["ads.txt"].Trim());
        Assert.DoesNotContain(".well-known.txt", site.Files.Keys);
    }

    [Fact]
    public async Task Older_addresses_of_a_page_lead_to_it_in_each_script()
    {
        var site = await TinySite.BuildAsync("""
            -- input/culture.md --
            ---
            aliases: [old-culture, /文化/]
            ---
            """);

        Assert.Equal(
        [
            "/zh-hant/old-culture  /zh-hant/culture/  301",
            "/zh-hant/%E6%96%87%E5%8C%96  /zh-hant/culture/  301",
            "/zh-hans/old-culture  /zh-hans/culture/  301",
            "/zh-hans/%E6%96%87%E5%8C%96  /zh-hans/culture/  301",
            "/old-culture  /zh-hant/culture/  301",
            "/%E6%96%87%E5%8C%96/  /zh-hant/culture/  301",
        ], site["_redirects"].Split('\n').Where(line => line.EndsWith("301", StringComparison.Ordinal)));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
