using Twinscript.Diagnostics;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Building;

public sealed class BadInputTests
{
    private const string Page = "-- input/index.md --\n首頁\n";

    [Theory]
    [InlineData("title: [a\n\n", "input/site.yml(2,1): TS204 this is not valid YAML")]
    [InlineData("title: 小站\nurl: https://example.org\ntitel: 小站\n", "input/site.yml(3,1): TS205 unknown key 'titel'. Did you mean 'title'?")]
    [InlineData("title: [a, b]\n", "input/site.yml(1,8): TS206 'title' must be text, not a list.")]
    [InlineData("description: 沒有題目\n", "input/site.yml: TS207 site.yml needs a 'title'. Add a line 'title: …'.")]
    [InlineData(
        "title: 小站\nscripts:\n  - tag: zh-Hant-XX\n",
        "input/site.yml(3,10): TS208 unknown script tag 'zh-Hant-XX'. Did you mean 'zh-Hant-HK'?")]
    [InlineData("title: 小站\nscripts:\n  - tag: zh-Hant-TW\n  - tag: zh-Hant-TW\n", "input/site.yml(4,5): TS209 two scripts share")]
    [InlineData(
        "title: 小站\nscripts:\n  - { tag: zh-Hans-CN, conversion: t2z }\n", "input/site.yml(3,36): TS210 no conversion is called 't2z'.")]
    [InlineData("title: 小站\nurl: example.org\n", "input/site.yml(2,6): TS206 'url' must be the site's absolute address")]
    [InlineData("- a\n- b\n", "input/site.yml(1,1): TS206 expected 'key: value' lines here.")]
    public async Task A_broken_site_file_is_reported_where_it_is_broken(string file, string problem)
    {
        var site = await TinySite.BuildStrictAsync($"-- input/site.yml --\n{file}{Page}");

        Assert.StartsWith(problem, site.OnlyProblem, StringComparison.Ordinal);
        Assert.False(site.Result.Succeeded);
    }

    [Theory]
    [InlineData(
        "---\ntitle: a\n", "input/index.md(1,1): TS109 the front matter that starts here never ends. Add a line '---' after its last key.")]
    [InlineData("---\ntitle: [a\n---\n", "TS101 this is not valid YAML")]
    [InlineData("---\ntilte: a\n---\n", "input/index.md(2,1): TS102 unknown key 'tilte'. Did you mean 'title'?")]
    [InlineData("---\norder: 第一\n---\n", "input/index.md(2,8): TS103 'order' must be a whole number, not '第一'.")]
    [InlineData("---\ndate: 2026/13/24\n---\n", "input/index.md(2,7): TS103 'date' must be a date such as 2026-11-24, not '2026/13/24'.")]
    [InlineData("---\ndraft: maybe\n---\n", "input/index.md(2,8): TS103 'draft' must be true or false, not 'maybe'.")]
    [InlineData(
        "---\nlayout: pgae\n---\n", "input/index.md(2,9): TS110 the theme has no layout 'pgae'. Did you mean 'page'? It has: page.")]
    [InlineData("---\npermalink: ../x\n---\n", "input/index.md(2,12): TS114 '../x' can't be an address.")]
    [InlineData("---\npermalink: \"%2e%2e/x\"\n---\n", "input/index.md(2,12): TS114 '%2e%2e/x' can't be an address. '..' leads out")]
    [InlineData("---\npermalink: \"a\\0b\"\n---\n", "TS114 'a\uFFFDb' can't be an address. The character U+0000")]
    [InlineData("---\npermalink: .\n---\n", "TS114 '.' can't be an address. '.' names no page.")]
    [InlineData("---\npermalink: index.html\n---\n",
        "TS114 'index.html' can't be an address. 'index.html' is what every folder's page is called.")]
    [InlineData("---\naliases: [\"../../x\"]\n---\n",
        "input/index.md(2,11): TS114 '../../x' can't be an address. '..' leads out of its folder.")]
    [InlineData("---\naliases: [\"/zh-hant/%2e%2e/%2E%2E/x\"]\n---\n", "TS114 '/zh-hant/%2e%2e/%2E%2E/x' can't be an address.")]
    [InlineData("---\nrelated: [nope.md]\n---\n", "input/index.md(2,11): TS104 no page at 'nope.md'.")]
    [InlineData("---\nimage: nope.png\n---\n", "input/index.md(2,8): TS106 no file at 'nope.png'.")]
    [InlineData("詳見 [工程](enginering.md)。\n", "input/index.md(1,9): TS104 no page at 'enginering.md'. Did you mean 'engineering.md'?")]
    [InlineData("[佇列](engineering.md#quue)\n", "input/index.md(1,6): TS105 'engineering.md' has no anchor '#quue'. Did you mean '#queue'?")]
    [InlineData("[自己](#nope)\n", "input/index.md(1,6): TS105 'index.md' has no anchor '#nope'.")]
    [InlineData("![圖](nope.png)\n", "input/index.md(1,6): TS106")]
    public async Task A_broken_page_is_reported_where_it_is_broken(string page, string problem)
    {
        var site = await TinySite.BuildStrictAsync($"-- input/index.md --\n{page}-- input/engineering.md --\n## 佇列 {{#queue}}\n");

        Assert.Contains(problem, site.OnlyProblem, StringComparison.Ordinal);
        Assert.False(site.Result.Succeeded);
    }

    [Fact]
    public async Task Every_problem_is_reported_in_order()
    {
        var site = await TinySite.BuildAsync("""
            -- input/b.md --
            [x](nope.md)

            [y](nada.md)
            -- input/a.md --
            ---
            tilte: a
            ---
            """);

        Assert.Equal(["TS102", "TS104", "TS104"], site.Result.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public async Task Two_pages_that_would_be_one_file_are_both_named()
    {
        var site = await TinySite.BuildAsync("""
            -- input/culture.md --
            一
            -- input/other.md --
            ---
            permalink: Culture/
            ---
            二
            """);

        Assert.StartsWith(
            "input/other.md(2,12): TS404 'culture.md' and 'other.md' would both lie at 'zh-hant/Culture/index.html'.",
            site.OnlyProblem,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_at_one_address_do_not_hide_what_else_is_wrong()
    {
        var site = await TinySite.BuildAsync("""
            -- input/a.md --
            [b](b/index.md)
            -- input/b.md --
            一
            -- input/b/index.md --
            [c](nope.md)
            -- theme/layouts/offline.liquid --
            <main>{% for page in pages %}{{ page.content }}{% endfor %}</main>
            """);

        Assert.Equal(["TS404", "TS104"], site.Result.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public async Task A_file_that_is_not_utf8_is_reported_with_the_byte()
    {
        using var site = new TinySite("");
        site.WriteBytes("input/index.md", [0x61, 0x0A, 0xA4, 0x40]);

        Assert.StartsWith(
            "input/index.md(2,1): TS107 byte 2 (0xA4) is not valid UTF-8.",
            (await site.BuildAsync(cancellation: Token)).OnlyProblem,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_problem()
    {
        using var site = new TinySite("");
        site.WriteBytes("input/index.md", [0xEF, 0xBB, 0xBF, .. "---\ntitle: 首頁\n---\n內文"u8]);

        Assert.True((await site.BuildAsync(cancellation: Token)).Result.Succeeded);
    }

    [Fact]
    public async Task No_input_folder_an_empty_one_and_one_without_pages_are_told_apart()
    {
        using var missing = new TinySite("");
        Directory.Delete(Path.Combine(missing.Root, "input"), recursive: true);
        Assert.StartsWith(
            "TS201 there is no input folder 'input'.",
            (await missing.BuildAsync(cancellation: Token)).OnlyProblem,
            StringComparison.Ordinal);

        Directory.CreateDirectory(Path.Combine(missing.Root, "input"));
        Assert.StartsWith(
            "TS202 the input folder 'input' is empty.",
            (await missing.BuildAsync(cancellation: Token)).OnlyProblem,
            StringComparison.Ordinal);

        missing.Write("-- input/site.yml --\ntitle: 小站\n");
        Assert.StartsWith(
            "TS202 'input' holds no Markdown file", (await missing.BuildAsync(cancellation: Token)).OnlyProblem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_theme_is_reported()
    {
        using var site = new TinySite(Page);
        site.Delete("theme/theme.yml");

        Assert.StartsWith(
            "TS301 there is no theme in 'theme'", (await site.BuildAsync(cancellation: Token)).OnlyProblem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% if page %}", "theme/layouts/page.liquid", DiagnosticCodes.BrokenTemplate)]
    [InlineData("{% include 'haed' %}", "theme/layouts/page.liquid(1,13)", DiagnosticCodes.BrokenTemplate)]
    [InlineData("\n{{ page.tilte }}", "theme/layouts/page.liquid(2,4)", DiagnosticCodes.UndefinedName)]
    [InlineData("{{ 'styles/nope.css' | asset }}", "theme/layouts/page.liquid(1,5)", DiagnosticCodes.MissingAsset)]
    [InlineData("{{ page.title | shout }}", "theme/layouts/page.liquid", DiagnosticCodes.TemplateFailure)]
    public async Task A_broken_template_is_reported_with_its_name_and_line(string template, string place, string code)
    {
        var site = await TinySite.BuildAsync($"-- theme/layouts/page.liquid --\n{template}\n{Page}");

        Assert.StartsWith(place, site.OnlyProblem, StringComparison.Ordinal);
        Assert.Contains(code, site.OnlyProblem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_whether_a_name_is_there_is_allowed()
    {
        var site = await TinySite.BuildAsync(
            "-- theme/layouts/page.liquid --\n<main>{% if page.nope %}a{% else %}b{% endif %}{{ page.nope | default: 'c' }}</main>\n"
                + Page);

        Assert.Equal("bc", site.Main("zh-hant/index.html"));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
