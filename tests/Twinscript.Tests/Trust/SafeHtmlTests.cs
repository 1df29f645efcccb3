using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Trust;

public sealed class SafeHtmlTests
{
    private const string Safe = """
        -- input/site.yml --
        title: 小站
        url: https://example.org
        html: safe

        """;

    private static Task<BuiltSite> BuildAsync(string page) => TinySite.BuildAsync(Safe + "-- input/a.md --\n# 甲\n\n" + page);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("甲 <ScRiPt src=https://evil.example/x.js></sCrIpT> 乙")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>")]
    [InlineData("<svg><title><a href=\"</title><img src=x onerror=alert(1)>\">甲</a></title></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<p OnClick='alert(1)' onmouseover = \"alert(1)\">甲</p>")]
    [InlineData("**甲**{onclick=\"alert(1)\" ONFOCUS=alert(1) tabindex=0}")]
    [InlineData("[甲](javascript:alert(1))")]
    [InlineData("[甲](  JaVa\tScRiPt:alert(1))")]
    [InlineData("<a href=\"java&#115;cript:alert(1)\">甲</a>")]
    [InlineData("<a href=\"&#1;javascript:alert(1)\">甲</a>")]
    [InlineData("<a href=\"java\nscript:alert(1)\">甲</a>")]
    [InlineData("<a href='vbscript:msgbox(1)'>甲</a>")]
    [InlineData("<a href='data:text/html;base64,PHNjcmlwdD4='>甲</a>")]
    [InlineData("<a href=\"-{javascript:alert(1)}-\">甲</a>")]
    [InlineData("[甲](-{javascript:alert(1)}-)")]
    [InlineData("<a href=\"-{zh-hant:javascript;zh-hans:javascript}-:alert(1)\">甲</a>")]
    [InlineData("-{<script>alert(1)</script>}-")]
    [InlineData("-{<img src=x onerror=alert(1)>}-")]
    [InlineData("<-{zh-hant:script;zh-hans:script}->alert(1)</-{script}->")]
    [InlineData("<svg><a xlink:href='javascript:alert(1)'><text>甲</text></a></svg>")]
    [InlineData("<svg><animate attributeName=href values='javascript:alert(1)'></svg>")]
    [InlineData("<svg><use href='data:image/svg+xml;base64,PHN2Zz4=#x'></svg>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<iframe src='javascript:alert(1)'></iframe>")]
    [InlineData("<iframe src='https://evil.example/'></iframe>")]
    [InlineData("-{<iframe src='https://evil.example/'></iframe>}-")]
    [InlineData("<math><mi>甲<iframe src='https://evil.example/'>")]
    [InlineData("<object data='javascript:alert(1)'></object><embed src='data:text/html,x'>")]
    [InlineData("<form action='javascript:alert(1)'><button formaction='javascript:alert(1)'>甲</button></form>")]
    [InlineData("<meta http-equiv=refresh content='0;url=https://evil.example'>")]
    [InlineData("<base href='https://evil.example/'>")]
    [InlineData("<link rel=stylesheet href='https://evil.example/x.css'>")]
    [InlineData("<div style='background:url(javascript:alert(1))'>甲</div>")]
    [InlineData("<a data-save='https://evil.example/x.js' data-frame='javascript:alert(1)'>甲</a>")]
    [InlineData("<!--><img src=x onerror=alert(1)>-->")]
    [InlineData("<![CDATA[<img src=x onerror=alert(1)>]]>")]
    [InlineData("<xmp><img src=x onerror=alert(1)></xmp><plaintext><script>alert(1)</script>")]
    public async Task Nothing_that_runs_is_published(string page)
    {
        var site = await BuildAsync(page);

        Assert.NotNull(site.Result.Summary);
        foreach (var path in new[] { "zh-hant/a/index.html", "zh-hans/a/index.html" })
            Assert.Empty(Running(site.Main(path)));
    }

    /// <summary>Read by a parser of another make than what wrote the page, twice: what it writes must not read differently.</summary>
    private static IEnumerable<string> Running(string html)
    {
        var parser = new HtmlParser();
        var document = parser.ParseDocument($"<body><main>{html}</main>");
        var again = parser.ParseDocument(document.DocumentElement.OuterHtml);
        foreach (var element in document.All.Concat(again.All).Where(e => e.LocalName is not ("html" or "head" or "body")))
        {
            if (element.LocalName is "script" or "style" or "object" or "embed" or "iframe" or "base" or "meta" or "link" or "form"
                or "animate" or "noscript" or "xmp" or "plaintext")
                yield return element.OuterHtml;
            foreach (var attribute in element.Attributes)
            {
                var value = attribute.Value.Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
                    .TrimStart([.. Enumerable.Range(0, 33).Select(c => (char)c)]);
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc"
                    || (attribute.Name.StartsWith("data-", StringComparison.Ordinal) && attribute.Name is not ("data-block" or "data-line"))
                    || value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                    || value.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
                    || value.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
                    yield return $"{element.LocalName} {attribute.Name}={attribute.Value}";
            }
        }
    }

    [Theory]
    [InlineData("<div\n  onclick=\"x\">甲</div>", "input/a.md(4,3)", "'onclick'")]
    [InlineData("**甲乙**{onclick=\"x\"}", "input/a.md(3,8)", "'onclick'")]
    [InlineData("詳見 [甲](javascript:alert(1))。", "input/a.md(3,8)", "'javascript:alert(1)'")]
    [InlineData("甲\n\n<script>x</script>", "input/a.md(5,1)", "<script>")]
    [InlineData("甲\n\n<iframe src=\"https://evil.example/\"></iframe>", "input/a.md(5,1)", "frame")]
    public async Task What_is_refused_is_named_with_line_and_column(string page, string place, string what)
    {
        var problem = Assert.Single((await BuildAsync(page)).Problems);

        Assert.StartsWith($"{place}: TS124", problem, StringComparison.Ordinal);
        Assert.Contains(what, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("這是<mark>軟體</mark>，<kbd>Ctrl</kbd>。\n\n- [x] 做完了\n- [ ] 沒做\n\n| 甲 | 乙 |\n| --- | ---: |\n| 一 | 二 |\n")]
    [InlineData("漢字{.big lang=ja #here}[^1]\n\n[^1]: 註\n\n```js\n<script>alert(1)</script>\n```\n")]
    [InlineData("<details open><summary>甲</summary>\n\n乙\n\n</details>")]
    [InlineData("<ruby>漢<rt>hàn</rt></ruby> H~2~O 1^st^ ==記== :::tip\n甲\n:::\n\n<!-- more -->\n\n餘下")]
    [InlineData("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\" fill=\"url(#a)\"/></svg>\n")]
    [InlineData("[a](b.md#x) <mailto:a@example.org> <https://example.org>")]
    public async Task Plain_pages_mean_the_same_and_lose_nothing(string page)
    {
        const string More = "-- input/b.md --\n# 乙\n## x\n";
        var safe = await TinySite.BuildAsync(Safe + More + "-- input/a.md --\n" + page);
        var written = await TinySite.BuildAsync(More + "-- input/a.md --\n" + page);

        Assert.Empty(safe.Problems.Except(written.Problems));
        var parser = new HtmlParser();
        Assert.Equal(
            parser.ParseDocument(written.Main("zh-hans/a/index.html")).DocumentElement.OuterHtml,
            parser.ParseDocument(safe.Main("zh-hans/a/index.html")).DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Files_that_browsers_open_as_pages_are_not_copied()
    {
        var site = await TinySite.BuildAsync(Safe + """
            -- input/a.md --
            [甲](raw.html) [乙](raw.pdf)
            -- input/raw.html --
            <script>alert(1)</script>
            -- input/raw.pdf --
            %PDF
            """);

        Assert.Contains(site.Problems, p => p.StartsWith("input/raw.html: TS124", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("raw", StringComparison.Ordinal)
            && path.EndsWith(".html", StringComparison.Ordinal));
        Assert.Contains(site.Files.Keys, path => path.EndsWith(".pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_address_of_a_source_never_runs_a_script()
    {
        var site = await TinySite.BuildAsync("""
            -- theme/layouts/page.liquid --
            <main><a href="{{ page.source.url }}">{{ page.source.title }}</a></main>
            -- input/a.md --
            ---
            title: 甲
            source: {title: 原文, url: "javascript:alert(1)"}
            ---
            """);

        Assert.DoesNotContain("javascript", site["zh-hant/a/index.html"], StringComparison.Ordinal);
        Assert.StartsWith("input/a.md(3,27): TS124", Assert.Single(site.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[甲](javascript:alert(1))", "input/a.md(3,5)")]
    [InlineData("**甲**{onclick=\"x\"}", "input/a.md(3,7)")]
    [InlineData("<a href=\"java&#115;cript:alert(1)\">甲</a>", "input/a.md(3,14)")]
    [InlineData("甲 <meta http-equiv=refresh content=0>", "input/a.md(3,3)")]
    public async Task Where_pages_are_trusted_what_runs_is_warned_about(string page, string place)
    {
        var site = await TinySite.BuildAsync("-- input/a.md --\n# 甲\n\n" + page);

        Assert.StartsWith($"{place}: TS125", Assert.Single(site.Problems), StringComparison.Ordinal);
    }
}
