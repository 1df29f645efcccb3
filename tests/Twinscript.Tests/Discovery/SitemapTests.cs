using System.Xml.Linq;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Discovery;

public sealed class SitemapTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task Every_page_is_listed_in_every_script_with_all_its_counterparts()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            首頁
            -- input/文化.md --
            ---
            date: 2026-11-17
            updated: 2026-11-23
            ---
            內容
            """);
        var urls = XDocument.Parse(site["sitemap.xml"]).Descendants(Sitemap + "url").ToArray();

        Assert.Equal(
            [
                "https://example.org/",
                "https://example.org/zh-hant/",
                "https://example.org/zh-hans/",
                "https://example.org/zh-hant/%E6%96%87%E5%8C%96/",
                "https://example.org/zh-hans/%E6%96%87%E5%8C%96/",
            ],
            urls.Select(u => u.Element(Sitemap + "loc")?.Value));
        Assert.Equal("2026-11-23", urls[^1].Element(Sitemap + "lastmod")?.Value);
        Assert.Null(urls[1].Element(Sitemap + "lastmod"));
        Assert.Equal(
            [
                "zh-Hant-TW https://example.org/zh-hant/%E6%96%87%E5%8C%96/",
                "zh-Hans-CN https://example.org/zh-hans/%E6%96%87%E5%8C%96/",
                "x-default https://example.org/",
            ],
            urls[^1].Elements(Xhtml + "link").Select(l => $"{l.Attribute("hreflang")?.Value} {l.Attribute("href")?.Value}"));
    }

    [Fact]
    public async Task A_site_in_a_folder_lists_addresses_in_that_folder()
    {
        var site = await TinySite.BuildAsync("""
            -- input/site.yml --
            title: 小站
            url: https://example.org/book
            -- input/index.md --
            首頁
            """);

        Assert.Contains("<loc>https://example.org/book/zh-hans/</loc>", site["sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://example.org/book/sitemap.xml", site["robots.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_are_welcomed_and_told_where_the_sitemap_is()
    {
        var site = await TinySite.BuildAsync("-- input/index.md --\n首頁\n");

        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n", site["robots.txt"]);
    }

    [Fact]
    public async Task Files_the_site_brings_itself_take_the_place_of_ours()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            首頁
            -- input/static/robots.txt --
            mine
            -- input/static/sitemap.xml --
            mine too
            """);

        Assert.Equal("mine", site["robots.txt"].Trim());
        Assert.Equal("mine too", site["sitemap.xml"].Trim());
        Assert.Empty(site.Problems);
    }

    [Fact]
    public async Task Without_an_address_there_is_nothing_to_list_and_the_build_says_so()
    {
        var site = await TinySite.BuildAsync("""
            -- input/site.yml --
            title: 小站
            -- input/index.md --
            ---
            date: 2026-11-17
            ---
            首頁
            """);

        Assert.True(site.Result.Succeeded);
        Assert.StartsWith("input/site.yml: TS211 site.yml has no 'url'", site.OnlyProblem, StringComparison.Ordinal);
        Assert.DoesNotContain("sitemap.xml", site.Files.Keys);
        Assert.DoesNotContain(site.Files.Keys, f => f.Contains("feed", StringComparison.Ordinal));
        Assert.Equal("User-agent: *\nAllow: /\n", site["robots.txt"]);
    }
}
