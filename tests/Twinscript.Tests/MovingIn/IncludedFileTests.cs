using System.Text.RegularExpressions;
using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.MovingIn;

/// <summary>Text of other files stands where a page asks for it, in the ways of mdBook, VitePress, VuePress and MkDocs.</summary>
public sealed partial class IncludedFileTests
{
    private const string Tree = """
        -- input/site.yml --
        title: 站
        url: https://example.org
        script: zh-Hans-CN
        -- input/index.md --
        # 首页
        -- input/code/main.rs --
        // ANCHOR: all
        fn main() {
            // ANCHOR: part
            let a = 1;
            // ANCHOR_END: part
        }
        // ANCHOR_END: all
        -- input/code/a.js --
        // #region snippet
          const a = 1;
            a();
        // #endregion snippet
        const b = 2;
        -- input/parts/text.md --
        ---
        title: 片段
        ---
        第一段后

        第二段
        -- input/parts/outer.md --
        外{{#include text.md:4}}外

        """;

    [Theory]
    [InlineData("```rust\n{{#include ../code/main.rs:3:4}}\n```", "    // ANCHOR: part\n    let a = 1;\n", "rust")]
    [InlineData("```rust\n{{#include ../code/main.rs:part}}\n```", "    let a = 1;\n", "rust")]
    [InlineData("```rust\n{{#rustdoc_include ../code/main.rs:all}}\n```", "fn main() {\n    let a = 1;\n}\n", "rust")]
    [InlineData("```rust,ignore\n{{#include ../code/main.rs:6:}}\n```", "}\n// ANCHOR_END: all\n", "rust")]
    [InlineData("{{#playground ../code/main.rs:part editable}}", "let a = 1;\n", "rust")]
    [InlineData("<<< @/code/a.js#snippet{1}", "const a = 1;\n  a();\n", "js")]
    [InlineData("<<< ../code/a.js#snippet{1 ts}", "const a = 1;\n  a();\n", "ts")]
    [InlineData("@[code{5-5} js](../code/a.js)", "const b = 2;\n", "js")]
    [InlineData("```js\n--8<-- \"code/a.js:5:5\"\n```", "const b = 2;\n", "js")]
    public async Task A_part_of_a_program_is_shown_as_code(string written, string code, string language)
    {
        var site = await BuildAsync(written);

        Assert.Empty(site.Problems);
        Assert.Equal(
            $"<pre tabindex=\"0\"><code class=\"language-{language}\">{code}</code></pre>",
            Colour().Replace(BlockNumbers.Off(site.Main("zh-hans/docs/page/index.html")), ""));
    }

    [GeneratedRegex("</?(?:span|mark)[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Colour();

    [Theory]
    [InlineData("前\n\n{{#include ../parts/text.md}}\n\n后", "<p>前</p>\n<p>第一段後</p>\n<p>第二段</p>\n<p>後</p>")]
    [InlineData("<!--@include: ../parts/text.md-->", "<p>第一段後</p>\n<p>第二段</p>")]
    [InlineData("<!-- @include: @/parts/text.md{6,6} -->", "<p>第二段</p>")]
    [InlineData("--8<-- \"parts/text.md\"", "<p>第一段後</p>\n<p>第二段</p>")]
    [InlineData("--8<--\nparts/text.md\n--8<--", "<p>第一段後</p>\n<p>第二段</p>")]
    [InlineData(
        "- 甲\n\n  <!--@include: ../parts/text.md-->", "<ul>\n<li><p>甲</p>\n<p>第一段後</p>\n<p>第二段</p>\n</li>\n</ul>")]
    [InlineData("{{#include ../parts/outer.md}}", "<p>外第一段後外</p>")]
    [InlineData("<!-- @include: @text.md -->", "<p>第一段後</p>\n<p>第二段</p>")]
    [InlineData("[甲] <<< 乙 {{#include}}", "<p>[甲] &lt;&lt;&lt; 乙 {{#include}}</p>")]
    public async Task Text_is_read_as_if_it_stood_on_the_page(string written, string html)
    {
        var site = await BuildAsync(written);

        Assert.Empty(site.Problems);
        Assert.Equal(html, BlockNumbers.Off(site.Main("zh-hant/docs/page/index.html")));
    }

    [Theory]
    [InlineData("{{#include nope.md}}", "no file at 'nope.md'")]
    [InlineData("<<< @/nope.js", "no file at '@/nope.js'")]
    [InlineData("--8<-- \"nope.md\"", "no file at 'nope.md'")]
    [InlineData("{{#include ../../../outside.md}}", "leads out of the input folder")]
    [InlineData("<<< ../code/a.js#nope", "no part 'nope'")]
    public async Task What_is_not_there_stays_as_it_is_written_and_is_warned_about(string written, string message)
    {
        var site = await BuildAsync($"文\n\n{written}\n", "-- outside.md --\n秘密\n");

        Assert.StartsWith("input/docs/page.md(3,1): TS106 ", site.OnlyProblem, StringComparison.Ordinal);
        Assert.Contains(message, site.OnlyProblem, StringComparison.Ordinal);
        var shown = System.Net.WebUtility.HtmlDecode(BlockNumbers.Off(site.Main("zh-hans/docs/page/index.html")));
        Assert.Contains(written.Trim('`'), shown, StringComparison.Ordinal);
        Assert.DoesNotContain("秘密", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_that_lie_beside_the_pages_of_a_book_are_shown()
    {
        var site = await BuildAsync(
            "```rust\n{{#include ../../listings/a.rs}}\n```\n", "-- book.toml --\n[book]\n-- listings/a.rs --\nfn main() {}\n");

        Assert.Empty(site.Problems);
        Assert.Contains("fn main() {}", Colour().Replace(site.Main("zh-hans/docs/page/index.html"), ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_include_each_other_come_to_an_end()
    {
        var site = await BuildAsync(
            "{{#include ../a.md}}", "-- input/a.md --\n甲\n{{#include b.md}}\n-- input/b.md --\n乙\n{{#include a.md}}\n");
        Assert.All(site.Problems, p => Assert.Contains("it would be too much", p, StringComparison.Ordinal));
        Assert.True(site.Result.Succeeded);
    }

    [Fact]
    public async Task A_problem_in_an_included_file_is_shown_in_that_file_and_later_ones_where_they_stand()
    {
        var site = await BuildAsync("{{#include ../a.md}}\n\n[y](nope.md)", "-- input/a.md --\n甲\n\n[x](gone.md)\n");
        Assert.Contains(site.Problems, p => p.StartsWith("input/a.md(3,5): TS104", StringComparison.Ordinal));
        Assert.Contains(site.Problems, p => p.StartsWith("input/docs/page.md(3,5): TS104", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_follows_the_file_it_includes()
    {
        using var site = new TinySite($"{Tree}-- input/docs/page.md --\n{{{{#include ../note.md}}}}\n");
        var options = new BuildOptions { WorkingFolder = "", Memory = new() };
        var token = TestContext.Current.CancellationToken;
        Assert.NotEmpty((await site.BuildAsync(options, token)).Problems);
        foreach (var text in new[] { "后一", "后二" })
        {
            site.Write($"-- input/note.md --\n{text}\n");
            var built = await site.BuildAsync(options, token);
            Assert.Empty(built.Problems);
            var fresh = await site.BuildAsync(new() { WorkingFolder = "" }, token);
            Assert.Equal(fresh.Main("zh-hant/docs/page/index.html"), built.Main("zh-hant/docs/page/index.html"));
            Assert.Contains(text.Replace('后', '後'), built.Main("zh-hant/docs/page/index.html"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Tabs_begin_at_lines_in_a_block_of_VuePress()
    {
        var site = await BuildAsync(
            "::: code-tabs#shell\n\n@tab 甲\n\n```txt\n@tab x\n```\n\n@tab:active 后\n\n- 乙\n\n:::\n\n@tab 不是");

        Assert.Empty(site.Problems);
        Assert.Equal(
            "<div class=\"tabs\">\n<details name=\"tabs-1\" open><summary>甲</summary>\n"
            + "<pre tabindex=\"0\"><code class=\"language-txt\">@tab x\n</code></pre>\n</details>\n"
            + "<details name=\"tabs-1\"><summary>後</summary>\n<ul>\n<li>乙</li>\n</ul>\n</details>\n</div>\n<p>@tab 不是</p>",
            BlockNumbers.Off(site.Main("zh-hant/docs/page/index.html")));
    }

    private static Task<BuiltSite> BuildAsync(string written, string more = "") =>
        TinySite.BuildAsync($"{Tree}{more}-- input/docs/page.md --\n{written}\n");
}
