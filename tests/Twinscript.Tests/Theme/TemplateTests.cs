using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Theme;

public sealed class TemplateTests
{
    [Fact]
    public async Task The_words_of_the_theme_and_its_templates_are_converted_for_each_script()
    {
        var site = await TinySite.BuildAsync("""
            -- theme/words.yml --
            next: 下一頁
            -- theme/layouts/page.liquid --
            <main title="軟體{{ page.title }}"><code>軟體</code>網路：{{ words.next }}{% if page.title == '軟體' %}是{% endif %}</main>
            -- input/index.md --
            # 軟體
            """);

        Assert.Contains("title=\"软件软件\"><code>軟體</code>网络：下一页</main>", site["zh-hans/index.html"], StringComparison.Ordinal);
        Assert.Contains("title=\"軟體軟體\"><code>軟體</code>網路：下一頁是</main>", site["zh-hant/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% for i in (1..999999999) %}x{% endfor %}")]
    [InlineData("{% assign most = 999999999 %}{% for i in (1..most) %}x{% endfor %}")]
    [InlineData("{% include 'long' %}")]
    public async Task A_range_without_a_reasonable_end_is_an_error_and_takes_no_memory(string template)
    {
        var site = await TinySite.BuildStrictAsync(
            "-- theme/partials/long.liquid --\n{% for i in (1..999999999) %}x{% endfor %}\n"
                + $"-- theme/layouts/page.liquid --\n<main>{template}</main>\n-- input/index.md --\n# 軟體\n");

        Assert.Contains("TS304", string.Join("\n", site.Problems), StringComparison.Ordinal);
        Assert.Contains("(1..999999999) has more than 100000 numbers", string.Join("\n", site.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_range_counts_as_before()
    {
        var site = await TinySite.BuildAsync(
            "-- theme/layouts/page.liquid --\n<main>{% for i in (1..3) %}{{ i }}{% endfor %}{% if true %}{{ page.title }}{% endif %}</main>\n"
                + "-- input/index.md --\n# 軟體\n");

        Assert.Equal("123軟體", site.Main("zh-hant/index.html"));
    }

    [Fact]
    public async Task A_page_knows_itself_in_every_script()
    {
        var site = await TinySite.BuildAsync("""
            -- theme/layouts/page.liquid --
            <main>{% for other in page.alternates %}{{ other.tag }} {{ other.label }} {{ other.absolute_url }} {{ other.title }} {{ other.current }};{% endfor %}</main>
            -- input/culture.md --
            # 軟體
            """);

        Assert.Equal(
            "zh-Hant-TW 繁體 https://example.org/zh-hant/culture/ 軟體 false;zh-Hans-CN 简体 https://example.org/zh-hans/culture/ 软件 true;",
            site.Main("zh-hans/culture/index.html"));
    }

    [Fact]
    public async Task Data_files_reach_templates_in_the_script_of_the_page()
    {
        var site = await TinySite.BuildAsync("""
            -- input/data/team.yml --
            - { name: 軟體組, size: 8 }
            -- input/data/year.json --
            { "from": 2024, "open": true, "label": "網路" }
            -- theme/layouts/page.liquid --
            <main>{% for group in data.team %}{{ group.name }}:{{ group.size }}{% endfor %} {{ data.year.from }} {{ data.year.open }} {{ data.year.label }}</main>
            -- input/index.md --
            首頁
            """);

        Assert.Equal("软件组:8 2024 true 网络", site.Main("zh-hans/index.html"));
    }

    [Fact]
    public async Task A_broken_data_file_is_reported_where_it_is_broken()
    {
        var site = await TinySite.BuildAsync("""
            -- input/data/year.json --
            { "from": 2024,
              "open": ] }
            -- input/index.md --
            首頁
            """);

        Assert.StartsWith("input/data/year.json(2,", site.OnlyProblem, StringComparison.Ordinal);
        Assert.Contains("TS115", site.OnlyProblem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_value_holds_is_escaped_and_content_is_not()
    {
        var site = await TinySite.BuildAsync("""
            -- theme/layouts/page.liquid --
            <main>{{ page.title }}{{ page.content }}{{ page.title | json }}</main>
            -- input/index.md --
            ---
            title: <b>"𠮷"</b>
            ---
            *x*
            """);

        Assert.Equal(
            "&lt;b&gt;&quot;𠮷&quot;&lt;/b&gt;<p data-block=\"1\"><em>x</em></p>\n\"<b>\\\"𠮷\\\"<\\/b>\"", site.Main("zh-hant/index.html"));
    }

    [Fact]
    public async Task Assets_are_named_by_their_content_and_bundles_joined_in_order()
    {
        var site = await TinySite.BuildAsync("""
            -- theme/theme.yml --
            bundles:
              styles/all.css: [styles/b.css, styles/a.css]
            -- theme/styles/a.css --
            .a { margin: 0 }
            -- theme/styles/b.css --
            .b { margin: 0 }
            -- theme/layouts/page.liquid --
            <main>{{ 'styles/all.css' | asset }}</main>
            -- input/index.md --
            首頁
            """);

        var address = site.Main("zh-hant/index.html");
        Assert.Matches("^/assets/styles/all\\.[0-9a-f]{10}\\.css$", address);
        Assert.Equal(".b{margin:0}\n.a{margin:0}", site[address[1..]]);
    }

    [Fact]
    public async Task A_bundle_that_names_a_missing_file_is_reported_with_the_nearest()
    {
        var site = await TinySite.BuildAsync("""
            -- theme/theme.yml --
            bundles:
              styles/all.css: [styles/bse.css]
            -- theme/styles/base.css --
            .a { margin: 0 }
            -- input/index.md --
            首頁
            """);

        Assert.StartsWith(
            "theme/theme.yml(2,20): TS306 the theme has no file 'styles/bse.css'. Did you mean 'styles/base.css'?",
            site.OnlyProblem,
            StringComparison.Ordinal);
    }
}
