using Xunit;

namespace Twinscript.Tests.Mirror;

public sealed class HostingRulesTests
{
    [Fact]
    public async Task Redirects_to_mirrored_pages_hold_in_the_new_tree_and_come_first()
    {
        using var site = Site("""
            # 旧地址
            /old /new/ 301
            /news/* /new/:splat 302
            /go id=:id /new/ 301
            /file /style.css
            /out https://example.com/ 301
            /* /404.html 404
            """);
        await site.RunAsync();
        var first = site["public/_redirects"];
        await site.RunAsync();

        Assert.StartsWith(
            "# twinscript\n/zh-hant/old /zh-hant/new/ 301\n/zh-hant/news/* /zh-hant/new/:splat 302\n/zh-hant/* /zh-hant/404.html 404\n"
                + "# /twinscript\n# 旧地址\n/old /new/ 301\n",
            first, StringComparison.Ordinal);
        Assert.Equal(first, site["public/_redirects"]);
    }

    [Fact]
    public async Task A_link_to_an_address_that_leads_on_stays_in_its_script()
    {
        using var site = Site("/old /new/ 301\n/file /style.css 301\n");
        site.Write("public/index.html", MirroredSite.Page("<p>这里是软件<a href=/old#x>网络</a><a href=/file>文件</a>"));
        await site.RunAsync();

        Assert.Contains("<a href=/zh-hant/old#x>網路</a><a href=/file>", site["public/zh-hant/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_of_a_folder_hold_in_the_new_tree_and_those_for_all_once()
    {
        using var site = Site("");
        site.Write("public/_headers", "/*\n  X-Frame-Options: DENY\n/new/\n  Cache-Control: no-cache\n");
        await site.RunAsync();

        Assert.Equal(
            "# twinscript\n/zh-hant/new/\n  Cache-Control: no-cache\n# /twinscript\n/*\n  X-Frame-Options: DENY\n/new/\n"
                + "  Cache-Control: no-cache\n",
            site["public/_headers"]);
    }

    private static MirroredSite Site(string redirects)
    {
        var site = new MirroredSite("-- public/style.css --\np{}\n");
        site.Write("public/index.html", MirroredSite.Page("<p>这里是软件</p>"));
        site.Write("public/404.html", MirroredSite.Page("<p>没有这个网页</p>"));
        site.Write("public/new/index.html", MirroredSite.Page("<p>软件</p>"));
        site.Write("public/_redirects", redirects);
        return site;
    }
}
