using Xunit;

namespace Twinscript.Tests.Mirror;

public sealed class MirroredHeadTests
{
    [Fact]
    public async Task Both_pages_name_each_other_and_the_original_is_for_everybody_else()
    {
        using var site = new MirroredSite("-- twinscript.yml --\nurl: https://example.org\n");
        site.Write("public/a/index.html", MirroredSite.Page("<p>这里是软件</p>"));
        await site.RunAsync();

        const string alternates = """<link rel="alternate" hreflang="zh-CN" href="https://example.org/a/">"""
            + """<link rel="alternate" hreflang="zh-Hant-TW" href="https://example.org/zh-hant/a/">"""
            + """<link rel="alternate" hreflang="x-default" href="https://example.org/a/">""";
        Assert.Contains(
            "<!--twinscript--><link rel=\"canonical\" href=\"https://example.org/a/\">" + alternates,
            site["public/a/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "<!--twinscript mirror--><link rel=\"canonical\" href=\"https://example.org/zh-hant/a/\">" + alternates,
            site["public/zh-hant/a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_names_another_as_the_real_one_names_no_scripts()
    {
        using var site = new MirroredSite("");
        site.Write("public/index.html", MirroredSite.Page("<p>软件</p>", "<link rel=canonical href=https://example.org/>"));
        site.Write("public/p/2.html", MirroredSite.Page("<p>软件</p>", "<link rel=canonical href=https://example.org/>"));
        await site.RunAsync();

        Assert.DoesNotContain("rel=\"alternate\"", site["public/p/2.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/zh-hant/\"", site["public/zh-hant/p/2.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_the_site_names_already_are_told_of_the_new_script()
    {
        using var site = new MirroredSite("");
        const string links = """
            <link rel="alternate" hreflang="zh" href="https://example.org/">
            <link rel="alternate" hreflang="en" href="https://example.org/en/">
            """;
        site.Write("public/index.html", MirroredSite.Page("<p>软件</p>", "<link rel=canonical href=https://example.org/>" + links));
        site.Write("public/en/index.html", "<html lang=en><head><title>Software</title>"
            + $"<link rel=canonical href=https://example.org/en/>{links}</head><body><p>Nothing here.</body></html>");
        await site.RunAsync();

        Assert.Contains(
            "<!--twinscript--><link rel=\"alternate\" hreflang=\"zh-Hant-TW\" href=\"https://example.org/zh-hant/\"><!--/twinscript-->",
            site["public/en/index.html"], StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\" href=\"https://example.org/en/\"", site["public/zh-hant/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang=\"zh-CN\"", site["public/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_has_the_other_script_already_is_linked_and_not_made()
    {
        using var site = new MirroredSite("");
        site.Write("public/index.html", MirroredSite.Page("<p>软件</p><a href=/a/>网络</a>"));
        site.Write("public/b/index.html", MirroredSite.Page("<p>软件</p>"));
        site.Write("public/a/index.html", MirroredSite.Page("<p>软件</p>", "<link rel=alternate hreflang=zh-TW href=/tw/a/>"));
        site.Write("public/tw/a/index.html",
            MirroredSite.Page("<p>這裡記錄軟體與網路的許多問題</p>", language: "zh-TW")
                .Replace("软件", "軟體", StringComparison.Ordinal));
        await site.RunAsync();

        Assert.False(site.Exists("public/zh-hant/a/index.html"));
        Assert.Contains("<a href=\"/tw/a/\">網路</a>", site["public/zh-hant/index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"../tw/a/\" hreflang=\"zh-Hant-TW\"", site["public/a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_can_tell_search_engines_an_address_nobody_knows()
    {
        using var site = new MirroredSite("");
        site.Write("public/index.html", MirroredSite.Page("<p>软件</p>"));
        var result = await site.RunAsync();

        Assert.StartsWith("TS807 nothing tells the site's address", Assert.Single(MirroredSite.Problems(result)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sitemap_names_both_pages_and_each_other()
    {
        using var site = new MirroredSite("""
            -- public/sitemap.xml --
            <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://example.org/a/</loc><lastmod>2026-01-02</lastmod></url>
            <url><loc>https://example.org/other</loc></url>
            </urlset>
            """);
        site.Write("public/a/index.html", MirroredSite.Page("<p>软件</p>", "<link rel=canonical href=https://example.org/a/>"));
        await site.RunAsync();
        var sitemap = site["public/sitemap.xml"];

        Assert.Contains("xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"", sitemap, StringComparison.Ordinal);
        Assert.Contains(
            "<url><loc>https://example.org/zh-hant/a/</loc><lastmod>2026-01-02</lastmod><xhtml:link rel=\"alternate\" hreflang=\"zh-CN\"",
            sitemap, StringComparison.Ordinal);
        Assert.Contains("<url><loc>https://example.org/other</loc></url>", sitemap, StringComparison.Ordinal);
        Assert.Equal(6, sitemap.Split("<xhtml:link").Length - 1);
        _ = System.Xml.Linq.XDocument.Parse(sitemap);
    }

    [Fact]
    public async Task Rules_for_robots_hold_in_the_new_tree()
    {
        using var site = new MirroredSite("-- public/robots.txt --\nUser-agent: *\nAllow: /\nDisallow: /drafts/\n");
        site.Write("public/index.html", MirroredSite.Page("<p>软件</p>"));
        await site.RunAsync();
        await site.RunAsync();

        Assert.Equal(
            "User-agent: *\nAllow: /\nDisallow: /drafts/\nDisallow: /zh-hant/drafts/ # twinscript\n", site["public/robots.txt"]);
    }

    [Fact]
    public async Task Feeds_are_converted_for_the_new_tree_and_linked()
    {
        using var site = new MirroredSite("""
            -- public/index.xml --
            <?xml version="1.0"?><rss version="2.0"><channel><title>软件</title><link>https://example.org/</link><language>zh-cn</language>
            <item><title>网络 &amp; 信息</title><link>https://example.org/a/</link><guid>https://example.org/a/</guid>
            <description>&lt;p&gt;头&lt;b&gt;发&lt;/b&gt; &lt;a href="https://example.org/a/"&gt;软件&lt;/a&gt;&lt;/p&gt;</description>
            <content:encoded><![CDATA[<p>头<b>发</b><code>软件</code></p>]]></content:encoded></item></channel></rss>
            -- public/feed.json --
            {"version":"https://jsonfeed.org/version/1.1","title":"软件","language":"zh-CN",
            "items":[{"id":"1","url":"https://example.org/a/","content_html":"<p>头<b>发</b></p>"}]}
            """);
        site.Write("public/index.html", MirroredSite.Page(
            "<p>软件</p>",
            "<link rel=canonical href=https://example.org/><link rel=alternate type=application/rss+xml href=/index.xml>"));
        site.Write("public/a/index.html", MirroredSite.Page("<p>软件</p>"));
        await site.RunAsync();
        var feed = site["public/zh-hant/index.xml"];

        foreach (var expected in (string[])
        [
            "<title>軟體</title><link>https://example.org/zh-hant/</link><language>zh-Hant-TW</language>",
            "<title>網路 &amp; 資訊</title>",
            "<guid>https://example.org/zh-hant/a/</guid>",
            "&lt;p&gt;頭&lt;b&gt;髮&lt;/b&gt; &lt;a href=\"https://example.org/zh-hant/a/\"&gt;軟體&lt;/a&gt;&lt;/p&gt;",
            "<![CDATA[<p>頭<b>髮</b><code>软件</code></p>]]>",
        ])
            Assert.Contains(expected, feed, StringComparison.Ordinal);
        Assert.Contains("href=/zh-hant/index.xml>", site["public/zh-hant/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            """
            "title":"軟體","language":"zh-Hant-TW",
            "items":[{"id":"1","url":"https://example.org/zh-hant/a/","content_html":"<p>頭<b>髮</b></p>"}]}
            """.Trim(),
            site["public/zh-hant/feed.json"], StringComparison.Ordinal);
    }
}
