using System.Text.Json.Nodes;
using Twinscript.Mirror;
using Xunit;

namespace Twinscript.Tests.Mirror;

public sealed class SearchIndexTests
{
    private static readonly (string, string)[] Pages = [("index.html", ""), ("a/index.html", ""), ("b.html", "")];

    [Fact]
    public void Mkdocs_finds_a_converted_index_beside_a_copy_of_its_searching_script()
    {
        var made = Made(
            ("search/search_index.json", """{"config":{"lang":["en"]},"docs":[{"location":"a/#软件","title":"软件","text":"网络 头\u53d1"}]}"""),
            ("search/worker.js", "importScripts('lunr.js')"));

        Assert.Equal(
            """{"config":{"lang":["en"]},"docs":[{"location":"a/#软件","title":"軟體","text":"網路 頭髮"}]}""",
            made["zh-hant/search/search_index.json"]);
        Assert.Equal("importScripts('lunr.js')", made["zh-hant/search/worker.js"]);
    }

    [Fact]
    public void The_terms_of_a_Lunr_index_are_converted_joined_and_kept_in_order()
    {
        var index = Json(Made(("search-index-1a2b.json", """
            [{"documents":[{"i":1,"t":"干净","u":"/a/","b":["软件"]}],
              "index":{"version":"2.3.9","fields":["t"],"fieldVectors":[["t/1",[0,1.5]]],
              "invertedIndex":[["后",{"_index":0,"t":{"1":{}}}],
              ["軟體",{"_index":1,"t":{"1":{}}}],["软件",{"_index":2,"t":{"2":{}}}]],"pipeline":[]}}]
            """))["zh-hant/search-index-1a2b.json"]);

        Assert.Equal("""[{"i":1,"t":"乾淨","u":"/zh-hant/a/","b":["軟體"]}]""", Text(index[0]!["documents"]));
        Assert.Equal(
            """[["後",{"_index":0,"t":{"1":{}}}],["軟體",{"_index":1,"t":{"1":{},"2":{}}}]]""", Text(index[0]!["index"]!["invertedIndex"]));
        Assert.Equal("""[["t/1",[0,1.5]]]""", Text(index[0]!["index"]!["fieldVectors"]));
    }

    [Fact]
    public void The_tree_of_characters_in_mdBooks_index_is_built_anew()
    {
        var made = Made(("searchindex.js", """
            Object.assign(window.search, {"doc_urls":["b.html#软件"],"index":{
            "documentStore":{"docs":{"0":{"id":"0","title":"软件","body":"网络"}}},
            "index":{"title":{"root":{"docs":{},"df":0,"软":{"docs":{},"df":0,"件":{"docs":{"0":{"tf":1.0}},"df":1}}}}}}});
            """))["zh-hant/searchindex.js"];
        var search = Json(made[made.IndexOf('{', StringComparison.Ordinal)..(made.LastIndexOf('}') + 1)]);

        Assert.Equal("""{"docs":{"0":{"id":"0","title":"軟體","body":"網路"}}}""", Text(search["index"]!["documentStore"]));
        Assert.Equal("""{"0":{"tf":1.0}}""", Text(search["index"]!["index"]!["title"]!["root"]!["軟"]!["體"]!["docs"]));
        Assert.Null(search["index"]!["index"]!["title"]!["root"]!["软"]);
        Assert.Equal("""["b.html#软件"]""", Text(search["doc_urls"]));
    }

    [Fact]
    public void Hexos_index_keeps_the_code_of_its_posts_and_leads_to_the_new_tree()
    {
        var made = Made(("search.xml", """
            <?xml version="1.0"?><search><entry><title>软件 &amp; 网络</title><link href="/a/"/><url>/a/</url>
            <content type="html"><![CDATA[<p>头<b>发</b><code>软件</code></p>]]></content></entry></search>
            """));

        Assert.Equal("""
            <?xml version="1.0"?><search><entry><title>軟體 &amp; 網路</title><link href="/zh-hant/a/"/><url>/zh-hant/a/</url>
            <content type="html"><![CDATA[<p>頭<b>髮</b><code>软件</code></p>]]></content></entry></search>
            """, made["zh-hant/search.xml"]);
    }

    [Theory]
    [InlineData("index.json", """[{"title":"软件","permalink":"https://site.test/a/","content":"网络"}]""",
        """[{"title":"軟體","permalink":"https://site.test/zh-hant/a/","content":"網路"}]""")]
    [InlineData("search.json", """[{"title":"软件","url":"/a/","content":"<p>网络</p>"}]""",
        """[{"title":"軟體","url":"/zh-hant/a/","content":"<p>網路</p>"}]""")]
    public void A_list_of_pages_is_converted_and_its_addresses_lead_to_the_new_tree(string file, string json, string converted) =>
        Assert.Equal(converted, Made((file, json))[$"zh-hant/{file}"]);

    [Fact]
    public void A_MiniSearch_index_in_a_script_is_converted_with_it()
    {
        var tree = new MemoryTree(Pages);
        var script = tree.Script("""
            const t='{"documentIds":{"0":"/a/#软件"},"storedFields":{"0":{"title":"软件","titles":[]}},
            "index":[["软件",{"0":{"0":1}}],["軟體",{"0":{"1":2}}]]}';
            """.ReplaceLineEndings(""));

        Assert.Equal("""
            const t='{"documentIds":{"0":"/zh-hant/a/#软件"},"storedFields":{"0":{"title":"軟體","titles":[]}},
            "index":[["軟體",{"0":{"0":1,"1":2}}]]}';
            """.ReplaceLineEndings(""), script);
    }

    [Fact]
    public void Pagefind_is_to_be_run_again()
    {
        var tree = new MemoryTree([.. Pages, ("pagefind/pagefind.js", "")]);

        Assert.Empty(tree.Made(new IndexFiles()));
        Assert.Contains("Run pagefind again", Assert.Single(tree.Diagnostics.InOrder()).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, string> Made(params (string, string)[] files) =>
        new MemoryTree([.. Pages, .. files]).Made(new IndexFiles());

    private static JsonNode Json(string json) => JsonNode.Parse(json)!;

    private static string Text(JsonNode? node) =>
        node?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "";
}
