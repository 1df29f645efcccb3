using Xunit;

namespace Twinscript.Tests.Mirror;

public sealed class MirroredPageTests
{
    [Theory]
    [InlineData("<p>头<b>发</b></p>", "<p>頭<b>髮</b></p>")]
    [InlineData("<img alt='软件' title=\"网络\">", "<img alt='軟體' title=\"網路\">")]
    [InlineData("<input placeholder=搜索 aria-label='信息'>", "<input placeholder=\"搜尋\" aria-label='資訊'>")]
    [InlineData("<svg viewBox='0 0 9 9'><text x=1>软件</text></svg>", "<svg viewBox='0 0 9 9'><text x=1>軟體</text></svg>")]
    [InlineData("<P Class=a  ID=b>软件&nbsp;&copy;<br/>", "<P Class=a  ID=b>軟體&nbsp;&copy;<br/>")]
    public async Task Words_are_converted_and_the_markup_stays_as_it_was_written(string body, string expected) =>
        Assert.Equal(expected, await MirroredSite.CounterpartAsync(body));

    [Theory]
    [InlineData("<code>软件</code>")]
    [InlineData("<pre>// 软件</pre>")]
    [InlineData("<span translate=\"no\">软件</span>")]
    [InlineData("<span data-no-convert>软件</span>")]
    [InlineData("<span lang=\"ja\">国</span>")]
    [InlineData("<style>p::before{content:'软件'}</style>")]
    public async Task Protected_text_stays(string body) => Assert.Equal(body, await MirroredSite.CounterpartAsync(body));

    [Fact]
    public async Task Wiki_notation_is_ordinary_text_here() =>
        Assert.Equal("<p>-{軟體}-</p>", await MirroredSite.CounterpartAsync("<p>-{软件}-</p>"));

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("zh")]
    [InlineData("zh-Hans")]
    [InlineData("zh_cn")]
    [InlineData("en")]
    public async Task The_document_says_the_new_script_whatever_it_said_before(string language)
    {
        using var site = new MirroredSite("");
        site.Write("public/index.html", MirroredSite.Page("<p>这里记录软件与网络的许多问题</p>", language: language));
        var result = await site.RunAsync();

        Assert.True(result.Succeeded);
        Assert.Contains("<html lang=\"zh-Hant-TW\">", site["public/zh-hant/index.html"], StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", site["public/index.html"], StringComparison.Ordinal);
        Assert.Contains("<p>這裡記錄軟體與網路的許多問題</p>", site["public/zh-hant/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_without_a_language_gets_one()
    {
        using var site = new MirroredSite("-- public/index.html --\n<!doctype html><html><title>软件</title><p>这里是软件");
        await site.RunAsync();

        Assert.StartsWith("<!doctype html><html lang=\"zh-Hant-TW\">", site["public/zh-hant/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_bare_text_is_a_page()
    {
        using var site = new MirroredSite("-- public/index.html --\n<p>这里是软件与网络的问题。");
        var result = await site.RunAsync();

        Assert.True(result.Succeeded);
        Assert.Contains("<p>這裡是軟體與網路的問題。", site["public/zh-hant/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_and_structured_data_say_the_new_script_and_its_address()
    {
        using var site = new MirroredSite("");
        site.Write("public/a/index.html", MirroredSite.Page("<p>这里是软件</p>", """
            <link rel="canonical" href="https://example.org/a/">
            <meta name="description" content="关于软件"><meta property="og:title" content="软件">
            <meta property="og:url" content="https://example.org/a/"><meta property="og:locale" content="zh_CN">
            <meta http-equiv="content-language" content="zh-CN">
            <script type="application/ld+json">{"headline": "软件<b>", "inLanguage":"zh-CN", "url": "https://example.org/a/"}</script>
            """));
        await site.RunAsync();
        var page = site["public/zh-hant/a/index.html"];

        foreach (var expected in (string[])
        [
            """<link rel="canonical" href="https://example.org/zh-hant/a/">""", """content="關於軟體">""", """content="軟體">""",
            """property="og:url" content="https://example.org/zh-hant/a/">""", """content="zh_TW">""",
            """http-equiv="content-language" content="zh-Hant-TW">""",
            """{"headline": "軟體\u003Cb>", "inLanguage":"zh-Hant-TW", "url": "https://example.org/zh-hant/a/"}""",
        ])
            Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_other_languages_and_of_the_other_script_are_left_as_they_are()
    {
        using var site = new MirroredSite("");
        var english = MirroredSite.Page("<p>Nothing to convert here.</p>", language: "en")
            .Replace("软件", "Software", StringComparison.Ordinal);
        var japanese = MirroredSite.Page("<p>これはソフトウェアのページです</p>", language: "ja");
        var traditional = MirroredSite.Page("<p>這裡記錄軟體與網路的許多問題</p>", language: "zh-TW")
            .Replace("软件", "軟體", StringComparison.Ordinal);
        site.Write("public/index.html", MirroredSite.Page("<p>这里是软件</p>"));
        site.Write("public/other.html", MirroredSite.Page("<p>这里也是软件</p>"));
        site.Write("public/en/index.html", english);
        site.Write("public/ja/index.html", japanese);
        site.Write("public/tw/index.html", traditional);
        var result = await site.RunAsync();

        Assert.Equal((2, 1, 2), (result.Summary?.Scripts[0].Pages, result.Summary?.OtherScript, result.Summary?.OtherLanguage));
        Assert.Equal((english, japanese, traditional),
            (site["public/en/index.html"], site["public/ja/index.html"], site["public/tw/index.html"]));
        Assert.False(site.Exists("public/zh-hant/tw/index.html"));
    }

    [Fact]
    public async Task A_page_that_leads_on_leads_on_within_the_new_tree()
    {
        using var site = new MirroredSite("""
            -- public/old/index.html --
            <html lang="zh-CN"><head><title>/new/</title><meta http-equiv="refresh" content="0; url=/new/"></head></html>
            """);
        site.Write("public/new/index.html", MirroredSite.Page("<p>这里是软件</p>"));
        await site.RunAsync();

        Assert.Contains("content=\"0; url=/zh-hant/new/\"", site["public/zh-hant/old/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<nav", site["public/zh-hant/old/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_glossary_and_the_selectors_beside_the_site_hold()
    {
        using var site = new MirroredSite("""
            -- twinscript.yml --
            protect: [".motto", "#menu > li.raw"]
            -- glossary.yml --
            - zh-cn: 软件
              zh-tw: 軟件
            """);
        site.Write("public/index.html", MirroredSite.Page(
            "<p>软件</p><p class='big motto'>网络</p><ul id=menu><li>网络<li class=raw>网络</ul>"));
        await site.RunAsync();

        Assert.Equal(
            "<p>軟件</p><p class='big motto'>网络</p><ul id=menu><li>網路<li class=raw>网络</ul>",
            MirroredSite.Body(site["public/zh-hant/index.html"]));
    }
}
