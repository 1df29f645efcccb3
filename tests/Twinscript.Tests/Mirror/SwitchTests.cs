using Xunit;

namespace Twinscript.Tests.Mirror;

public sealed class SwitchTests
{
    private const string Link =
        """<a href="zh-hant/" hreflang="zh-Hant-TW" lang="zh-Hant-TW" target="_self" translate="no" data-twinscript="/,,zh-hant/">繁體</a>""";

    [Fact]
    public async Task Each_page_links_to_itself_in_the_other_script()
    {
        using var site = new MirroredSite("");
        site.Write("public/index.html", MirroredSite.Page("<p>软件</p>"));
        await site.RunAsync();

        Assert.Contains(
            $"<!--twinscript--><nav class=\"twinscript-switch\" aria-label=\"切换简繁\">{Link}</nav><!--/twinscript--></body>",
            site["public/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "aria-label=\"切換繁簡\"><a href=\"../\" hreflang=\"zh-Hans-CN\" lang=\"zh-Hans-CN\" target=\"_self\" translate=\"no\" "
                + "data-twinscript=\"/,zh-hant/,\">简体</a>",
            site["public/zh-hant/index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"../twinscript-switch.css\"", site["public/zh-hant/index.html"], StringComparison.Ordinal);
        Assert.InRange(site["public/twinscript-switch.js"].Length, 200, 1200);
    }

    [Theory]
    [InlineData("before", "#menu", "<div>[span]<ul id=menu><li>软件</li></ul></div>")]
    [InlineData("after", "#menu", "<div><ul id=menu><li>软件</li></ul>[span]</div>")]
    [InlineData("inside", "ul", "<div><ul id=menu><li>软件</li>[li]</ul></div>")]
    [InlineData("inside", "div > ul", "<div><ul id=menu><li>软件</li>[li]</ul></div>")]
    [InlineData("after", "li", "<div><ul id=menu><li>软件</li>[li]</ul></div>")]
    public async Task It_stands_where_the_site_wants_it(string side, string selector, string expected)
    {
        using var site = new MirroredSite($"-- twinscript.yml --\nswitch:\n  {side}: \"{selector}\"\n");
        site.Write("public/index.html", MirroredSite.Page("<div><ul id=menu><li>软件</li></ul></div>"));
        await site.RunAsync();
        foreach (var name in (string[])["span", "li"])
            expected = expected.Replace(
                $"[{name}]",
                $"<!--twinscript--><{name} class=\"twinscript-switch-here\">{Link}</{name}><!--/twinscript-->",
                StringComparison.Ordinal);

        Assert.Equal(expected, MirroredSite.Body(site["public/index.html"]));
    }

    [Fact]
    public async Task What_it_replaces_is_there_again_for_the_next_run()
    {
        using var site = new MirroredSite("-- twinscript.yml --\nswitch:\n  replace: .language\n");
        site.Write("public/index.html", MirroredSite.Page("<p>软件<span class=language>语言</span></p>"));
        await site.RunAsync();
        var first = site["public/index.html"];
        await site.RunAsync();

        Assert.Contains("<template data-twinscript-replaced><span class=language>语言</span></template>", first, StringComparison.Ordinal);
        Assert.Equal(first, site["public/index.html"]);
        Assert.DoesNotContain("language>", site["public/zh-hant/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_links_by_itself_gets_none()
    {
        using var site = new MirroredSite("-- twinscript.yml --\nswitch: none\nurl: https://example.org\n");
        site.Write("public/index.html", MirroredSite.Page("<p>软件</p>"));
        await site.RunAsync();

        Assert.DoesNotContain("<nav", site["public/index.html"], StringComparison.Ordinal);
        Assert.False(site.Exists("public/twinscript-switch.js"));
    }

    [Fact]
    public async Task With_three_scripts_each_page_links_to_two()
    {
        using var site = new MirroredSite("");
        site.Write("public/index.html", MirroredSite.Page("<p>软件信息</p>"));
        await site.RunAsync(site.Options with { To = ["zh-Hant-TW", "zh-Hant-HK"] });

        Assert.Contains("href=\"zh-hant-hk/\" hreflang=\"zh-Hant-HK\"", site["public/index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"../zh-hant/\" hreflang=\"zh-Hant-TW\"", site["public/zh-hant-hk/index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"../\" hreflang=\"zh-Hans-CN\"", site["public/zh-hant-hk/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_shown_at_any_address_loads_its_files_from_the_root()
    {
        using var site = new MirroredSite("");
        site.Write("public/404.html", MirroredSite.Page("<p>没有这个软件</p>"));
        await site.RunAsync();

        Assert.Contains("href=\"/twinscript-switch.css\"", site["public/zh-hant/404.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang=\"x-default\"", site["public/404.html"], StringComparison.Ordinal);
    }
}
