using System.Text.Json;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Search;

public sealed class SearchIndexTests
{
    private const string SearchTheme = """
        -- theme/words.yml --
        search: 搜尋
        -- theme/layouts/search.liquid --
        <!doctype html><html lang="{{ script.tag }}"><title>{{ page.title }}</title><main>{{ search_index }} {% for face in page.alternates %}{{ face.url }} {% endfor %}</main></html>

        """;

    [Fact]
    public async Task A_word_that_another_region_says_differently_is_listed_in_both_wordings()
    {
        var index = await IndexAsync("# 首頁\n\n這套軟體很快。");

        Assert.Contains("软件/软体", Words(index));
        Assert.Contains("體体", Folds(index));
    }

    [Fact]
    public async Task Characters_the_site_never_uses_are_not_in_the_table()
    {
        var index = await IndexAsync("# 首頁\n\n這套軟體很快。");

        Assert.Contains("軟软", Folds(index));
        Assert.DoesNotContain("龍龙", Folds(index));
    }

    [Fact]
    public async Task Both_scripts_share_the_tables_and_hold_their_own_text()
    {
        var site = await BuildAsync("# 首頁\n\n這套軟體很快。");

        using var traditional = Index(site, "zh-hant");
        using var simplified = Index(site, "zh-hans");
        Assert.Equal(traditional.RootElement.GetProperty("fold").GetString(), simplified.RootElement.GetProperty("fold").GetString());
        Assert.Equal("這套軟體很快。", Parts(traditional)[0].Text);
        Assert.Equal("这套软件很快。", Parts(simplified)[0].Text);
    }

    [Fact]
    public async Task A_page_is_cut_at_its_headings_and_phrases_end_where_blocks_do()
    {
        using var index = await IndexAsync("""
            # 首頁

            開頭**一句**話。

            ## 第一節 {#one}

            - 甲
            - 乙

            註腳[^1]不打斷句子。

            [^1]: 註腳的話。
            """);

        Assert.Equal(("", "", "開頭一句話。"), Parts(index)[0]);
        Assert.Equal(("one", "第一節", "甲\n乙\n註腳不打斷句子。\n註腳的話。"), Parts(index)[1]);
    }

    [Fact]
    public async Task An_authors_own_HTML_is_read_as_browsers_read_it()
    {
        using var index = await IndexAsync("""
            # 首頁

            <DIV HIDDEN>藏<div>起</div>來</DIV><p>甲<p aria-hidden="true">乙<p>丙 &amp; &lt;丁&gt;<br>戊

            <h2 id="own">自己</h2><svg><title>圖</title></svg><ruby>漢<rt>ㄏㄢˋ</ruby>字<script>var a = "</p>";</script>
            """);

        Assert.Equal([("", "", "甲\n丙 & <丁>\n戊"), ("own", "自己", "漢字")], Parts(index));
    }

    [Theory]
    [InlineData("index.md", "")]
    [InlineData("文化.md", "%E6%96%87%E5%8C%96/")]
    [InlineData("notes/index.md", "notes/")]
    public async Task A_page_is_named_by_its_place_below_its_scripts_folder_so_that_the_folder_may_lie_anywhere(string file, string path)
    {
        var site = await TinySite.BuildAsync(
            SearchTheme + $"-- input/site.yml --\ntitle: 小站\nurl: https://example.org/book\n-- input/{file} --\n# 首頁\n");

        Assert.Contains(
            $"\"path\":\"{path}\"",
            site[site.Main("zh-hans/search/index.html").Split(' ')[0]["/book/".Length..]],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_one_page_brings_the_tables_for_that_page_alone()
    {
        var site = await TinySite.BuildAsync(SearchTheme + """
            -- input/site.yml --
            title: 小站
            url: https://example.org
            offline: { pages: true }
            -- theme/layouts/offline.liquid --
            <!doctype html><html><p data-forms="{{ search_forms }}"></p></html>
            -- input/a.md --
            這套軟體。
            -- input/b.md --
            一條龍。
            """);

        Assert.Contains("軟软", site["offline/zh-hans/a.html"], StringComparison.Ordinal);
        Assert.Contains("\n软件\n软体", site["offline/zh-hans/a.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("龍龙", site["offline/zh-hans/a.html"], StringComparison.Ordinal);
        Assert.Contains("龍龙", site["offline/zh-hant/b.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("软件", site["offline/zh-hant/b.html"], StringComparison.Ordinal);
        Assert.Contains("龍龙", site["offline/example.org.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_page_knows_its_index_and_its_counterparts_and_stands_in_no_list()
    {
        var site = await BuildAsync("# 首頁\n\n一句話。");
        var main = site.Main("zh-hans/search/index.html").Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(site.Files.ContainsKey(main[0].TrimStart('/')));
        Assert.Equal(["/zh-hant/search/", "/zh-hans/search/"], main[1..]);
        Assert.Contains("<title>搜索</title>", site["zh-hans/search/index.html"], StringComparison.Ordinal);
        Assert.Equal(1, site.Result.Summary?.Scripts[0].Pages);
    }

    [Fact]
    public async Task A_theme_without_a_search_page_publishes_no_index()
    {
        var site = await TinySite.BuildAsync("-- input/index.md --\n# 首頁\n");

        Assert.DoesNotContain(site.Files.Keys, file => file.Contains("search", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_large_site_is_cut_into_files_that_name_each_other_and_lose_no_page()
    {
        var pages = Enumerable.Range(0, 8)
            .Select(i => $"-- input/page{i}.md --\n# 第{i}頁\n\n{string.Concat(Enumerable.Repeat("這一頁很長。", 2500))}\n");
        var site = await TinySite.BuildAsync(SearchTheme + string.Concat(pages));

        using var first = Index(site, "zh-hant");
        var more = first.RootElement.GetProperty("more").EnumerateArray().Select(name => "assets/search/" + name.GetString()).ToArray();
        var found = more.Select(path => Data(site[path]).RootElement).Prepend(first.RootElement)
            .SelectMany(file => file.GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("title").GetString()));
        Assert.NotEmpty(more);
        // Nobody wrote a home page, so the site has one that lists the others.
        Assert.Equal(["小站", .. Enumerable.Range(0, 8).Select(i => $"第{i}頁")], found);
    }

    private static Task<BuiltSite> BuildAsync(string page) => TinySite.BuildAsync(SearchTheme + "-- input/index.md --\n" + page);

    private static async Task<JsonDocument> IndexAsync(string page) => Index(await BuildAsync(page), "zh-hant");

    private static JsonDocument Index(BuiltSite site, string script)
    {
        Assert.Empty(site.Problems);
        return Data(site[site.Main($"{script}/search/index.html").Split(' ')[0].TrimStart('/')]);
    }

    /// <summary>What the script hands over.</summary>
    private static JsonDocument Data(string script)
    {
        Assert.StartsWith("twinPages({", script, StringComparison.Ordinal);
        return JsonDocument.Parse(script["twinPages(".Length..script.LastIndexOf(')')]);
    }

    private static string[] Words(JsonDocument index) =>
        [.. index.RootElement.GetProperty("words").EnumerateArray().Select(w => $"{w[0].GetString()}/{w[1].GetString()}")];

    private static string[] Folds(JsonDocument index) =>
        [.. (index.RootElement.GetProperty("fold").GetString() ?? "").Chunk(2).Select(pair => new string(pair))];

    private static (string Id, string Heading, string Text)[] Parts(JsonDocument index) =>
        [
            .. index.RootElement.GetProperty("pages")[0]
                .GetProperty("parts")
                .EnumerateArray()
                .Select(p => (p[0].GetString() ?? "", p[1].GetString() ?? "", p[2].GetString() ?? ""))
        ];
}
