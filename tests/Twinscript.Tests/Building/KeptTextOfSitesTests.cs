using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Building;

/// <summary>A page as a whole, in both scripts: nothing its author wrote is missing, and nothing stands there twice.</summary>
public sealed class KeptTextOfSitesTests
{
    private const string Simplified = "-- input/site.yml --\ntitle: 小站\nurl: https://example.org\nscript: zh-Hans-CN\n";

    private const string Layout =
        "-- theme/layouts/page.liquid --\n<!doctype html><title>{{ page.title }}</title>"
            + "<main><h1>{{ page.title }}</h1>{{ page.content }}</main>";

    [Theory]
    [InlineData("# 软件\n\n字\n", "<h1>軟體</h1><span id=\"软件\"></span>\n<p data-block=\"1\">字</p>")]
    [InlineData("# 用 `a` 写 {#w}\n", "<h1>用 a 寫</h1><span id=\"w\"></span>")]
    [InlineData("---\ntitle: 软件\n---\n\n# 软件\n", "<h1>軟體</h1><span id=\"软件\"></span>")]
    [InlineData("<!-- 注 -->\n\n# 软件\n", "<h1>軟體</h1><!-- 注 -->\n<span id=\"软件\"></span>")]
    [InlineData("```\n# 注\n```\n", "<h1>小站</h1><pre tabindex=\"0\" data-block=\"1\"><code># 注\n</code></pre>")]
    [InlineData("---\ntitle: 甲\n---\n# 软件\n", "<h1>甲</h1><h1 id=\"软件\" data-block=\"1\">軟體</h1>")]
    public async Task A_heading_that_is_the_title_is_shown_once(string page, string main)
    {
        var site = await TinySite.BuildAsync($"{Simplified}{Layout}\n-- input/index.md --\n{page}");

        Assert.Empty(site.Problems);
        Assert.Equal(main, site.Main("zh-hant/index.html"));
    }

    [Theory]
    [InlineData("$\\text{软件} -{x}- {a}$")]
    [InlineData("$$\n\\text{软件} -{x}- {a}\n$$")]
    public async Task In_mathematics_only_words_convert_and_nothing_is_markup(string source)
    {
        var site = await TinySite.BuildAsync($"{Simplified}-- input/index.md --\n{source}\n");

        var simplified = site.Main("zh-hans/index.html");
        Assert.Contains("<mtext>软件</mtext>", simplified, StringComparison.Ordinal);
        Assert.Matches("<mi>x</mi>.*<mi>a</mi>", simplified);
        Assert.Equal(simplified.Replace("软件", "軟體", StringComparison.Ordinal), site.Main("zh-hant/index.html"));
    }

    [Theory]
    [InlineData("{name}-{version}-{arch} 软件", "{name}-{version}-{arch} 軟體")]
    [InlineData("软件-{软件 与 软件", "軟體-{軟體 與 軟體")]
    [InlineData("tidb-{version 软件", "tidb-{version 軟體")]
    [InlineData("甲}- 软件", "甲}- 軟體")]
    [InlineData("tidb-{version}-linux-{arch}.tar.gz 软件", "tidb-{version}-linux-{arch}.tar.gz 軟體")]
    public async Task Markup_that_is_none_is_text(string source, string shown)
    {
        var site = await TinySite.BuildAsync($"{Simplified}-- input/index.md --\n{source}\n");

        Assert.Equal($"<p data-block=\"1\">{shown}</p>", site.Main("zh-hant/index.html"));
    }
}
