using Twinscript.Scripts;
using Xunit;

namespace Twinscript.Tests.Mirror;

public sealed class MirrorSettingsTests
{
    [Fact]
    public async Task The_script_is_found_out_from_the_text()
    {
        using var site = new MirroredSite("");
        site.Write("public/index.html", MirroredSite.Page("<p>這裡記錄軟體與網路的許多問題</p>", language: "zh-HK"));
        var result = await site.RunAsync();

        Assert.Equal(("zh-Hant-HK", "zh-Hans-CN"), (result.Summary?.SourceTag, result.Summary?.Scripts[0].Tag));
    }

    [Theory]
    [InlineData("zh-HK", "zh-Hant-HK")]
    [InlineData("zh-sg", "zh-Hans-SG")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    public async Task A_language_may_be_named_as_most_sites_name_it(string to, string tag)
    {
        using var site = new MirroredSite("");
        site.Write("public/index.html", MirroredSite.Page("<p>这里记录软件与网络的许多问题</p>"));
        var result = await site.RunAsync(site.Options with { To = [to] });

        Assert.Equal(tag, result.Summary?.Scripts[0].Tag);
    }

    [Fact]
    public async Task As_many_pages_in_either_script_leave_it_open()
    {
        using var site = new MirroredSite("");
        site.Write("public/a.html", MirroredSite.Page("<p>這裡記錄軟體與網路的許多問題</p>", language: "zh-TW"));
        site.Write("public/b.html", MirroredSite.Page("<p>这里记录软件与网络的许多问题</p>"));
        var result = await site.RunAsync();

        Assert.StartsWith("TS802 'public' holds 1 pages in Traditional and 1 in Simplified",
            Assert.Single(MirroredSite.Problems(result)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("form: zh-CN\n", "twinscript.yml(1,1): TS205 unknown key 'form'. Did you mean 'from'?")]
    [InlineData("to: [zh-Hant-TV]\n", "twinscript.yml(1,6): TS208 unknown script tag 'zh-Hant-TV'. Did you mean 'zh-Hant-TW'?")]
    [InlineData("\nprotect: \"a:hover\"\n", "twinscript.yml(2,10): TS805 'a:hover' is no selector that works here: ")]
    [InlineData("quotes: perhaps\n", "twinscript.yml(1,9): TS206 'quotes' must be true or false, not 'perhaps'.")]
    [InlineData("switch:\n  insid: nav\n", "twinscript.yml(2,3): TS205 unknown key 'insid'. Did you mean 'inside'?")]
    [InlineData("url: example.org\n", "twinscript.yml(1,6): TS206 'url' must be the site's absolute address")]
    public async Task A_mistake_is_shown_where_it_stands(string settings, string expected)
    {
        using var site = new MirroredSite($"-- twinscript.yml --\n{settings}");
        site.Write("public/index.html", MirroredSite.Page("<p>软件</p>"));
        var result = await site.RunAsync();

        Assert.StartsWith(expected, MirroredSite.Problems(result)[0], StringComparison.Ordinal);
        Assert.False(site.Exists("public/zh-hant/index.html"));
    }

    [Fact]
    public async Task The_command_line_wins_over_the_file()
    {
        using var site = new MirroredSite("-- twinscript.yml --\nto: zh-Hant-TW\nat: /tw/\n");
        site.Write("public/index.html", MirroredSite.Page("<p>软件</p>"));
        await site.RunAsync();
        await site.RunAsync(site.Options with { To = ["zh-Hant-HK"] });

        Assert.False(site.Exists("public/tw/index.html"));
        Assert.True(site.Exists("public/zh-hant-hk/index.html"));
    }

    [Theory]
    [InlineData("p", true)]
    [InlineData("P.a", true)]
    [InlineData("div p", true)]
    [InlineData("section > p", false)]
    [InlineData("div > section > p", false)]
    [InlineData("section p", true)]
    [InlineData("[data-x]", true)]
    [InlineData("[data-x=\"1 2\"]", true)]
    [InlineData("[data-x^=1]", true)]
    [InlineData("[data-x$=3]", false)]
    [InlineData("#b, .a", true)]
    [InlineData("*", true)]
    [InlineData(".b", false)]
    public void Selectors_mean_what_they_mean_in_css(string selector, bool expected)
    {
        const string html = "<section><div><p class='x a' data-x='1 2'>";
        var open = new OpenElements(html);
        var scanner = new HtmlScanner(html);
        for (var i = 0; i < 2; i++)
        {
            scanner.Read(foreign: false);
            open.Push(new()
            {
                NameStart = scanner.NameStart, NameEnd = scanner.NameEnd, Traits = ElementTraits.Block, Foreign = false,
                Part = default, Protection = Protection.None, Resume = TextPlace.Nowhere,
            });
        }
        scanner.Read(foreign: false);

        Assert.Equal(expected, ElementSelector.Parse(selector, out _)?.Matches(html, scanner, open));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a +b")]
    [InlineData("a >")]
    [InlineData("li:first-child")]
    [InlineData("[a")]
    [InlineData("..a")]
    public void What_cannot_be_judged_at_a_tag_is_no_selector(string selector)
    {
        Assert.Null(ElementSelector.Parse(selector, out var problem));
        Assert.NotNull(problem);
    }
}
