using Twinscript.Building;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Languages;

/// <summary>Pages that are written by hand in another language than Chinese.</summary>
public sealed class LanguageTests
{
    private const string Theme = """
        -- theme/words.yml --
        next: 下一篇
        search: 搜尋
        archive: 全部
        tag_title: 標籤：{tag}
        en: { next: Next, search: Search, archive: All, tag_title: "Tag: {tag}" }
        ja: { next: 次へ, search: 検索, archive: 一覧, tag_title: "タグ：{tag}" }
        -- theme/layouts/page.liquid --
        <html lang="{{ site.script.tag }}"><link rel="canonical" href="{{ page.canonical }}">
        {%- for other in page.alternates -%}
        <link rel="alternate" hreflang="{{ other.tag }}" href="{{ other.absolute_url }}">
        {%- endfor %}
        <title>{{ page.title }} {{ site.title }} {{ words.next }}</title>
        <main>{{ page.content }}</main>{% for other in page.alternates %}{{ other.label }}{% if other.language %}!{% endif %} {% endfor %}
        <nav>{% for link in site.nav %}[{{ link.title }} {{ link.url }}]{% endfor %}</nav></html>
        -- theme/layouts/listing.liquid --
        {% assign groups = page.listing.groups %}
        <main>{{ page.title }}:{% for group in groups %}{% for entry in group.pages %} {{ entry.title }}{% endfor %}{% endfor %}</main>
        -- theme/layouts/search.liquid --
        <main>{{ page.title }} {{ search_index }}</main>
        -- theme/layouts/chooser.liquid --
        {% for face in site.scripts %}{{ face.home }} {% endfor %}{% for face in site.languages %}{{ face.home }} {% endfor %}

        """;

    private const string Pages = """
        -- input/about.md --
        ---
        title: 關於
        date: 2026-01-02
        section: 軟體
        ---

        ## 誰寫的 {#who}

        軟體。[走路](walk.md)，[英文](about.en.md)。
        -- input/about.en.md --
        ---
        title: About
        tags: [Hills]
        ---

        ## Who {#author}

        軟體 -{zh-tw:甲;zh-cn:乙}- stays. [Walk](walk.md), [here](about.md#author).

        > [!NOTE]
        > Mind the 「step」.
        -- input/walk.md --
        # 走路

        """;

    [Fact]
    public async Task A_page_with_the_name_of_a_language_is_published_in_it_and_never_converted()
    {
        var site = await TinySite.BuildAsync(Theme + Pages);

        Assert.Empty(site.Problems);
        Assert.StartsWith("<html lang=\"en\">", site["en/about/index.html"], StringComparison.Ordinal);
        Assert.Contains("<title>About 小站 Next</title>", site["en/about/index.html"], StringComparison.Ordinal);
        Assert.Contains("軟體 -{zh-tw:甲;zh-cn:乙}- stays.", site.Main("en/about/index.html"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"markdown-alert-title\">Note</p>", site.Main("en/about/index.html"), StringComparison.Ordinal);
        Assert.Contains("「step」", site.Main("en/about/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("zh-hant/about.en/index.html", site.Files.Keys);
        Assert.DoesNotContain("en/walk/index.html", site.Files.Keys);
    }

    [Fact]
    public async Task Pages_in_all_languages_name_each_other_and_none_that_is_not_there()
    {
        var site = await TinySite.BuildAsync(Theme + Pages);
        (string Tag, string Path)[] all = [("zh-Hant-TW", "zh-hant"), ("zh-Hans-CN", "zh-hans"), ("en", "en")];
        var links = string.Concat(all.Select(s =>
            $"<link rel=\"alternate\" hreflang=\"{s.Tag}\" href=\"https://example.org/{s.Path}/about/\">"));

        Assert.All(all, s => Assert.Contains(links, site[$"{s.Path}/about/index.html"], StringComparison.Ordinal));
        Assert.Contains("</main>繁體 简体 English!", site["en/about/index.html"], StringComparison.Ordinal);
        Assert.Contains("</main>繁體 简体 \n", site["zh-hant/walk/index.html"], StringComparison.Ordinal);
        Assert.Equal("/zh-hant/ /zh-hans/ /en/", site["index.html"].Trim());
    }

    [Fact]
    public async Task Links_stay_in_the_language_where_it_has_the_page_and_lead_to_the_authors_script_where_not()
    {
        var site = await TinySite.BuildAsync(Theme + Pages);

        Assert.Contains(
            "<a href=\"/zh-hant/walk/\">Walk</a>, <a href=\"/en/about/#author\">here</a>", site["en/about/index.html"],
            StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"/zh-hans/walk/\">走路</a>，<a href=\"/en/about/\">英文</a>", site["zh-hans/about/index.html"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_has_a_home_page_lists_feeds_a_search_and_a_place_in_the_sitemap_of_its_own()
    {
        var site = await TinySite.BuildAsync(Theme + Pages);

        Assert.Contains("<a href=\"/en/about/\">About</a>", site.Main("en/index.html"), StringComparison.Ordinal);
        Assert.Equal("Tag: Hills: About", site.Main("en/tags/Hills/index.html"));
        Assert.Equal("All: About", site.Main("en/archive/index.html"));
        Assert.DoesNotContain("Hills", site["zh-hant/archive/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("zh-hant/tags/Hills/index.html", site.Files.Keys);
        Assert.Contains("<title>About</title>", site["en/feed.xml"], StringComparison.Ordinal);
        Assert.Contains("xml:lang=\"en\"", site["en/feed.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("About", site["zh-hant/feed.xml"], StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\" href=\"https://example.org/en/about/\"", site["sitemap.xml"], StringComparison.Ordinal);
        var index = site.Main("en/search/index.html").Split(' ')[1];
        Assert.Contains("\"title\":\"About\"", site[index[1..]], StringComparison.Ordinal);
        Assert.DoesNotContain("關於", site[index[1..]], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_only_look_like_a_language_stay_ordinary_pages()
    {
        var site = await TinySite.BuildAsync("""
            -- input/index.md --
            # 首頁
            -- input/node.js.md --
            # 一
            -- input/node.md --
            # 二
            -- input/v1.2.md --
            # 三
            -- input/c.it.md --
            # 四
            -- input/a.b.md --
            # 五
            -- input/a.md --
            # 六
            """);

        Assert.Empty(site.Problems);
        Assert.All(
            (string[])["node.js", "v1.2", "c.it", "a.b"], name => Assert.Contains($"zh-hans/{name}/index.html", site.Files.Keys));
    }

    [Fact]
    public async Task The_site_file_can_list_languages_name_the_site_in_them_and_want_none()
    {
        const string Alone = "-- input/index.md --\n# 首頁\n-- input/terms.en.md --\n# Terms\n-- input/about.en.md --\n# About\n";
        var listed = await TinySite.BuildAsync(Theme + """
            -- input/site.yml --
            title: 小站
            url: https://example.org
            languages:
              en: { title: Small site, path: english, label: In English }
            nav: [{ title: 條款, url: terms.md }, { title: { zh-Hant-TW: 首頁, en: Start }, url: "https://example.net/" }]

            """ + Alone);
        var refused = await TinySite.BuildAsync(
            "-- input/site.yml --\ntitle: 小站\nurl: https://example.org\nlanguages: false\n-- input/about.md --\n# 關於\n" + Alone);

        Assert.Contains("<title>Terms Small site Next</title>", listed["english/terms/index.html"], StringComparison.Ordinal);
        Assert.Contains("</main>In English!", listed["english/terms/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "<nav>[Terms /english/terms/][Start https://example.net/]", listed["english/terms/index.html"], StringComparison.Ordinal);
        Assert.Contains("zh-hant/about.en/index.html", refused.Files.Keys);
        Assert.DoesNotContain(refused.Files.Keys, path => path.StartsWith("en/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("languages: [en, zh-Hant]", "TS206 'languages' lists languages other than Chinese by their tags")]
    [InlineData("languages: [en, EN]", "TS209 the tag 'en' or the path 'en' stands here twice.")]
    [InlineData("languages: { en: { path: En } }", "TS206 'path' must be lower-case letters")]
    public async Task A_list_of_languages_that_cannot_be_is_an_error(string line, string problem)
    {
        var site = await TinySite.BuildAsync($"-- input/site.yml --\ntitle: 小站\n{line}\n-- input/index.md --\n# 首頁\n");

        Assert.Contains(problem, site.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_a_language_lacks_are_named_and_show_in_English()
    {
        var site = await TinySite.BuildAsync(Theme + Pages + """
            -- input/walk.fr.md --
            # Promenade
            -- theme/words.yml --
            next: 下一篇
            back: 上一篇
            en: { next: Next, back: Back }
            fr: { back: Retour }
            """);

        Assert.Equal(
            "theme/words.yml: TS309 1 of the theme's 2 words have no text in Français and show in English: 'next'. "
                + "Write them under 'fr:' here.",
            site.OnlyProblem);
        Assert.Contains("<title>Promenade 小站 Next</title>", site["fr/walk/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_pages_and_posts_take_their_place_from_the_chinese_page()
    {
        var site = await TinySite.BuildAsync(Theme + """
            -- input/site.yml --
            title: 小站
            url: https://example.org
            permalinks: /:year/:title/
            -- input/index.md --
            # 首頁
            -- input/index.en.md --
            # Small place
            -- input/docs/_index.md --
            # 手冊
            -- input/docs/_index.en.md --
            # Manual
            -- input/_posts/2025-02-03-rain.md --
            # 雨
            -- input/_posts/2025-02-03-rain.en.md --
            The rain.
            """);

        Assert.Empty(site.Problems);
        Assert.Contains("<title>Small place Small place Next</title>", site["en/index.html"], StringComparison.Ordinal);
        Assert.Contains("<title>Manual", site["en/docs/index.html"], StringComparison.Ordinal);
        Assert.Contains("<title>rain ", site["en/2025/rain/index.html"], StringComparison.Ordinal);
        Assert.Contains("<published>2025-02-03T00:00:00Z</published>", site["en/feed.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_for_one_page_and_language_lose_nothing()
    {
        var site = await TinySite.BuildAsync(Theme + Pages + "-- input/about.EN.md --\n# Once more\n");

        var pages = site.Files.Keys.Where(path => path.EndsWith("index.html", StringComparison.Ordinal))
            .Select(path => site[path]).ToArray();
        Assert.Contains(pages, page => page.Contains("Once more", StringComparison.Ordinal));
        Assert.Contains(pages, page => page.Contains("Mind the", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_any_edit_a_rebuild_equals_a_build_from_nothing()
    {
        using var site = new TinySite(Theme + Pages);
        var memory = new BuildMemory();
        string[] edits =
        [
            "-- input/walk.en.md --\n# A walk\n", "-- input/walk.en.md --\n---\ntitle: Another walk\ntags: [Hills]\n---\n",
            "-- input/about.md --\n---\ntitle: 關於\ndate: 2020-03-04\n---\n", "-- input/index.en.md --\n---\ntitle: Small place\n---\n",
            "-- input/walk.ja.md --\n# 散歩\n", "-- input/about.en.md --\n---\ndraft: true\n---\n",
            "-- input/site.yml --\ntitle: 小站\nurl: https://example.org\nlanguages: [ja]\n",
        ];
        await site.BuildAsync(new() { WorkingFolder = site.Root, Memory = memory }, TestContext.Current.CancellationToken);
        foreach (var edit in edits)
        {
            site.Write(edit);
            await CompareAsync(site, memory, edit);
        }
        site.Delete("input/walk.ja.md");
        await CompareAsync(site, memory, "no Japanese");
    }

    private static async Task CompareAsync(TinySite site, BuildMemory memory, string edit)
    {
        var warm = await site.BuildAsync(new() { WorkingFolder = site.Root, Memory = memory }, TestContext.Current.CancellationToken);
        Directory.Delete(site.Output, recursive: true);
        var cold = await site.BuildAsync(
            new() { WorkingFolder = site.Root, Memory = new() { Keeps = false } }, TestContext.Current.CancellationToken);
        Assert.Equal(cold.Problems, warm.Problems);
        Assert.True(cold.Files.Keys.Order(StringComparer.Ordinal).SequenceEqual(warm.Files.Keys.Order(StringComparer.Ordinal)), edit);
        Assert.All(cold.Files, file => Assert.True(file.Value.AsSpan().SequenceEqual(warm.Files[file.Key]), $"{file.Key} after {edit}"));
    }
}
