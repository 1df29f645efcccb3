using Twinscript.Cards;
using Twinscript.Pictures;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Cards;

public sealed class CardTests
{
    private const string Files = """
        -- input/site.yml --
        title: 小站
        url: https://example.org/book
        cards: true
        -- input/index.md --
        首頁
        -- input/a.md --
        ---
        title: 軟體
        ---
        -- theme/layouts/page.liquid --
        <main>{% if page.card %}{{ page.card.url }} {{ page.card.width }}×{{ page.card.height }}{% endif %}</main>
        -- theme/layouts/card.liquid --
        <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" xml:lang="{{ script.tag }}">
        {% assign lines = page.title | lines: 10, 2 %}{% for line in lines %}<text y="200" font-size="90">{{ line }}</text>{% endfor %}
        </svg>
        """;

    private static bool CanDraw => Libvips.Version is not null && MachineFonts.HaveChinese;

    private static string[] Cards(BuiltSite built) =>
        [.. built.Files.Keys.Where(f => f.StartsWith("assets/cards/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task A_card_is_drawn_for_each_page_in_each_script_or_a_note_says_what_is_missing()
    {
        var built = await TinySite.BuildAsync(Files);

        Assert.Empty(built.Problems);
        if (!CanDraw)
        {
            Assert.Contains(
                "Debian, Ubuntu: 'apt-get install ", Assert.Single(built.Result.Summary?.Notes ?? []), StringComparison.Ordinal);
            Assert.Equal("", built.Main("zh-hans/a/index.html"));
            return;
        }
        Assert.Empty(built.Result.Summary?.Notes ?? ["failed"]);
        Assert.Equal(4, Cards(built).Length);
        Assert.Matches(@"^/book/assets/cards/zh-hans/a\.[0-9a-f]{10}\.png 1200×630$", built.Main("zh-hans/a/index.html"));
        // 軟體 and 软件 are not one picture.
        var drawn = Cards(built).Where(c => c.Contains("/a.", StringComparison.Ordinal)).Select(c => built.Files[c]).ToArray();
        Assert.NotEqual(drawn[0], drawn[1]);
    }

    [Fact]
    public async Task The_same_fonts_draw_the_same_bytes()
    {
        var (one, other) = (await TinySite.BuildAsync(Files), await TinySite.BuildAsync(Files));
        Assert.Equal(Cards(one), Cards(other));
        Assert.All(Cards(one), c => Assert.Equal(one.Files[c], other.Files[c]));
    }

    [Fact]
    public void A_drawing_becomes_a_picture_of_its_own_size()
    {
        var png = DrawnCard.Of(
            "<svg xmlns='http://www.w3.org/2000/svg' width='120' height='63'><rect width='50' height='63' fill='#b5301c'/></svg>");
        Assert.Equal((120, 63), DrawnCard.SizeOf(png));
        using var drawn = Pictures.TestPicture.Read(png);
        Assert.Equal([181, 48, 28], drawn.Getpoint(10, 10)[..3]);
        Assert.Equal([255, 255, 255], drawn.Getpoint(100, 10)[..3]);
    }

    [Fact]
    public async Task A_site_that_does_not_ask_for_cards_has_none()
    {
        var built = await TinySite.BuildAsync(Files.Replace("cards: true\n", "", StringComparison.Ordinal));
        Assert.Empty(Cards(built));
        Assert.Empty(built.Result.Summary?.Notes ?? ["failed"]);
    }

    [Fact]
    public async Task The_picture_a_page_names_is_its_card()
    {
        using var site = new TinySite(Files + "\n-- input/a.md --\n---\ntitle: 軟體\nimage: p.jpg\n---\n");
        site.WriteBytes("input/p.jpg", Pictures.TestPicture.Jpeg(300, 200));
        Assert.Matches(
            @"^/book/assets/p-300\.[0-9a-f]{10}\.jpg 300×200$",
            (await site.BuildAsync(cancellation: TestContext.Current.CancellationToken)).Main("zh-hant/a/index.html"));
    }

    [Fact]
    public async Task A_large_picture_in_the_text_can_stand_on_the_card()
    {
        using var site = new TinySite(Files + """

            -- input/a.md --
            # 軟體

            ![照片](p.jpg)
            -- theme/layouts/card.liquid --
            <svg xmlns="http://www.w3.org/2000/svg" width="120" height="63">
            {% if picture %}<image href="{{ picture }}" width="120" height="63" preserveAspectRatio="xMidYMid slice"/>{% endif %}
            </svg>
            """);
        site.WriteBytes("input/p.jpg", Pictures.TestPicture.Jpeg(1200, 800));
        var built = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(built.Problems);
        if (!CanDraw)
            return;
        var cards = Cards(built).ToLookup(c => Path.GetFileName(c)[0], c => built.Files[c].Length);
        Assert.True(cards['a'].Min() > 2 * cards['i'].Max(), string.Join(' ', Cards(built)));
    }

    [Fact]
    public async Task A_card_that_is_no_drawing_is_an_error_of_the_theme()
    {
        var built = await TinySite.BuildAsync(Files + "\n-- theme/layouts/card.liquid --\n<svg><unclosed>\n");
        if (CanDraw)
            Assert.Equal(
                [
                    "theme/layouts/card.liquid: TS304 layout 'card' makes no sound SVG picture of the page 'a.md'. Correct its XML.",
                    "theme/layouts/card.liquid: TS304 layout 'card' makes no sound SVG picture of the page 'index.md'. Correct its XML.",
                ],
                built.Problems);
        else
            Assert.Empty(built.Problems);
    }
}
