using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.MovingIn;

/// <summary>What authors set before <c>&lt;!-- more --></c> stands for the page in lists and feeds.</summary>
public sealed class ExcerptTests
{
    private const string Lists = """
        -- theme/layouts/page.liquid --
        <main>{{ page.excerpt }}|{{ page.summary }}|{{ page.categories | join: '、' }}</main>
        -- input/index.md --
        # 首頁

        """;

    [Theory]
    [InlineData("甲 *乙*\n\n<!-- more -->\n\n丙", "<p>甲 <em>乙</em></p>|甲 乙|")]
    [InlineData("甲\n\n<!--more-->\n丙", "<p>甲</p>|甲|")]
    [InlineData("- 甲\n- 乙 & 丙\n\n<!-- More -->\n\n丁", "<ul>\n<li>甲</li>\n<li>乙 &amp; 丙</li>\n</ul>|甲 乙 &amp; 丙|")]
    [InlineData("甲\n\n丙", "||")]
    [InlineData("- 甲\n\n  <!-- more -->\n\n- 丙", "||")]
    [InlineData("<!-- 別的 -->\n\n甲\n\n<!-- more -->", "<!-- 別的 -->\n<p>甲</p>|甲|")]
    public async Task The_text_before_the_mark_is_the_excerpt(string body, string shown)
    {
        var site = await TinySite.BuildAsync($"{Lists}-- input/page.md --\n{body}\n");

        Assert.Empty(site.Problems);
        Assert.Equal(shown, BlockNumbers.Off(site.Main("zh-hant/page/index.html")));
    }

    [Theory]
    [InlineData("excerpt_separator: <!-- end-of-excerpt -->", "甲\n\n<!-- end-of-excerpt -->\n\n乙", "<p>甲</p>|甲|")]
    [InlineData("summary: 短", "甲\n\n<!-- more -->\n\n乙", "<p>甲</p>|短|")]
    [InlineData("categories: [軟體, 網路]", "甲", "||軟體、網路")]
    [InlineData("section: 別\ncategories: [軟體, 網路]", "甲", "||軟體、網路")]
    public async Task The_front_matter_may_say_otherwise(string line, string body, string shown)
    {
        var site = await TinySite.BuildAsync($"{Lists}-- input/page.md --\n---\n{line}\n---\n{body}\n");

        Assert.Empty(site.Problems);
        Assert.Equal(shown, BlockNumbers.Off(site.Main("zh-hant/page/index.html")));
    }

    [Fact]
    public async Task Lists_and_feeds_show_it_in_the_readers_script_and_follow_its_changes()
    {
        using var site = new TinySite("""
            -- theme/layouts/page.liquid --
            <main>{% for s in nav %}{% for p in s.pages %}{{ p.description }}{{ p.excerpt }};{% endfor %}{% endfor %}</main>
            -- input/index.md --
            # 首頁
            -- input/page.md --
            ---
            title: 題
            date: 2020-01-02
            ---
            軟體

            <!-- more -->

            別的
            """);
        var token = TestContext.Current.CancellationToken;
        var memory = new Twinscript.Building.BuildMemory();
        var built = await site.BuildAsync(new() { WorkingFolder = "", Memory = memory }, token);
        Assert.Contains("软件<p>软件</p>;", BlockNumbers.Off(built.Main("zh-hans/index.html")), StringComparison.Ordinal);
        Assert.Contains("软件</summary>", built["zh-hans/feed.xml"], StringComparison.Ordinal);

        site.Write("-- input/page.md --\n---\ntitle: 題\ndate: 2020-01-02\n---\n**軟體**\n\n<!-- more -->\n\n別的\n");
        built = await site.BuildAsync(new() { WorkingFolder = "", Memory = memory }, token);
        Assert.Contains("软件<p><strong>软件</strong></p>;", BlockNumbers.Off(built.Main("zh-hans/index.html")), StringComparison.Ordinal);
    }
}
