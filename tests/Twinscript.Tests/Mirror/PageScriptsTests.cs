using System.Text.RegularExpressions;
using Twinscript.Documents;
using Twinscript.Mirror;
using Xunit;

namespace Twinscript.Tests.Mirror;

public sealed partial class PageScriptsTests
{
    private const string Script = """
        window.__VP_HASH_MAP__=JSON.parse("{\"index.md\":\"AAaa1111\",\"en_index.md\":\"BBbb2222\"}");
        window.__VP_SITE_DATA__=JSON.parse("{\"lang\":\"zh-CN\",\"base\":\"/\",\"themeConfig\":{\"footer\":\"软件\",\"link\":\"/\"}}");
        """;

    private const string Page = $"<meta name=generator content=\"VitePress v1\"><p>头<b>发</b></p><script>{Script}</script>";

    private const string PageScript = """
        import{a}from"./chunks/framework.CCcc3333.js";const d=JSON.parse('{"title":"软件","relativePath":"index.md"}');export{d}
        """;

    private static readonly (string, string)[] VitePressSite =
    [
        ("index.html", Page),
        ("en/index.html", "<p>English</p>"),
        ("assets/index.md.AAaa1111.js", PageScript),
        ("assets/index.md.AAaa1111.lean.js", PageScript),
        ("assets/en_index.md.BBbb2222.js", """const d=JSON.parse('{"title":"漢字 in English","relativePath":"en/index.md"}');export{d}"""),
        ("assets/chunks/framework.CCcc3333.js", "export const a=1;"),
        ("assets/chunks/theme.DDdd4444.js", "import{a}from\"./framework.CCcc3333.js\";export const t=\"菜单网络\";"),
        ("assets/app.EEee5555.js", """import{t}from"./chunks/theme.DDdd4444.js";t()"""),
    ];

    [Fact]
    public void Scripts_with_text_and_those_that_load_them_are_copied_and_no_others()
    {
        var made = new MemoryTree(VitePressSite).Made(new PageScripts());

        Assert.Equal(
            ["assets/app.#.js", "assets/chunks/theme.#.js", "assets/zh-hant_index.md.#.js", "assets/zh-hant_index.md.#.lean.js"],
            made.Keys.Select(k => Hash().Replace(k, ".#${lean}.js")).Order(StringComparer.Ordinal));
        var theme = made.Single(m => m.Key.Contains("theme", StringComparison.Ordinal));
        Assert.Contains("\"選單網路\"", theme.Value, StringComparison.Ordinal);
        Assert.Contains("framework.CCcc3333.js", theme.Value, StringComparison.Ordinal);
        var app = made.Single(m => m.Key.Contains("app", StringComparison.Ordinal));
        Assert.Contains(Path.GetFileName(theme.Key), app.Value, StringComparison.Ordinal);
        Assert.Contains("\"relativePath\":\"zh-hant/index.md\"", made.First(m => m.Key.Contains("_index", StringComparison.Ordinal)).Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_VitePress_knows_the_scripts_of_the_new_tree_beside_those_of_the_originals()
    {
        var tree = new MemoryTree(VitePressSite);
        var kind = new PageScripts();
        var hash = Hash().Match(tree.Made(kind).Keys.First(k => k.Contains("_index", StringComparison.Ordinal))).Value[1..9];
        var script = kind.ConvertInline(Script, "", new("index.html"), tree);

        Assert.Equal(Script
            .Replace("222\\\"}", $"222\\\",\\\"zh-hant_index.md\\\":\\\"{hash}\\\"}}", StringComparison.Ordinal)
            .Replace("zh-CN", "zh-Hant-TW", StringComparison.Ordinal)
            .Replace("\\\"footer", "\\\"logoLink\\\":\\\"/zh-hant/\\\",\\\"footer", StringComparison.Ordinal)
            .Replace("软件", "軟體", StringComparison.Ordinal)
            .Replace("link\\\":\\\"/\\", "link\\\":\\\"/zh-hant/\\", StringComparison.Ordinal), script);
    }

    [Fact]
    public void A_change_in_one_script_renames_those_that_load_it()
    {
        var before = new MemoryTree(VitePressSite).Made(new PageScripts());
        var after = new MemoryTree([.. VitePressSite.Select(f => (f.Item1, f.Item2.Replace("菜单网络", "菜单信息", StringComparison.Ordinal)))])
            .Made(new PageScripts());

        Assert.Equal(2, after.Keys.Except(before.Keys, StringComparer.Ordinal).Count());
        Assert.Equal(before, new MemoryTree(VitePressSite).Made(new PageScripts()));
    }

    [Fact]
    public void A_text_becomes_what_it_became_on_its_page()
    {
        var made = new MemoryTree(
            ("index.html", "<div id=\"__docusaurus\"><p><b>头</b><i>发</i></p></div>"),
            ("assets/js/page.1a2b3c4d.js", "x=(0,r.jsx)(n.i,{children:\"发\"})")).Made(new PageScripts());

        Assert.Equal("x=(0,r.jsx)(n.i,{children:\"髮\"})", Assert.Single(made).Value);
    }

    [Fact]
    public void Docusaurus_gets_the_new_tree_as_its_base_and_finds_its_pictures()
    {
        var made = new MemoryTree(
            ("index.html", "<div id=\"__docusaurus\">软件</div>"),
            ("docs/intro/index.html", "软件"),
            ("img/logo.svg", ""),
            ("assets/js/main.1a2b3c4d.js", """
                c={baseUrl:"/",title:"软件",logo:{src:"img/logo.svg"}};
                r=[{path:"/docs",component:p("/docs","5f3"),routes:[{path:"/docs/intro"}]},{path:"*"}]
                """))
            .Made(new PageScripts());

        Assert.Equal(
            """
            c={baseUrl:"/zh-hant/",title:"軟體",logo:{src:"../img/logo.svg"}};
            r=[{path:"/zh-hant/docs",component:p("/docs","5f3"),routes:[{path:"/zh-hant/docs/intro"}]},{path:"*"}]
            """,
            Assert.Single(made).Value);
    }

    [Fact]
    public void A_script_without_a_hash_keeps_its_name_in_the_new_tree()
    {
        var tree = new MemoryTree(("index.html", "软件"), ("js/toc.js", "e.innerHTML='<li>软件</li>'"), ("js/plain.js", "a()"));

        Assert.Equal("e.innerHTML='<li>軟體</li>'", Assert.Single(tree.Made(new PageScripts()), m => m.Key == "zh-hant/js/toc.js").Value);
    }

    [Fact]
    public void Data_in_a_page_is_converted_and_data_for_machines_stays()
    {
        var tree = new MemoryTree(("index.html", "软件"));
        var kind = new PageScripts();

        Assert.Equal("{\"a\":\"軟體\"}", kind.ConvertInline("{\"a\":\"软件\"}", "application/json", new("index.html"), tree));
        Assert.Equal("{\"a\":\"软件\"}", kind.ConvertInline("{\"a\":\"软件\"}", "application/ld+json", new("index.html"), tree));
    }

    [Fact]
    public void A_script_that_cannot_be_read_is_reported_and_stays()
    {
        var tree = new MemoryTree(("index.html", "软件"), ("a.js", "const = '软件'"));

        Assert.Empty(tree.Made(new PageScripts()));
        Assert.Equal("a.js", Assert.Single(tree.Diagnostics.InOrder()).Span?.File);
    }

    [Fact]
    public void A_framework_whose_data_cannot_be_converted_is_named()
    {
        var tree = new MemoryTree(("index.html", "<script>self.__next_f.push([1,\"0:T3,软\"])</script>"));

        Assert.Empty(tree.Made(new PageScripts()));
        Assert.Contains("the old script comes back", Assert.Single(tree.Diagnostics.InOrder()).Message, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\.[0-9a-f]{8}(?<lean>\.lean)?\.js$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hash();
}
