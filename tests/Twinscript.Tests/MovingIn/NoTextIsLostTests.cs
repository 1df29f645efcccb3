using Twinscript.Tests.MovingIn.Loss;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.MovingIn;

/// <summary>
/// Every Han character of the Markdown outside code, comments and front matter stands on the page, in order. The source is read by
/// patterns of its own (<see cref="WrittenText"/>), not by our parsers.
/// </summary>
public sealed class NoTextIsLostTests
{
    private const string Hexo = """
        ---
        title: 山路
        categories: [游记, 夏天]
        ---

        清早出门，雾还没有散。<!-- 这一句不给人看 -->

        <!-- more -->

        {% note info 带什么 %}
        水壶、地图和**一双**好鞋。
        {% endnote %}

        {% asset_img path.png 山路从桥边开始 %}

        {% tabs 路线 %}
        <!-- tab 东线 -->
        从东边上山，先过桥。
        <!-- endtab -->
        <!-- tab 西线 -->
        从西边上山，先过林子。
        <!-- endtab -->
        {% endtabs %}

        {% blockquote %}
        雨后别走西线。
        {% endblockquote %}

        {% codeblock lang:js 走路的程序 %}
        let 步 = 1 // 代码里的字不算
        {% endcodeblock %}

        {% label primary@难 %} {% btn https://example.org/map, 下载地图 %} {% post_link other 下一篇在这里 %}

        {% hideToggle 点开看看 %}
        里面还有一段话。
        {% endhideToggle %}

        {% frob 不认识的 %}照样要显示{% endfrob %}
        """;

    private const string Hugo = """
        +++
        title = "厨房笔记"
        tags = ["汤", "面"]
        +++

        先把水烧开，再下面。{{< figure src="a.png" title="水开的样子" >}}

        {{< admonition tip "小心烫手" >}}
        锅盖要斜着放。
        {{< /admonition >}}

        {{% notice warning %}}火别开得太大。{{% /notice %}}

        {{< tabs >}}
        {{< tab "汤面" >}}
        汤要另外煮。
        {{< /tab >}}
        {{< tab "拌面" >}}
        面要过凉水。
        {{< /tab >}}
        {{< /tabs >}}

        {{< highlight go >}}
        // 代码里的字不算
        {{< /highlight >}}

        见[上一篇]({{< ref "other.md" >}})，或者看{{< relref "other.md" >}}。{{/* 模板的注释 */}}

        {{< unknown "说明文字" >}}里面的话{{< /unknown >}}
        """;

    private const string Jekyll = """
        ---
        layout: post
        title: 读书
        tags: 书 夜
        ---

        * 目录
        {:toc}

        ## 第一本 {#first}

        灯下读书，{{ page.title }}，读到半夜。
        {: .lead}

        {% highlight ruby %}
        # 代码里的字不算
        {% endhighlight %}

        {% raw %}花括号{{ 里的 }}字{% endraw %}

        {% if true %}条件里的话也要看见。{% endif %}

        见 [上一篇]({% post_url other %})。[^注]

        术语
        : 它的解释在这里。

        | 书名 | 作者 |
        |------|:----:|
        | 山中 | 无名氏 |

        [^注]: 脚注的内容排在最后。
        """;

    private const string VitePress = """
        ---
        outline: deep
        ---

        # 开始 <Badge type="tip" text="新" />

        ::: tip 先读这里
        装好以后再往下看。
        :::

        ::: details 点击查看步骤
        第一步，打开盒子。

        ::: warning
        里面还有一层提醒。
        :::

        ::: code-group

        ```js [配置文件]
        // 代码里的字不算
        ```

        ```ts [另一个]
        // 代码里的字不算
        ```

        :::

        ::: 不认识的容器 带着标题
        容器里的话。
        :::

        > [!IMPORTANT]
        > 这一条很要紧。

        <script setup>
        const 变量 = '代码里的字不算'
        </script>

        <MyCard title="卡片标题">

        卡片里的**内容**。

        </MyCard>

        值是 {{ 变量名 }}，写作 `{{ 代码 }}`。见[[toc]]与 :tada: 表情。
        """;

    private const string Docusaurus = """
        ---
        id: intro
        sidebar_label: 介绍
        ---
        import Tabs from '@theme/Tabs';
        import TabItem from '@theme/TabItem';

        # 介绍

        {/* 注释里的字不给人看 */}

        :::note[请注意]
        这里有一条提醒，里面有<b>粗体</b>。
        :::

        :::danger 当心
        不要碰红色的按钮。
        :::

        <Tabs>
          <TabItem value="a" label="苹果">

        苹果是红的。

          </TabItem>
          <TabItem value="b" label="香蕉">

        香蕉是黄的。

          </TabItem>
        </Tabs>

        <details>
          <summary>展开来看</summary>

        藏在里面的一段话。

        </details>

        <Picture name="tree_of_parts" alt="一棵树，下面有三个节点">

        图下的说明

        </Picture>

        ## 参数 {/*props*/}

        泛型 Map<String> 与 {花括号} 照写。
        """;

    private const string MkDocs = """
        # 线段

        !!! note "先说清楚"
            定义放在前面，
            例子放在后面。

            ??? example "展开例子"
                例子里的一句话。

        ??? tip
            没有标题的折叠。

        === "甲法"

            先排序，再合并。

        === "乙法"

            先合并，再排序。

        [TOC]

        复杂度为 $O(n)$，见表：[^一]

        | 操作 | 说明 |
        | ---- | ---- |
        | 插入 | 放进去 \| 记下来 |

        ==划重点==，按 ++ctrl++ 与 ^^下划线^^，~~删掉~~不要。

        - [x] 做完的事
        - [ ] 没做的事

        ![图的说明](a.png){ width="300" align=left }

        [^一]: 这是脚注。
        """;

    private const string Books = """
        # 第一章

        {{#include other.md}}

        {% hint style="info" %}
        提示里的话。
        {% endhint %}

        > [!TIP]
        > 引文里的提示。

        ?> docsify 的一般提示。

        !> docsify 的重要提示。

        [[other|另一页的名字]]，==亮的字==，还有 <kbd>键</kbd>。

        下载 tidb-{版本}-linux.tar.gz，-{没有结尾的花括号。

        ${变量} 与 {甲,乙}、{}、{{双重}}。

        * 第一层
            * 第二层
                1. 第三层

        <p align="center">居中的<font color="red">红字</font></p>

        <img src="a.png" alt="图片的替代文字" title="图片的标题">

        他用”绑定“这个词。
        """;

    [Theory]
    [InlineData("page.md", Hexo)]
    [InlineData("page.md", Hugo)]
    [InlineData("page.md", Jekyll)]
    [InlineData("page.md", VitePress)]
    [InlineData("page.mdx", Docusaurus)]
    [InlineData("page.md", MkDocs)]
    [InlineData("page.md", Books)]
    public async Task What_is_written_for_another_generator_stands_on_the_page_whole(string file, string source)
    {
        var site = await TinySite.BuildAsync($"""
            -- theme/layouts/page.liquid --
            <main><h1>{"{{ page.title }}"}</h1>{"{{ page.content }}"}</main>
            -- input/site.yml --
            title: 站
            script: zh-Hans-CN
            -- input/other.md --
            # 其他
            -- input/path.png --
            -- input/a.png --
            -- input/{file} --
            {source}
            """);

        Assert.True(site.Result.Succeeded, string.Join('\n', site.Problems));
        var written = WrittenText.Read(source, file.EndsWith(".mdx", StringComparison.Ordinal), withTags: true);
        var loss = TextLoss.Between(written, ShownText.Read(site.Main("zh-hans/page/index.html")));
        Assert.InRange(written.Count, 50, source.Length);
        Assert.Empty(loss.Lost.Concat(loss.Moved).Select(r => written.Text(r.Start.Value, r.End.Value)));
    }

    [Theory]
    [InlineData("甲乙丙丁", "<p>甲乙丁</p>", "丙")]
    [InlineData("甲乙丙丁", "<p>丙丁</p><p>甲乙</p>", "丙丁")]
    [InlineData("甲`乙`<!-- 丙 -->[丁](戊.md)\n```\n己\n```\n庚", "<p>甲</p>", "丁庚")]
    [InlineData("甲\n乙", "<p title=\"甲\"></p><!-- 乙 --><script>乙</script>", "乙")]
    public void A_character_that_is_missing_or_elsewhere_is_found(string source, string page, string missing)
    {
        var written = WrittenText.Read(source);
        var loss = TextLoss.Between(written, ShownText.Read(page));
        Assert.Equal(missing, string.Concat(loss.Lost.Concat(loss.Moved).Select(r => written.Text(r.Start.Value, r.End.Value))));
    }
}
