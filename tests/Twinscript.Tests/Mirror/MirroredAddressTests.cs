using Xunit;

namespace Twinscript.Tests.Mirror;

public sealed class MirroredAddressTests
{
    [Theory]
    [InlineData("/b/", "/zh-hant/b/")]
    [InlineData("/b/?a=1#c", "/zh-hant/b/?a=1#c")]
    [InlineData("/b/index.html", "/zh-hant/b/index.html")]
    [InlineData("/b", "/zh-hant/b")]
    [InlineData("../b/", "../b/")]
    [InlineData("https://example.org/b/", "https://example.org/zh-hant/b/")]
    [InlineData("//example.org/b/", "//example.org/zh-hant/b/")]
    [InlineData("https://example.com/b/", "https://example.com/b/")]
    [InlineData("/", "/zh-hant/")]
    [InlineData("/doc", "/zh-hant/doc")]
    [InlineData("/%E6%96%87/", "/zh-hant/%E6%96%87/")]
    [InlineData("/en/", "/en/")]
    [InlineData("../en/", "../../en/")]
    [InlineData("/a.png", "/a.png")]
    [InlineData("../a.png", "../../a.png")]
    [InlineData("b.png", "../../a/b.png")]
    [InlineData("../../../etc", "../../../../etc")]
    [InlineData("#top", "#top")]
    [InlineData("?q=1", "?q=1")]
    [InlineData("mailto:a@b.c", "mailto:a@b.c")]
    [InlineData("javascript:void(0)", "javascript:void(0)")]
    [InlineData("/missing/", "/missing/")]
    public async Task A_link_leads_to_the_same_page_in_the_new_tree_or_to_where_it_led(string address, string expected)
    {
        using var site = Site();
        site.Write("public/a/index.html", MirroredSite.Page(
            $"<p>软件</p><a href=\"{address}\">网络</a>", "<link rel=canonical href=https://example.org/a/>"));
        await site.RunAsync();

        Assert.Equal($"<p>軟體</p><a href=\"{expected}\">網路</a>", MirroredSite.Body(site["public/zh-hant/a/index.html"]));
    }

    [Theory]
    [InlineData("<img srcset=\"../a.png 1x, /a.png 2x\">", "<img srcset=\"../../a.png 1x, /a.png 2x\">")]
    [InlineData("<p style=\"background:url('../a.png')\">", "<p style=\"background:url('../../a.png')\">")]
    [InlineData("<style>p{background:url(../a.png)}</style>", "<style>p{background:url(../../a.png)}</style>")]
    [InlineData("<script src=../a.js></script>", "<script src=../../a.js></script>")]
    [InlineData("<form action=/b/>", "<form action=\"/zh-hant/b/\">")]
    public async Task Files_are_loaded_from_where_they_are(string body, string expected)
    {
        using var site = Site();
        site.Write("public/a/index.html", MirroredSite.Page("<p>软件</p>" + body));
        await site.RunAsync();

        Assert.Equal("<p>軟體</p>" + expected, MirroredSite.Body(site["public/zh-hant/a/index.html"]));
    }

    [Fact]
    public async Task A_site_in_a_folder_of_its_host_keeps_that_folder_in_front()
    {
        using var site = new MirroredSite("");
        site.Write("public/index.html", MirroredSite.Page("<p>软件</p><a href=/blog/b/>网络</a>"));
        site.Write("public/b/index.html", MirroredSite.Page("<p>软件</p><a href=/blog/>网络</a>"));
        var result = await site.RunAsync();

        Assert.Equal("/blog/", result.Summary?.BasePath);
        Assert.Equal("<p>軟體</p><a href=\"/blog/zh-hant/b/\">網路</a>", MirroredSite.Body(site["public/zh-hant/index.html"]));
    }

    [Fact]
    public async Task A_base_address_stays_and_links_name_the_new_tree()
    {
        using var site = Site();
        site.Write("public/a/index.html", MirroredSite.Page(
            "<p>软件</p><a href=\"b/\">网络</a><img src=\"a.png\">", "<base href=\"../\">"));
        await site.RunAsync();
        var page = site["public/zh-hant/a/index.html"];

        Assert.Contains("<base href=\"/\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/zh-hant/b/\">網路</a><img src=\"a.png\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/a/\" hreflang=\"zh-Hans-CN\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_of_the_new_pages_may_be_chosen()
    {
        using var site = Site();
        site.Write("public/a/index.html", MirroredSite.Page("<p>软件</p><a href=/b/>网络</a><img src=../a.png>"));
        await site.RunAsync(site.Options with { At = ["/tw/site/"] });

        Assert.Equal(
            "<p>軟體</p><a href=\"/tw/site/b/\">網路</a><img src=../../../a.png>",
            MirroredSite.Body(site["public/tw/site/a/index.html"]));
    }

    private static MirroredSite Site()
    {
        var site = new MirroredSite("-- public/a.png --\n-- public/a/b.png --\n-- public/a.js --\n");
        site.Write("public/index.html", MirroredSite.Page("<p>软件</p>"));
        site.Write("public/b/index.html", MirroredSite.Page("<p>软件</p>"));
        site.Write("public/doc.html", MirroredSite.Page("<p>软件</p>"));
        site.Write("public/文/index.html", MirroredSite.Page("<p>软件</p>"));
        site.Write("public/en/index.html", "<html lang=en><title>Nothing</title><p>Nothing to convert.</html>");
        return site;
    }
}
