using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Twinscript.Discovery;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Discovery;

public sealed partial class FeedTests
{
    private const string Dated = """
        -- input/site.yml --
        title: 小站
        author: 編輯室
        description: 講軟體
        url: https://example.org/book
        -- input/index.md --
        首頁
        -- input/old.md --
        ---
        title: 舊文
        date: 2025-01-02
        updated: 2026-03-04
        tags: [軟體]
        author: 小明
        description: 舊軟體
        ---
        [新文](new.md#a) [附註](#b) ![圖](p.png) <b>&amp;</b>

        ## 乙 {#b}
        -- input/new.md --
        ---
        title: 新文
        date: 2026-02-03
        ---
        ## 甲 {#a}
        -- input/undated.md --
        沒有日期
        -- input/p.png --
        base64:iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
        """;

    private static readonly XNamespace Atom = AtomFeed.Namespace;

    [Fact]
    public async Task An_atom_feed_keeps_the_rules_of_RFC_4287()
    {
        var site = await TinySite.BuildAsync(Dated);

        foreach (var script in new[] { "zh-hant", "zh-hans" })
        {
            var feed = XDocument.Parse(site[$"{script}/feed.xml"]).Root ?? throw new InvalidOperationException();
            Assert.Equal(Atom + "feed", feed.Name);
            // 4.1.1 and 4.1.2: exactly one of each, an author for every entry, content or an alternate link.
            foreach (var part in feed.Elements(Atom + "entry").Prepend(feed))
            {
                foreach (var once in new[] { "id", "title", "updated" })
                    Assert.Single(part.Elements(Atom + once));
                Assert.True(Uri.TryCreate(part.Element(Atom + "id")?.Value, UriKind.Absolute, out _));
                Assert.All(part.Elements(Atom + "updated").Concat(part.Elements(Atom + "published")), t =>
                    Assert.Matches(Rfc3339(), t.Value));
                Assert.Single(part.Elements(Atom + "link"), l => l.Attribute("rel")?.Value == "alternate");
                Assert.All(part.Elements(Atom + "link"), l =>
                    Assert.StartsWith("https://example.org/book/", l.Attribute("href")?.Value, StringComparison.Ordinal));
                Assert.InRange(part.Elements(Atom + "summary").Count(), 0, 1);
            }
            Assert.NotEmpty(feed.Elements(Atom + "author").Elements(Atom + "name"));
            Assert.Equal(
                $"https://example.org/book/{script}/feed.xml",
                feed.Elements(Atom + "link").Single(l => l.Attribute("rel")?.Value == "self").Attribute("href")?.Value);
            var ids = feed.Descendants(Atom + "id").Select(i => i.Value).ToArray();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
            Assert.Equal(feed.Elements(Atom + "entry").Max(e => e.Element(Atom + "updated")?.Value), feed.Element(Atom + "updated")?.Value);
        }
    }

    [Fact]
    public async Task A_feed_holds_the_dated_pages_of_its_script_newest_first()
    {
        var site = await TinySite.BuildAsync(Dated);
        var feed = XDocument.Parse(site["zh-hans/feed.xml"]).Root ?? throw new InvalidOperationException();

        Assert.Equal(["新文", "旧文"], feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")?.Value));
        Assert.Equal("讲软件", feed.Element(Atom + "subtitle")?.Value);
        var old = feed.Elements(Atom + "entry").Last();
        Assert.Equal("软件", old.Element(Atom + "category")?.Attribute("term")?.Value);
        Assert.Equal("2025-01-02T00:00:00Z", old.Element(Atom + "published")?.Value);
        Assert.Equal("2026-03-04T00:00:00Z", old.Element(Atom + "updated")?.Value);
        Assert.Equal("小明", old.Element(Atom + "author")?.Element(Atom + "name")?.Value);
    }

    [Fact]
    public async Task All_addresses_inside_a_feeds_content_are_absolute()
    {
        var site = await TinySite.BuildAsync(Dated);
        var feed = XDocument.Parse(site["zh-hant/feed.xml"]).Root ?? throw new InvalidOperationException();
        var html = feed.Elements(Atom + "entry").Last().Element(Atom + "content")?.Value ?? "";

        Assert.Contains("href=\"https://example.org/book/zh-hant/new/#a\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/book/zh-hant/old/#b\"", html, StringComparison.Ordinal);
        Assert.Contains("src=\"https://example.org/book/assets/p-1.", html, StringComparison.Ordinal);
        Assert.Contains("<b>&amp;</b>", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(href|src)=\"(?!https://)", html);
    }

    [Fact]
    public async Task A_json_feed_says_the_same_as_the_atom_feed()
    {
        var site = await TinySite.BuildAsync(Dated);
        using var json = JsonDocument.Parse(site["zh-hans/feed.json"]);
        var feed = json.RootElement;
        var entries = XDocument.Parse(site["zh-hans/feed.xml"]).Descendants(Atom + "entry").ToArray();

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("https://example.org/book/zh-hans/feed.json", feed.GetProperty("feed_url").GetString());
        Assert.Equal("https://example.org/book/zh-hans/", feed.GetProperty("home_page_url").GetString());
        Assert.Equal("zh-Hans-CN", feed.GetProperty("language").GetString());
        Assert.Equal(
            entries.Select(e => e.Element(Atom + "id")?.Value),
            feed.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()));
        Assert.Equal(
            entries.Select(e => e.Element(Atom + "content")?.Value),
            feed.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("content_html").GetString()));
        Assert.All(feed.GetProperty("items").EnumerateArray(), i => Assert.Matches(Rfc3339(), i.GetProperty("date_modified").GetString()));
    }

    [Theory]
    [InlineData("a\u0001b", "a\uFFFDb")]
    [InlineData("𠮷\t\n", "𠮷\t\n")]
    [InlineData("\uFFFE", "\uFFFD")]
    public void What_xml_cannot_hold_becomes_a_replacement_character(string text, string expected)
    {
        var safe = global::Twinscript.Discovery.XmlText.Of(text);

        Assert.Equal(expected, safe);
        XmlConvert.VerifyXmlChars(safe);
    }

    [Fact]
    public async Task A_site_without_dates_has_no_feed()
    {
        var site = await TinySite.BuildAsync("-- input/index.md --\n首頁\n-- input/a.md --\n甲\n");

        Assert.DoesNotContain(site.Files.Keys, f => f.Contains("feed", StringComparison.Ordinal));
        Assert.Empty(site.Problems);
    }

    [Fact]
    public async Task Templates_can_point_to_the_feeds()
    {
        var site = await TinySite.BuildAsync(Dated + """

            -- theme/layouts/page.liquid --
            <main>{{ script.atom }} {{ script.json_feed }}</main>
            """);

        Assert.Equal(
            "https://example.org/book/zh-hans/feed.xml https://example.org/book/zh-hans/feed.json", site.Main("zh-hans/new/index.html"));
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", RegexOptions.None, 1000)]
    private static partial Regex Rfc3339();
}
