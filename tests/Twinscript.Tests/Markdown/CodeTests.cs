using System.Text.RegularExpressions;
using Twinscript.Building;
using Twinscript.Markdown.Code;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Markdown;

/// <summary>
/// Code is coloured when the site is built, marked as authors of other generators mark it, and stays what it was when copied.
/// </summary>
public sealed partial class CodeTests
{
    [Theory]
    [InlineData("js", "const a = 'b'; // 註", "k:const s:'b' c:// 註")]
    [InlineData("ts", "interface A { name: string }", "k:interface t:A a:name t:string")]
    [InlineData("js", "x = a / 2 + /[/]\\/x/g.test(s)", "n:2 s:/[/]\\/x/g f:test")]
    [InlineData("js", "`a ${b('c')} d`", "s:`a  m:${ f:b s:'c' m:} s: d`")]
    [InlineData("jsx", "return <A b=\"c\" d={e}>isn't {f('g')}</A>;", "k:return t:A a:b s:\"c\" a:d f:f s:'g' t:A")]
    [InlineData("js", "promise.catch(x)", "f:catch")]
    [InlineData("json", "{\"a\": [1, true, \"b\"]}", "a:\"a\" n:1 n:true s:\"b\"")]
    [InlineData(
        "python", "@a.b\ndef f(x):\n    '''一\n二'''\n    return None # 三", "m:@a.b k:def f:f s:'''一\n二''' k:return n:None c:# 三")]
    [InlineData("rust", "let x: &'a str = vec!['b'];", "k:let t:str f:vec s:'b'")]
    [InlineData("cs", "var s = @\"c:\\\"; // x", "k:var s:@\"c:\\\" c:// x")]
    [InlineData("java", "@Override public int f() { return MAX; }", "m:@Override k:public t:int f:f k:return n:MAX")]
    [InlineData("cpp", "#include <vector>\nint x = 0x1F;", "m:#include s:<vector> t:int n:0x1F")]
    [InlineData("go", "func f() string { return `a\nb` }", "k:func f:f t:string k:return s:`a\nb`")]
    [InlineData("sql", "select count(*) from t where a = 'it''s' -- 註", "k:select f:count k:from k:where s:'it''s' c:-- 註")]
    [InlineData(
        "html", "<a href=\"#\">&amp;</a><!-- x --><script>let a</script>",
        "t:a a:href s:\"#\" n:&amp; t:a c:<!-- x --> t:script k:let t:script")]
    [InlineData("vue", "<p :a=\"b\">{{ c('d') }}</p>", "t:p a::a s:\"b\" m:{{ f:c s:'d' m:}} t:p")]
    [InlineData("css", ".a:hover { color: #fff; width: 1px }", "t:.a:hover a:color n:#fff a:width n:1px")]
    [InlineData("bash", "git commit -m \"x\" | grep $HOME # 註", "f:git a:-m s:\"x\" f:grep a:$HOME c:# 註")]
    [InlineData("bash", "cat <<EOF\nif 'a\nEOF\nls", "f:cat s:if 'a\n f:ls")]
    [InlineData("console", "$ ls\nif x", "m:$ f:ls")]
    [InlineData("yaml", "a:\n  - b: 1 # c\n  - |\n    if: 2\nd: 'e'", "a:a a:b n:1 c:# c s:if: 2 a:d s:'e'")]
    [InlineData("toml", "[a]\nb = \"c\" # d", "t:[a] a:b s:\"c\" c:# d")]
    [InlineData("diff", "@@ -1 +1 @@\n-a\n+b\n c", "m:@@ -1 +1 @@ d:-a i:+b")]
    [InlineData("md", "# 題\n`a` [b](c)", "k:# 題 s:`a` a:c")]
    [InlineData("dockerfile", "FROM node:20\nRUN npm ci", "k:FROM n:20 k:RUN")]
    [InlineData("php", "<?php echo $a; ?>", "m:<?php k:echo a:$a m:?>")]
    [InlineData("tex", "\\frac{a}{b} % 註", "k:\\frac c:% 註")]
    [InlineData("沒有", "if (x) 'y'", "")]
    public void Code_is_read_in_its_language(string language, string code, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', CodeLanguages.Read(language, code).Select(t => $"{Letter(t.Kind)}:{code[t.Start..t.End]}")));

    [Fact]
    public void Only_the_code_of_a_known_language_gets_colours()
    {
        Assert.Contains("><span class=\"hk\">let</span> x", MarkdownSite.Html("```js\nlet x\n```"), StringComparison.Ordinal);
        Assert.DoesNotContain("<span", MarkdownSite.Html("```\nlet x\n```\n\n```log\nlet x\n```\n\n    let x"), StringComparison.Ordinal);
    }

    // The parts of words and marks that readers meet in any language, and those that open something nothing closes.
    [Fact]
    public void Any_text_can_be_read_in_any_language_and_comes_out_whole()
    {
        string[] pieces =
        [
            "'", "\"", "`", "/*", "*/", "//", "#", "<", ">", "</", "<a", "{", "}", "${", "(", ")", "\\", "\n", " ", "𠮷", "漢", "@", "$", "%",
            "-", "=", ":", "[", "]", "if", "x", "1", "<<EOF", "EOF", "<!--", "-->", "<?", "|", "&", ";", "---", "```", "\"\"\"",
        ];
        var random = new Random(7);
        foreach (var language in Languages)
        {
            for (var run = 0; run < 60; run++)
            {
                var code = string.Concat(Enumerable.Range(0, 30).Select(_ => pieces[random.Next(pieces.Length)]));
                var last = 0;
                foreach (var token in CodeLanguages.Read(language, code))
                {
                    Assert.True(token.Start >= last && token.End > token.Start && token.End <= code.Length, $"{language}: {code}");
                    last = token.End;
                }
                var lines = code.Replace("```", "", StringComparison.Ordinal);
                var html = MarkdownSite.Html($"~~~~~~ {language}\n{lines}\n~~~~~~");
                Assert.Equal(lines + "\n", System.Net.WebUtility.HtmlDecode(Tag().Replace(html, "")));
            }
        }
    }

    [Theory]
    [InlineData("```js{1,3}")]
    [InlineData("```js {1,3}")]
    [InlineData("``` js {1,3}")]
    [InlineData("```js {hl_lines=[1,3]}")]
    [InlineData("```js {hl_lines=[\"1\",\"3-3\"]}")]
    [InlineData("```js hl_lines=\"1 3\"")]
    [InlineData("``` {.js hl_lines=\"1 3\"}")]
    public void Lines_are_marked_in_the_notation_of_every_generator(string fence) =>
        Assert.Equal(
            "<pre tabindex=\"0\"><code class=\"language-js\"><mark class=\"line\">a</mark>\nb\n<mark class=\"line\">c</mark>\n</code></pre>",
            MarkdownSite.Html(fence + "\na\nb\nc\n```"));

    [Theory]
    [InlineData("```txt:line-numbers", 1)]
    [InlineData("```txt:line-numbers=8 {3}", 8)]
    [InlineData("```txt showLineNumbers", 1)]
    [InlineData("```txt showLineNumbers=8", 8)]
    [InlineData("```txt {linenos=true}", 1)]
    [InlineData("```txt {linenos=table,linenostart=8}", 8)]
    [InlineData("```txt linenums=\"8\"", 8)]
    public void Lines_are_numbered_outside_their_text(string fence, int first) =>
        Assert.Equal(
            $"<pre tabindex=\"0\" class=\"numbered\"><code class=\"language-txt\"><span class=\"line\" data-line=\"{first}\">a</span>\n"
                + $"<span class=\"line\" data-line=\"{first + 1}\">b</span>\n</code></pre>",
            MarkdownSite.Html(fence + "\na\nb\n```"));

    [Theory]
    [InlineData("```txt:no-line-numbers")]
    [InlineData("```txt {linenos=false}")]
    public void Nor_are_they_where_the_author_wants_none(string fence) =>
        Assert.Equal("<pre tabindex=\"0\"><code class=\"language-txt\">a\n</code></pre>", MarkdownSite.Html(fence + "\na\n```"));

    [Theory]
    [InlineData("a // [!code ++]", "<ins class=\"line\">a</ins>\n")]
    [InlineData("a # [!code --]", "<del class=\"line\">a</del>\n")]
    [InlineData("a <!-- [!code highlight:2] -->\nb\nc", "<mark class=\"line\">a</mark>\n<mark class=\"line\">b</mark>\nc\n")]
    [InlineData("a // [!code error]", "<span class=\"line error\">a</span>\n")]
    [InlineData("// [!code highlight]\na\nb", "<mark class=\"line\">a</mark>\nb\n")]
    [InlineData("// highlight-next-line\na\nb", "<mark class=\"line\">a</mark>\nb\n")]
    [InlineData("# highlight-start\na\nb\n# highlight-end\nc", "<mark class=\"line\">a</mark>\n<mark class=\"line\">b</mark>\nc\n")]
    [InlineData("a // [!!code ++]", "a // [!code ++]\n")]
    [InlineData("a [!code] b", "a [!code] b\n")]
    public void Comments_mark_lines_and_are_not_shown(string code, string html) =>
        Assert.Equal($"<pre tabindex=\"0\"><code class=\"language-txt\">{html}</code></pre>", MarkdownSite.Html($"```txt\n{code}\n```"));

    [Fact]
    public void What_is_in_focus_stands_among_lines_that_are_not() =>
        Assert.Equal(
            "<pre tabindex=\"0\" class=\"focused\"><code class=\"language-txt\"><span class=\"line\">a</span>\n"
                + "<span class=\"line focus\">b</span>\n</code></pre>",
            MarkdownSite.Html("```txt\na\nb // [!code focus]\n```"));

    [Theory]
    [InlineData("```js title=\"src/a.js\"")]
    [InlineData("```js [src/a.js]")]
    [InlineData("```js src/a.js")]
    [InlineData("```js:src/a.js")]
    [InlineData("```js {title=\"src/a.js\"}")]
    public void A_title_stands_above_the_code(string fence) =>
        Assert.Equal(
            "<figure class=\"code\"><figcaption>src/a.js</figcaption>\n"
                + "<pre tabindex=\"0\"><code class=\"language-js\">x\n</code></pre>\n</figure>",
            MarkdownSite.Html(fence + "\nx\n```"));

    [Fact]
    public void A_comment_across_lines_is_closed_on_each_line_that_is_wrapped() =>
        Assert.Equal(
            "<pre tabindex=\"0\"><code class=\"language-js\">"
                + "<span class=\"hc\">/*</span>\n<mark class=\"line\"><span class=\"hc\">a</span></mark>\n"
                + "<span class=\"hc\">*/</span>\n</code></pre>",
            MarkdownSite.Html("```js {2}\n/*\na\n*/\n```"));

    [Fact]
    public async Task Chinese_in_code_is_converted_only_when_its_author_says_so()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            # 頁

            ```js
            // 這裡
            ```

            ```js {translate=yes}
            // 這裡
            ```
            """);

        Assert.Equal(["// 這裡", "// 这里"],
            Comment().Matches(site.Main("zh-hans/index.html")).Select(match => match.Groups["text"].Value));
    }

    [Fact]
    public async Task A_rebuild_colours_what_changed_as_a_build_from_nothing_would()
    {
        var token = TestContext.Current.CancellationToken;
        using var site = new TinySite("-- input/index.md --\n# 頁\n\n```js\nlet a\n```\n");
        var memory = new BuildMemory();
        await site.BuildAsync(new() { WorkingFolder = "", Memory = memory }, token);
        site.Write("-- input/index.md --\n# 頁\n\n```js {1}\nlet b // [!code ++]\n```\n");

        var rebuilt = await site.BuildAsync(new() { WorkingFolder = "", Memory = memory }, token);

        var html = rebuilt.Main("zh-hans/index.html");
        Assert.Contains("<ins class=\"line\"><span class=\"hk\">let</span> b</ins>", html, StringComparison.Ordinal);
        Assert.Equal((await site.BuildAsync(new() { WorkingFolder = "" }, token)).Main("zh-hans/index.html"), html);
    }

    private static readonly string[] Languages =
    [
        "js", "ts", "json", "html", "php", "css", "scss", "bash", "console", "yaml", "toml", "diff", "md", "tex", "c", "cpp", "cs", "java",
        "kotlin", "swift", "go", "rust", "scala", "haskell", "ocaml", "python", "ruby", "perl", "lua", "elixir", "lisp", "sql", "powershell",
        "bat", "vb", "nginx", "dockerfile", "cmake", "make", "asm", "vim", "julia", "matlab",
    ];

    private static char Letter(CodeKind kind) => kind switch
    {
        CodeKind.Keyword => 'k',
        CodeKind.Text => 's',
        CodeKind.Comment => 'c',
        CodeKind.Number => 'n',
        CodeKind.Function => 'f',
        CodeKind.Type => 't',
        CodeKind.Name => 'a',
        CodeKind.Meta => 'm',
        CodeKind.Inserted => 'i',
        _ => 'd',
    };

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("<span class=\"hc\">(?<text>[^<]*)</span>", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
