using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Theme;

/// <summary>What a designer changes without writing a theme.</summary>
public sealed class AppearanceTests
{
    private const string BuiltIn = """
        -- builtin/theme.yml --
        script: zh-Hant-TW
        bundles:
          styles/site.css: [styles/base.css]
        -- builtin/words.yml --
        previous: 上一篇
        -- builtin/styles/base.css --
        main{color:red}
        -- builtin/layouts/page.liquid --
        <main>{{ words.previous }} {% include 'foot' %}<link href="{{ 'styles/site.css' | asset }}"></main>
        -- builtin/partials/foot.liquid --
        軟體
        -- input/site.yml --
        title: 小站
        script: zh-Hans-CN
        -- input/index.md --
        # 首页

        """;

    [Fact]
    public async Task A_links_bar_shows_pages_menus_and_other_sites_in_every_script()
    {
        var site = await TinySite.BuildAsync("""
            -- input/site.yml --
            title: 小站
            url: https://example.org/book
            nav:
              - { title: 軟體, url: docs/a.md }
              - { title: 更多, items: [{ title: 存檔, url: archive/ }, { title: 外面, url: "https://example.com" }] }
            footer: { text: 版權所有, links: [{ title: 授權, url: /license.txt }] }
            social: { 網路: "https://example.net/me" }
            -- theme/layouts/page.liquid --
            <main>{% for link in site.nav %}{{ link.title }}={{ link.url }}{% if link.current %}*{% endif %}{% for item in link.items %} {{ item.title }}={{ item.url }}{% endfor %}|{% endfor %}{{ site.footer_text }} {{ site.footer_links[0].url }} {{ site.social[0].title }}={{ site.social[0].url }}</main>
            -- input/docs/a.md --
            # 甲
            """);

        Assert.Equal(
            "软件=/book/zh-hans/docs/a/*|更多= 存档=/book/zh-hans/archive/ 外面=https://example.com|版权所有 /book/license.txt "
                + "网络=https://example.net/me",
            site.Main("zh-hans/docs/a/index.html"));
    }

    [Fact]
    public async Task A_link_of_the_bar_to_no_page_and_a_logo_that_is_not_there_are_warnings()
    {
        var site = await TinySite.BuildAsync("""
            -- input/site.yml --
            title: 小站
            url: https://example.org
            logo: logo.svg
            nav: [{ title: 甲, url: abuot.md }]
            -- input/about.md --
            # 關於
            -- input/logos.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>標誌</title></svg>
            """);

        Assert.Equal(
            [
                "input/site.yml(3,7): TS106 no file at 'logo.svg'. Did you mean 'logos.svg'?",
                "input/site.yml(4,24): TS104 no page at 'abuot.md'. Did you mean 'about.md'?",
            ],
            site.Problems);
    }

    [Fact]
    public async Task A_logo_and_a_favicon_are_published()
    {
        var site = await TinySite.BuildAsync("""
            -- input/site.yml --
            title: 小站
            logo: { light: a.svg, dark: b.svg }
            favicon: icon.svg
            -- theme/layouts/page.liquid --
            <main>{{ site.logo }} {{ site.logo_dark }} {{ site.favicon }} {{ site.favicon_type }}</main>
            -- input/index.md --
            # 首頁
            -- input/a.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>甲</title></svg>
            -- input/b.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>乙</title></svg>
            -- input/icon.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>丙</title></svg>
            """);

        var shown = site.Main("zh-hant/index.html").Split(' ');
        Assert.All(shown[..3], url => Assert.Contains(url[1..], site.Files.Keys));
        Assert.Equal("image/svg+xml", shown[3]);
    }

    [Fact]
    public async Task Colours_and_fonts_join_the_style_sheet_of_every_page_and_dark_paper_gets_a_lighter_colour()
    {
        var site = await BuildAsync("""
            -- input/site.yml --
            title: 小站
            script: zh-Hans-CN
            colours: { accent: "#0a6e4f" }
            fonts: { text: sans }
            """);

        var styles = Styles(site);
        Assert.Contains("--red:#0a6e4f;", styles, StringComparison.Ordinal);
        Assert.Contains("--serif:var(--sans);", styles, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme:dark", styles, StringComparison.Ordinal);
        Assert.Equal(1, styles.Split("--red:#0a6e4f").Length - 1);
        Assert.DoesNotContain(site.Problems, p => p.Contains("TS213", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("accent: \"#ffcc00\"", "the colour 'accent' #ffcc00 has a contrast of 1.4 with the paper #f6f7f5, and text needs 4.5.")]
    [InlineData("paper: \"#888888\"", "the colour 'accent' #a92c19 has a contrast of 1.9 with the paper #888888, and text needs 4.5.")]
    public async Task Colours_with_too_little_contrast_are_a_warning_that_names_one_with_enough(string colours, string message)
    {
        var site = await BuildAsync($"-- input/site.yml --\ntitle: 小站\nurl: https://example.org\ncolours: {{ {colours} }}\n");

        Assert.Contains(site.Problems, p => p.Contains("TS213 " + message, StringComparison.Ordinal)
            && p.EndsWith(" would do.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_style_sheet_of_the_site_joins_the_theme_without_a_manifest()
    {
        var site = await BuildAsync("-- theme/styles/mine.css --\nmain{color:blue}\n");

        Assert.EndsWith("main{color:#00f}", Styles(site).TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_and_templates_of_a_site_are_in_its_own_script_unless_they_say_another()
    {
        var site = await BuildAsync("""
            -- theme/words.yml --
            previous: 软件
            -- theme/partials/foot.liquid --
            {% comment %} script: zh-Hant-TW {% endcomment %}滑鼠
            """);

        Assert.StartsWith("軟體 滑鼠", site.Main("zh-hant/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("软件 鼠标", site.Main("zh-hans/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_no_template_shows_is_a_warning_with_the_nearest_name()
    {
        var site = await BuildAsync("-- theme/words.yml --\nprevius: 前\n");

        Assert.Contains(
            "theme/words.yml(1,10): TS308 no template shows a word 'previus'. Did you mean 'previous'? Correct it, or show it with "
                + "{{ words.previus }}.",
            site.Problems);
    }

    [Theory]
    [InlineData("{% include foot.html %}", "Write {% include 'foot' %}.")]
    [InlineData("{% include 'partials/foot.liquid' %}", "Write {% include 'foot' %}.")]
    [InlineData("{% include 'food' %}", "the theme has no partial 'food'. Did you mean 'foot'?")]
    public async Task A_wrong_include_shows_the_right_one(string include, string message)
    {
        var site = await BuildAsync($"-- theme/layouts/page.liquid --\n<main>{include}</main>\n");

        Assert.Contains(site.Problems, p => p.Contains("TS303", StringComparison.Ordinal) && p.EndsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_page_says_under_extra_converts_but_for_addresses()
    {
        var site = await TinySite.BuildAsync("""
            -- input/site.yml --
            title: 小站
            -- theme/layouts/page.liquid --
            <main>{{ page.extra.mood }} {{ page.extra.file }}</main>
            -- input/index.md --
            ---
            extra: { mood: 軟體很好, file: 軟體/圖.png }
            ---
            """);

        Assert.Equal("软件很好 軟體/圖.png", site.Main("zh-hans/index.html"));
    }

    private static string Styles(BuiltSite site) =>
        site[site.Files.Keys.Single(f => f.EndsWith(".css", StringComparison.Ordinal) && f.Contains("site", StringComparison.Ordinal))];

    private static async Task<BuiltSite> BuildAsync(string files)
    {
        using var site = new TinySite(BuiltIn + files);
        site.Delete("theme/theme.yml");
        if (!files.Contains("theme/layouts", StringComparison.Ordinal))
            site.Delete("theme/layouts/page.liquid");
        return await site.BuildAsync(new() { WorkingFolder = site.Root, DefaultThemeFolder = Path.Combine(site.Root, "builtin") });
    }
}
