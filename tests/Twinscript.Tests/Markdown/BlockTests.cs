using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Markdown;

/// <summary>Blocks with a form of their own, as VitePress, VuePress, Starlight and Docusaurus name them.</summary>
public sealed class BlockTests
{
    [Theory]
    [InlineData("::: steps\n1. 甲\n:::", "<div class=\"steps\">\n<ol>\n<li>甲</li>\n</ol>\n</div>")]
    [InlineData("<Steps>\n\n1. 甲\n\n</Steps>", "<div class=\"steps\">\n<ol>\n<li>甲</li>\n</ol>\n</div>")]
    [InlineData("::: file-tree\n- src\n:::", "<div class=\"file-tree\">\n<ul>\n<li>src</li>\n</ul>\n</div>")]
    [InlineData("<FileTree>\n\n- src\n\n</FileTree>", "<div class=\"file-tree\">\n<ul>\n<li>src</li>\n</ul>\n</div>")]
    [InlineData(
        "<CardGrid>\n<Card title=\"甲\">\n文\n</Card>\n</CardGrid>",
        "<div class=\"cards\">\n<div class=\"titled\">\n<p class=\"container-title\">甲</p>\n<p>文</p>\n</div>\n</div>")]
    [InlineData(
        "<CardGrid>\n<LinkCard title=\"甲\" description=\"文\" href=\"https://a.test/\" />\n</CardGrid>",
        "<div class=\"cards\"><p><a href=\"https://a.test/\">甲 文</a></p>\n</div>")]
    [InlineData(":::card-grid\n文\n:::", "<div class=\"cards\"><p>文</p>\n</div>")]
    public void Groups_have_a_form_of_their_own(string source, string html) => Assert.Equal(html, MarkdownSite.Html(source));

    [Theory]
    [InlineData("## 標題 <Badge text=\"新\" type=\"tip\" />", "<h2 id=\"標題-新\">標題 <span class=\"badge tip\">新</span></h2>")]
    [InlineData("文 <Badge type=\"none\" text=\"v2.0\"/>", "<p>文 <span class=\"badge\">v2.0</span></p>")]
    public void A_badge_stands_in_its_line(string source, string html) => Assert.Equal(html, MarkdownSite.Html(source));

    [Fact]
    public void No_warning_is_given_for_the_name_of_a_group()
    {
        var site = new MarkdownSite();
        site.Render("::: steps 步驟\n1. 甲\n:::\n\n::: file-tree 檔案\n- a\n:::");

        Assert.Empty(site.Problems);
    }

    [Theory]
    [InlineData("```mermaid\na --> b\n```")]
    [InlineData("{% mermaid %}\na --> b\n{% endmermaid %}")]
    [InlineData("{{< mermaid >}}\na --> b\n{{< /mermaid >}}")]
    public void The_source_of_a_diagram_stays_for_readers_without_scripts(string source) =>
        Assert.Equal("<pre class=\"diagram\" tabindex=\"0\" translate=\"yes\">a --&gt; b\n</pre>", MarkdownSite.Html(source));

    [Fact]
    public async Task The_labels_of_a_diagram_are_converted()
    {
        var site = await TinySite.BuildAsync("-- input/index.md --\n# 頁\n\n```mermaid\ngraph TD\n  A[這裡] --> B{漢字}\n```\n");

        Assert.Contains("A[这里] --&gt; B{汉字}", site.Main("zh-hans/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_draws_diagrams_is_published_with_the_first_of_them_and_goes_with_the_last()
    {
        var token = TestContext.Current.CancellationToken;
        const string Plain = "-- input/index.md --\n# 頁\n\n文\n";
        using var site = new TinySite(Plain);

        Assert.DoesNotContain((await site.BuildAsync(cancellation: token)).Files.Keys, IsMermaid);
        site.Write("-- input/index.md --\n# 頁\n\n```mermaid\ngraph TD\n```\n");
        Assert.Single((await site.BuildAsync(cancellation: token)).Files.Keys, IsMermaid);
        site.Write(Plain);
        Assert.DoesNotContain((await site.BuildAsync(cancellation: token)).Files.Keys, IsMermaid);
    }

    private static bool IsMermaid(string path) => path.StartsWith("assets/scripts/mermaid.", StringComparison.Ordinal);
}
