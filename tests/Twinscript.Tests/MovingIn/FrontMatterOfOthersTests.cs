using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Pages;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.MovingIn;

/// <summary>Front matter as Hexo, Hugo, Jekyll, VuePress, VitePress, Docusaurus and MkDocs write it.</summary>
public sealed class FrontMatterOfOthersTests
{
    [Theory]
    [InlineData("date: 2020-09-06 23:58:28", 2020, 9, 6)]
    [InlineData("date: 2020/09/06", 2020, 9, 6)]
    [InlineData("date: 2020-9-6", 2020, 9, 6)]
    [InlineData("date: 2005-01-07T20:13:00+08:00", 2005, 1, 7)]
    [InlineData("date: 2005-01-07 20:13:00 +0800", 2005, 1, 7)]
    [InlineData("date: 2005-01-07T20:13:00Z", 2005, 1, 7)]
    [InlineData("date: 2020年9月6日", 2020, 9, 6)]
    [InlineData("date: 'Mon, 07 Sep 2020 10:00:00 GMT'", 2020, 9, 7)]
    [InlineData("Date: 2020-09-06", 2020, 9, 6)]
    public void A_date_is_the_day_its_author_wrote(string line, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Read(line).Date);

    [Theory]
    [InlineData(" : 甲\n")]
    [InlineData("? \n: 甲\n : _")]
    public void A_key_that_is_missing_is_reported(string yaml)
    {
        var found = new DiagnosticBag();
        Twinscript.Yaml.YamlSource.Parse(new("a.md", yaml), 0, yaml.Length, "TS201", found);
        Assert.All(found.InOrder(), problem => Assert.Equal("TS201", problem.Code));
    }

    [Fact]
    public void A_key_that_another_program_was_told_twice_keeps_the_rest_readable()
    {
        const string settings = "a: { x: 1, x: [2, { y: 3 }], z: 4 }\na: 5\nb: 6\n";

        var root = Twinscript.Yaml.YamlSource.RootOf(new("mkdocs.yml", settings), ".yml");

        Assert.Equal("{ { a, { { x, 1 }, { z, 4 } } }, { b, 6 } }", root?.ToString());
    }

    [Fact]
    public void TOML_that_ends_behind_a_backslash_is_reported()
    {
        var found = new DiagnosticBag();
        Assert.Null(Twinscript.Yaml.YamlSource.ParseToml(new("a.md", "\"甲\\"), 0, 3, "TS201", found));
        Assert.True(found.HasErrors);
    }

    [Theory]
    [InlineData("updated: 2020-09-06 10:00:00")]
    [InlineData("lastmod: 2020-09-06T10:00:00+08:00")]
    [InlineData("modified: 2020/9/6")]
    [InlineData("last_modified_at: 2020-09-06")]
    [InlineData("last_update: { date: 2020-09-06, author: 甲 }")]
    public void A_change_has_many_names(string line) => Assert.Equal(new DateOnly(2020, 9, 6), Read(line).Updated);

    [Theory]
    [InlineData("tags: 数学 图", "数学|图")]
    [InlineData("tags: [数学, 图]", "数学|图")]
    [InlineData("tags: 数学, 图 论", "数学|图 论")]
    [InlineData("tags:\n  - [数学]\n  - 图", "数学|图")]
    [InlineData("tag: 数学", "数学")]
    [InlineData("tags:", "")]
    [InlineData("tags: [2020, 图]\ncategories: [甲, 乙]", "2020|图|乙")]
    public void Tags_are_lists_or_words(string line, string tags) =>
        Assert.Equal(tags, string.Join('|', Read(line).Tags.Select(t => t.Text)));

    [Theory]
    [InlineData("categories: [软件]")]
    [InlineData("categories: 软件")]
    [InlineData("categories:\n  - [软件, 其他]")]
    [InlineData("category: 软件")]
    [InlineData("section: 软件\ncategories: 其他")]
    public void The_first_category_is_the_section(string line) => Assert.Equal("软件", Read(line).Section);

    [Theory]
    [InlineData("cover: a.png")]
    [InlineData("cover_image: a.png")]
    [InlineData("thumbnail: a.png")]
    [InlineData("image: { path: a.png }")]
    [InlineData("images: [a.png]")]
    [InlineData("cover: { image: a.png, alt: 图 }")]
    public void A_cover_is_text_or_mapping(string line) => Assert.Equal("a.png", Read(line).Image?.Text);

    [Theory]
    [InlineData("author: { name: 甲 }", "甲")]
    [InlineData("authors: [甲, 乙]", "甲、乙")]
    [InlineData("authors: [{ name: 甲, url: x }]", "甲")]
    [InlineData("author: 甲", "甲")]
    public void Authors_are_names(string line, string author) => Assert.Equal(author, Read(line).Author);

    [Theory]
    [InlineData("published: false", true)]
    [InlineData("draft: yes", true)]
    [InlineData("draft: True", true)]
    [InlineData("draft: no", false)]
    [InlineData("published: true", false)]
    public void Drafts_have_many_names(string line, bool draft) => Assert.Equal(draft, Read(line).Draft);

    [Theory]
    [InlineData("toc: { depth: 3 }")]
    [InlineData("toc: true")]
    [InlineData("toc: { enable: true }")]
    public void A_table_of_contents_may_be_described(string line) => Assert.True(Read(line).Toc);

    [Theory]
    [InlineData("weight: 10")]
    [InlineData("sidebar_position: 10")]
    [InlineData("nav_order: '10'")]
    [InlineData("order: 10.5")]
    public void An_order_is_a_number(string line) => Assert.Equal(10, Read(line).Order);

    [Theory]
    [InlineData("summary: 短")]
    [InlineData("excerpt: 短")]
    public void A_summary_describes_the_page(string line) => Assert.Equal("短", Read(line).Description);

    [Theory]
    [InlineData("keywords: [a, b]\ncomments: true\nabbrlink: 1a2b\nsidebar: auto\nlayout: post\nmathjax: true\ntop: 1")]
    [InlineData("slug: math\npermalink: /:year/:title/\nhero: { name: 甲 }\nbreadcrumbs: false\nfeatures: [{ title: 甲, details: 乙 }]")]
    public void Keys_of_other_generators_are_no_news(string lines) => Read(lines);

    [Fact]
    public void A_key_nobody_knows_is_kept_and_named_with_a_hint()
    {
        var diagnostics = new DiagnosticBag();
        var matter = Read("titel: 甲\nzzz: 乙\nextra: { own: 丙 }", diagnostics);
        var extra = Assert.IsType<YamlDotNet.RepresentationModel.YamlMappingNode>(matter.Extra);

        Assert.Equal(["own", "titel", "zzz"], extra.Children.Keys.Select(k => k.ToString()));
        Assert.Equal(
            [
                "unknown key 'titel'. Did you mean 'title'? Templates find it under 'extra'.",
                "unknown key 'zzz'. Templates find it under 'extra'.",
            ],
            diagnostics.InOrder().Select(d => d.Message));
        Assert.All(diagnostics.InOrder(), d => Assert.Equal(Severity.Warning, d.Severity));
    }

    [Fact]
    public void TOML_is_read_like_the_same_YAML()
    {
        var diagnostics = new DiagnosticBag();
        var matter = Of(
            """"
            +++
            title = "甲 \u4e59"
            date = 2020-09-06T10:00:00+08:00
            tags = ["一", '二']
            draft = true
            weight = 3
            [params]
            own = { a = 1 }
            [[resources]]
            src = "x.png"
            [extra.deep]
            b = """
            三
            """
            +++
            文
            """", diagnostics, out var body);

        Assert.Empty(diagnostics.InOrder());
        Assert.Equal(("甲 乙", new DateOnly(2020, 9, 6), 3, true), (matter?.Title, matter?.Date, matter?.Order, matter?.Draft));
        Assert.Equal(["一", "二"], matter?.Tags.Select(t => t.Text));
        Assert.Contains("三", matter?.Extra?.ToString(), StringComparison.Ordinal);
        Assert.Equal("文", body);
    }

    [Fact]
    public void Broken_TOML_is_reported_where_it_is_broken()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Of("+++\ntitle = \"甲\"\ndate = 20x\n+++\n文", diagnostics, out _));
        var problem = Assert.Single(diagnostics.InOrder());
        Assert.Equal(("TS101", Severity.Error, 3), (problem.Code, problem.Severity, problem.Span?.Line));
    }

    [Theory]
    [InlineData("{\n\t\"title\": \"甲\",\n\t\"tags\": [\"一\"]\n}\n\n文")]
    [InlineData("{ \"title\": \"甲\", \"tags\": [\"一\"] }\n;;;\n文")]
    public void JSON_is_read_like_the_same_YAML(string page)
    {
        var diagnostics = new DiagnosticBag();
        var matter = Of(page, diagnostics, out var body);
        Assert.Empty(diagnostics.InOrder());
        Assert.Equal(("甲", "一"), (matter?.Title, Assert.Single(matter?.Tags ?? []).Text));
        Assert.Equal("文", body.Trim());
    }

    [Theory]
    [InlineData("---\n\n文章由一條線開始\n\n---\n\n然後")]
    [InlineData("{文} 不是 JSON")]
    [InlineData("---\n")]
    public void A_page_that_begins_otherwise_has_no_front_matter(string page)
    {
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(Of(page, diagnostics, out var body));
        Assert.Empty(diagnostics.InOrder());
        Assert.Equal(page, body);
    }

    [Theory]
    [InlineData("_posts/2020-01-02-你好.md", "", "你好", 2020)]
    [InlineData("_posts/2020-01-02-你好.md", "---\ndate: 2021-01-01\n---\n", "你好", 2021)]
    [InlineData("dir/README.md", "", "dir", 0)]
    [InlineData("README.md", "", "站", 0)]
    [InlineData("a.md", "---\ntags: 甲\n---\n\n# 真的題目\n", "真的題目", 0)]
    [InlineData("a.md", "真的題目\n===\n", "真的題目", 0)]
    public void What_is_not_said_is_read_from_the_name_and_the_text(string path, string page, string title, int year)
    {
        var matter = FrontMatterReader.Read(new("input/" + path, page), new(path), "站", new(), out _);
        Assert.Equal((title, year), (matter?.Title, matter?.Date?.Year ?? 0));
    }

    [Fact]
    public async Task The_first_heading_is_the_title_and_stands_on_the_page_once()
    {
        var site = await TinySite.BuildAsync("""
            -- theme/layouts/page.liquid --
            <main><h1>{{ page.title }}</h1>{{ page.content }}</main>
            -- input/index.md --
            ---
            tags: 甲
            ---
            # 題目

            文
            """);
        Assert.Equal("<h1>題目</h1><span id=\"題目\"></span>", site.Main("zh-hant/index.html").Split('\n')[0].Replace("<p", "\n<p").Split('\n')[0]);
    }

    [Theory]
    [InlineData("layout: post")]
    [InlineData("date: 2020-09-06 23:58:28\nupdated: 2020-09-07\nlastmod: 2020-09-08\nmodified: 2020-09-09")]
    [InlineData("categories: [软件]\ntags: 数学 图\nkeywords: 词\nsummary: 短\nweight: 1\nslug: page")]
    [InlineData("cover: nope.png")]
    [InlineData("image: { path: nope.png }")]
    [InlineData("thumbnail: https://example.org/a.png")]
    [InlineData("comments: true\nabbrlink: 1a2b\nsidebar: auto\ntoc: { depth: 3 }\nauthors: [甲, 乙]")]
    public async Task A_page_with_any_of_it_is_published_in_both_scripts(string lines)
    {
        var site = await TinySite.BuildAsync($"-- input/index.md --\n# 首頁\n-- input/page.md --\n---\ntitle: 題\n{lines}\n---\n文\n");

        Assert.True(site.Result.Succeeded);
        Assert.All(["zh-hant/page/index.html", "zh-hans/page/index.html"], path => Assert.Contains("文", site.Main(path)));
        Assert.All(site.Result.Diagnostics, d => Assert.Equal("TS106", d.Code));
    }

    private static FrontMatter Read(string lines, DiagnosticBag? diagnostics = null)
    {
        var found = diagnostics ?? new DiagnosticBag();
        var matter = Of($"---\n{lines}\n---\n文", found, out _);
        if (diagnostics is null)
            Assert.Empty(found.InOrder());
        return Assert.IsType<FrontMatter>(matter);
    }

    private static FrontMatter? Of(string page, DiagnosticBag diagnostics, out string body)
    {
        var matter = FrontMatterReader.Read(new SourceText("input/a.md", page), new SourcePath("a.md"), "站", diagnostics, out var start);
        body = page[start..];
        return matter;
    }
}
