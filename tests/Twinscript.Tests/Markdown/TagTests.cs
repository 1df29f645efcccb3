using Xunit;

namespace Twinscript.Tests.Markdown;

/// <summary>Tags and shortcodes of other generators.</summary>
public sealed class TagTests
{
    private static MarkdownSite Site() => new()
    {
        PagePath = "_posts/page.md",
        Files = { ["_posts/page/a.png"] = "", ["pictures/b.png"] = "" },
        Published = { "_posts/2020-01-02-other.md", "docs/guide/index.md" },
    };

    [Theory]
    [InlineData("{% note info %}文{% endnote %}", "<div class=\"info\"><p>文</p>\n</div>")]
    [InlineData("{% note info 標題 %}\n文\n{% endnote %}", "<div class=\"info\">\n<p class=\"container-title\">標題</p>\n<p>文</p>\n</div>")]
    [InlineData("{% note orange 'fas fa-mug' flat %}\n文\n{% endnote %}\n後", "<div class=\"note\"><p>文</p>\n</div>\n<p>後</p>")]
    [InlineData("{{% notice tip %}}文{{% /notice %}}", "<div class=\"tip\"><p>文</p>\n</div>")]
    [InlineData(
        "{{< admonition warning \"標題\" >}}\n- 甲\n{{< /admonition >}}",
        "<div class=\"warning\">\n<p class=\"container-title\">標題</p>\n<ul>\n<li>甲</li>\n</ul>\n</div>")]
    [InlineData("{% hint style=\"danger\" %}\n文\n{% endhint %}", "<div class=\"danger\"><p>文</p>\n</div>")]
    [InlineData("> {% note tip %}\n> 文\n> {% endnote %}", "<blockquote>\n<div class=\"tip\"><p>文</p>\n</div>\n</blockquote>")]
    [InlineData("- 甲\n  {% note tip %}文{% endnote %}", "<ul>\n<li>甲\n<div class=\"tip\">文</div>\n</li>\n</ul>")]
    public void A_tag_around_words_is_a_note(string source, string html) => Assert.Equal(html, MarkdownSite.Html(source));

    [Theory]
    [InlineData("{% hideToggle 點 我 %}\n文\n{% endhideToggle %}", "<details><summary>點 我</summary>\n<p>文</p>\n</details>")]
    [InlineData("{{< details \"點我\" >}}\n文\n{{< /details >}}", "<details><summary>點我</summary>\n<p>文</p>\n</details>")]
    [InlineData(
        "{% tabs x %}\n<!-- tab 甲@fas fa-x -->\n一\n<!-- endtab -->\n\n<!-- tab -->\n二\n<!-- endtab -->\n{% endtabs %}",
        "<div class=\"tabs\">\n<details name=\"tabs-1\" open><summary>甲</summary>\n<p>一</p>\n</details>\n"
            + "<details name=\"tabs-1\"><summary>x 2</summary>\n<p>二</p>\n</details>\n</div>")]
    [InlineData(
        "{{< tabs >}}\n{{% tab title=\"甲\" %}}\n一\n{{% /tab %}}\n{{% tab title=\"乙\" %}}\n二\n{{% /tab %}}\n{{< /tabs >}}",
        "<div class=\"tabs\">\n<details name=\"tabs-1\" open><summary>甲</summary>\n<p>一</p>\n</details>\n"
            + "<details name=\"tabs-1\"><summary>乙</summary>\n<p>二</p>\n</details>\n</div>")]
    [InlineData("{% blockquote 老子, 道德經 %}\n道可道\n{% endblockquote %}",
        "<blockquote>\n<p>道可道</p>\n<p class=\"quoted-from\">— 老子，道德經</p>\n</blockquote>")]
    public void So_are_folds_tabs_and_quotations(string source, string html) => Assert.Equal(html, MarkdownSite.Html(source));

    [Theory]
    [InlineData("{% codeblock lang:txt %}\nlet {% x %}\n\n# y\n{% endcodeblock %}", "txt", "let {% x %}\n\n# y\n")]
    public void What_is_code_is_shown_as_it_was_written(string source, string language, string code) =>
        Assert.Equal($"<pre tabindex=\"0\"><code class=\"language-{language}\">{code}</code></pre>", MarkdownSite.Html(source));

    [Theory]
    [InlineData("{% codeblock 標題 lang:js %}\nx\n{% endcodeblock %}")]
    [InlineData("```js title=\"標題\"\nx\n```")]
    [InlineData("```js [標題]\nx\n```")]
    public void Code_keeps_its_caption(string source) =>
        Assert.Equal(
            "<figure class=\"code\"><figcaption>標題</figcaption>\n"
                + "<pre tabindex=\"0\"><code class=\"language-js\">x\n</code></pre>\n</figure>",
            MarkdownSite.Html(source));

    [Theory]
    [InlineData("```\n{% note %}\n{{< x >}}\n```", "<pre tabindex=\"0\"><code>{% note %}\n{{&lt; x &gt;}}\n</code></pre>")]
    [InlineData("    {% note %}x{% endnote %}", "<pre tabindex=\"0\"><code>{% note %}x{% endnote %}\n</code></pre>")]
    [InlineData("`{% note %}` 與 `{{< x >}}`", "<p><code>{% note %}</code> 與 <code>{{&lt; x &gt;}}</code></p>")]
    [InlineData("```\n{{</* x */>}}\n```", "<pre tabindex=\"0\"><code>{{&lt; x &gt;}}\n</code></pre>")]
    [InlineData("`{{%/* x */%}}`", "<p><code>{{% x %}}</code></p>")]
    [InlineData("`/* x */`", "<p><code>/* x */</code></p>")]
    [InlineData("{% raw %}{{ a }} {% b %}{% endraw %}", "<p>{{ a }} {% b %}</p>")]
    [InlineData("{{</* ref \"x\" */>}}", "<p>{{&lt; ref &quot;x&quot; &gt;}}</p>")]
    [InlineData("{{ count }} 與 {% 沒有 和 {{< 也沒有", "<p>{{ count }} 與 {% 沒有 和 {{&lt; 也沒有</p>")]
    public void Nothing_in_code_is_a_tag_and_nothing_that_is_no_tag(string source, string html) =>
        Assert.Equal(html, MarkdownSite.Html(source));

    [Theory]
    [InlineData("{% asset_img a.png 說明 %}", "../_posts/page/a.png")]
    [InlineData("{% asset_img a.png 300 200 '\"說明\" \"替代\"' %}", "../_posts/page/a.png")]
    [InlineData("{{< figure src=\"a.png\" title=\"說明\" >}}", "../_posts/page/a.png")]
    [InlineData("![[b.png|說明]]", "../pictures/b.png")]
    public void A_picture_is_found_beside_the_page_or_by_its_name(string source, string address)
    {
        var site = Site();
        var html = site.HtmlOf(source);
        Assert.Contains("<figure class=\"figure\">", html, StringComparison.Ordinal);
        Assert.Contains($"src=\"twin:asset/{address[3..]}\"", html, StringComparison.Ordinal);
        if (!source.StartsWith('!'))
            Assert.Contains("<figcaption>說明</figcaption>", html, StringComparison.Ordinal);
        Assert.Empty(site.Problems);
    }

    [Theory]
    [InlineData("{% post_link other 標題 %}", "標題")]
    [InlineData("{% post_link other '標 題' %}", "標 題")]
    [InlineData("{% post_link other %}", "題：_posts/2020-01-02-other.md")]
    [InlineData("[標題]({% post_url 2020-01-02-other %})", "標題")]
    [InlineData("[標題]({{< ref \"other.md\" >}})", "標題")]
    [InlineData("[標題]({{< relref \"/_posts/2020-01-02-other\" >}})", "標題")]
    [InlineData("{{< ref \"other.md\" >}}", "題：_posts/2020-01-02-other.md")]
    [InlineData("[標題]({% link _posts/2020-01-02-other.md %})", "標題")]
    [InlineData("[[other]]", "other")]
    [InlineData("[[other|標題]]", "標題")]
    [InlineData("<a href=\"{{< ref \"other\" >}}\">標題</a>", "標題")]
    public void A_link_leads_to_the_page_that_is_called_so(string source, string words)
    {
        var site = Site();
        Assert.Equal($"<p><a href=\"twin:page/_posts/2020-01-02-other.md\">{words}</a></p>", site.HtmlOf(source));
        Assert.Empty(site.Problems);
    }

    [Theory]
    [InlineData("[[guide]]", "twin:page/docs/guide/index.md")]
    [InlineData("[[guide#甲|標題]]", "twin:page/docs/guide/index.md#甲")]
    [InlineData("[[#甲]]", "#甲")]
    [InlineData("{% link 標題, https://a.example/ %}", "https://a.example/")]
    [InlineData("{% btn '/posts/1/','標題',fas fa-x %}", "/posts/1/")]
    [InlineData("{{< youtube abc >}}", "https://www.youtube.com/watch?v=abc")]
    [InlineData("{{< bilibili id=BV1 >}}", "https://www.bilibili.com/video/BV1")]
    [InlineData("[標題]({{ site.baseurl }}/a/)", "/a/")]
    [InlineData("[標題]({{ '/a/' | relative_url }})", "/a/")]
    public void Or_to_its_folder_a_place_or_an_address(string source, string address) =>
        Assert.Contains($"<a href=\"{address}\">", Site().HtmlOf(source), StringComparison.Ordinal);

    [Fact]
    public void Where_no_page_is_called_so_the_words_stay()
    {
        var site = Site();
        Assert.Equal("<p>見 標題。</p>", site.HtmlOf("見 [[nowhere|標題]]。"));
        Assert.Equal(
            "input/_posts/page.md(1,3,14): Warning TS104: no page is called 'nowhere', so the words are shown without a link. "
                + "Add the page or correct the name.", Assert.Single(site.Problems));
    }

    [Fact]
    public void An_unknown_tag_keeps_its_words_and_is_warned_about_once_a_name()
    {
        var site = new MarkdownSite();
        Assert.Equal(
            "<p>前文後</p>\n<p>字</p>\n<p>說 明 甲</p>",
            site.HtmlOf("前{{< frob a=1 >}}文{{< /frob >}}後\n\n{% frob x %}\n字\n{% endfrob %}\n\n"
                + "{{< knarf \"說 明\" id=\"x.png\" title=\"甲\" >}}"));
        Assert.Equal(["TS122", "TS122"], site.Diagnostics.InOrder().Select(d => d.Code));
        Assert.Contains(
            "input/page.md(1,2,16): Warning TS122: nothing is known of the tag 'frob'", site.Problems[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::: code-group\n```js [甲]\nx\n```\n```ts\ny\n```\n:::")]
    [InlineData(":::: code-group\n::: code-group-item 甲\n```js\nx\n```\n:::\n::: code-group-item ts\n```ts\ny\n```\n:::\n::::")]
    public void Code_in_a_group_is_shown_one_at_a_time(string source)
    {
        var html = MarkdownSite.Html(source);
        Assert.StartsWith("<div class=\"tabs\">\n<details", html, StringComparison.Ordinal);
        Assert.Matches("name=\"tabs-1\" open><summary>甲</summary>\n<pre.+>x\n</code></pre>\n</details>", html);
        Assert.Matches("name=\"tabs-1\"><summary>ts</summary>\n<pre.+>y\n</code></pre>\n</details>\n</div>", html);
    }

    [Theory]
    [InlineData("<div>\n{% btn '/a/','點我',fas fa-x %}\n</div>", "<div>\n點我\n</div>")]
    [InlineData("<div>\n{% note info %}\n文\n{% endnote %}\n</div>", "<div>\n\n文\n\n</div>")]
    [InlineData("<p>{{< frob >}}文{{< /frob >}}</p>", "<p>文</p>")]
    public void Inside_the_authors_HTML_a_tags_words_stay(string source, string html) => Assert.Equal(html, MarkdownSite.Html(source));

    [Theory]
    [InlineData("泛型 List<String> 與 Vec<T>", "<p>泛型 List&lt;String&gt; 與 Vec&lt;T&gt;</p>")]
    [InlineData("<Intro>\n\n**文**\n\n</Intro>", "<p><strong>文</strong></p>")]
    [InlineData("<Intro>\n文\n</Intro>", "<p>文</p>")]
    [InlineData(
        "<Diagram name=\"a_b\" alt=\"樹上有 A\">\n\n圖\n\n</Diagram>",
        "<div class=\"titled\">\n<p class=\"container-title\">樹上有 A</p>\n<p>圖</p>\n</div>")]
    [InlineData("文\n\n{/* truncate */}\n\n字 {/* 照寫 */}", "<p>文</p>\n<p>字 {/* 照寫 */}</p>")]
    [InlineData("字<Badge type=\"tip\" text=\"新\" />", "<p>字<span class=\"badge tip\">新</span></p>")]
    public void A_component_goes_and_its_words_stay(string source, string html) => Assert.Equal(html, MarkdownSite.Html(source));

    [Theory]
    [InlineData("import X from 'y'\n\n<X a=\"b\">文</X>", "<p>文</p>")]
    [InlineData("import X from 'y'\nexport const a = 1\n\n文 {/* 不看 */}字", "<p>文 字</p>")]
    [InlineData("## 參數 {/*props*/}", "<h2 id=\"props\">參數</h2>")]
    [InlineData(
        "<Tabs>\n  <TabItem value=\"a\" label=\"甲\">\n\n一\n\n  </TabItem>\n</Tabs>",
        "<div class=\"tabs\">\n<details name=\"tabs-1\" open><summary>甲</summary>\n<p>一</p>\n</details>\n</div>")]
    [InlineData("<>文</>", "<p>文</p>")]
    [InlineData("<div style={{color: 'red'}} className=\"x\">文</div>", "<div class=\"x\">文</div>")]
    public void Mdx_is_read_as_Markdown(string source, string html) =>
        Assert.Equal(html, new MarkdownSite { PagePath = "page.mdx" }.HtmlOf(source));
}
