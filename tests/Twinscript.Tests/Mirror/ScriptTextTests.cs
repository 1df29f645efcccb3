using Xunit;

namespace Twinscript.Tests.Mirror;

public sealed class ScriptTextTests
{
    private static readonly MemoryTree Tree = new(
        ("index.html", ""), ("guide/index.html", ""), ("guide/start.html", ""), ("en/index.html", ""));

    [Theory]
    [InlineData("const a='软件';", "const a='軟體';")]
    [InlineData("""const a="他说：\"软件\"\n"; // 软件""", """const a="他說：\"軟體\"\n"; // 软件""")]
    [InlineData("const a=\"\\u8f6f\\u4ef6\";", "const a=\"軟體\";")]
    [InlineData("const a=`软件${b}网络`;", "const a=`軟體${b}網路`;")]
    [InlineData("const a=`<p title=\"${t}\">软件<code>软件</code></p>`;", "const a=`<p title=\"${t}\">軟體<code>软件</code></p>`;")]
    public void Strings_and_templates_are_converted_and_keep_their_quotes(string script, string converted) =>
        Assert.Equal(converted, Tree.Script(script));

    [Theory]
    [InlineData("const 变量=/软件/u;")]
    [InlineData("f`软件`;")]
    [InlineData("h(\"h2\",{id:\"软件\",class:\"软件\"},null)")]
    [InlineData("import a from\"./软件.js\";import(\"./网络.js\");")]
    [InlineData("const a=\"これは説明です\";")]
    [InlineData("const a=\"/images/软件.png\",b=\"#软件\",c=\"软件.svg\";")]
    [InlineData("const a=t(\"code\",null,\"软件\"),b=(0,r.jsx)(n.pre,{children:(0,r.jsx)(n.code,{children:\"软件\"})});")]
    public void What_is_not_read_stays(string script) => Assert.Equal(script, Tree.Script(script));

    [Fact]
    public void A_name_and_what_is_looked_up_by_it_become_the_same() => Assert.Equal(
        "const o={\"軟體\":1,網路:2};if(x===\"軟體\")y=o[\"軟體\"]+o.網路;switch(x){case\"網路\":}",
        Tree.Script("const o={\"软件\":1,网络:2};if(x===\"软件\")y=o[\"软件\"]+o.网络;switch(x){case\"网络\":}"));

    [Fact]
    public void HTML_in_a_string_keeps_its_code_and_ids_and_its_links_lead_into_the_new_tree() => Assert.Equal(
        "s('<h2 id=\"软件\">軟體 <a href=\"/zh-hant/guide/start.html#软件\">頭<b>髮</b></a><code>软件</code></h2>')",
        Tree.Script("s('<h2 id=\"软件\">软件 <a href=\"/guide/start.html#软件\">头<b>发</b></a><code>软件</code></h2>')"));

    [Fact]
    public void Json_in_a_string_is_converted_by_its_names() => Assert.Equal(
        """const d=JSON.parse('{"lang":"zh-Hant-TW","title":"軟體","slug":"软件","path":"/zh-hant/","base":"/"}')""",
        Tree.Script("""const d=JSON.parse('{"lang":"zh-CN","title":"软件","slug":"软件","path":"/","base":"/"}')"""));

    [Theory]
    [InlineData("{href:\"/guide/start\"}", "{href:\"/zh-hant/guide/start\"}")]
    [InlineData("{link:\"/\"}", "{link:\"/zh-hant/\"}")]
    [InlineData("{sidebar:{\"/guide/\":[\"/guide/start.md\"]}}", "{sidebar:{\"/zh-hant/guide/\":[\"/zh-hant/guide/start.md\"]}}")]
    [InlineData("[[\"/\",{loader:1}],[\"/guide/\",{loader:2}]]", "[[\"/zh-hant/\",{loader:1}],[\"/zh-hant/guide/\",{loader:2}]]")]
    [InlineData("{href:\"/en/\",src:\"/logo.svg\",base:\"/\"}", "{href:\"/en/\",src:\"/logo.svg\",base:\"/\"}")]
    [InlineData("p.split(\"/\")", "p.split(\"/\")")]
    [InlineData("p.endsWith(`/index`)", "p.endsWith(`/index`)")]
    [InlineData("[[`/guide/`,{loader:1}]]", "[[`/zh-hant/guide/`,{loader:1}]]")]
    [InlineData("p.replace(/\\/$/,\"/index\")", "p.replace(/\\/$/,\"/index\")")]
    [InlineData("c(\"/guide/start\",\"5f3\")", "c(\"/guide/start\",\"5f3\")")]
    [InlineData("\"https://site.test/guide/\"", "\"https://site.test/zh-hant/guide/\"")]
    public void Addresses_of_mirrored_pages_lead_into_the_new_tree(string script, string converted) =>
        Assert.Equal($"x={converted}", Tree.Script($"x={script}"));

    [Fact]
    public void The_base_path_stands_before_the_new_tree()
    {
        var tree = new MemoryTree(("guide/start.html", "")) { BasePath = "/docs/" };

        Assert.Equal("x={to:\"/docs/zh-hant/guide/start\"}", tree.Script("x={to:\"/docs/guide/start\"}"));
    }

    [Fact]
    public void A_text_that_would_end_the_script_around_it_is_escaped() => Assert.Equal(
        "x=\"軟體\\x3c/script>\"", Tree.Script("x=\"软件<\\/script>\""));

    [Fact]
    public void A_table_of_characters_is_no_text()
    {
        var table = string.Concat(Enumerable.Range(0x4E00, 400).Select(c => (char)c));

        Assert.Equal($"x=\"{table}\"", Tree.Script($"x=\"{table}\""));
    }

    [Fact]
    public void What_is_no_script_is_refused_with_its_place() =>
        Assert.Contains("(1:", Assert.Throws<FormatException>(() => Tree.Script("const = '软件'")).Message, StringComparison.Ordinal);
}
