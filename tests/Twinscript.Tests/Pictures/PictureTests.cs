using System.Globalization;
using System.Text.RegularExpressions;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Pictures;

public sealed partial class PictureTests
{
    private const string Page = """
        -- input/index.md --
        # 首頁

        ![山](photos/hill.jpg "山上")

        ![水](photos/lake.jpg)
        """;

    private static TinySite Site(int width = 1000, string files = Page)
    {
        var site = new TinySite(files);
        site.WriteBytes("input/photos/hill.jpg", TestPicture.Jpeg(width, width / 2));
        site.WriteBytes("input/photos/lake.jpg", TestPicture.Jpeg(300, 200));
        return site;
    }

    private static string[] PublishedPictures(BuiltSite built) =>
        [.. built.Files.Keys.Where(f => f.StartsWith("assets/photos/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task A_picture_is_offered_in_several_sizes_and_to_older_browsers_in_one()
    {
        using var site = Site();
        var built = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(built.Problems);
        var figure = Figure().Match(built.Main("zh-hant/index.html")).Value;
        Assert.Matches(
            """<picture><source type="image/avif" srcset="/assets/photos/hill-480\.[0-9a-f]{10}\.avif 480w, /assets/photos/hill-800\.[0-9a-f]{10}\.avif 800w, /assets/photos/hill-1000\.[0-9a-f]{10}\.avif 1000w" sizes="100vw"><source type="image/webp" srcset="/assets/photos/hill-1000\.[0-9a-f]{10}\.webp 1000w" sizes="100vw"><img src="/assets/photos/hill-1000\.[0-9a-f]{10}\.jpg" alt="山" decoding="async" width="1000" height="500"></picture>""",
            figure);
        foreach (var (url, width) in Candidates(built.Main("zh-hant/index.html")))
        {
            using var picture = TestPicture.Read(built.Files[url[1..]]);
            Assert.Equal(width, picture.Width);
        }
        Assert.DoesNotContain("assets/photos/hill.jpg", string.Join(' ', PublishedPictures(built)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawing_of_flat_colours_stays_exact()
    {
        using var site = new TinySite("""
            -- input/site.yml --
            title: 圖
            -- input/index.md --
            ---
            title: 圖
            ---
            ![表](table.png)
            """);
        using var square = NetVips.Image.Black(600, 300, bands: 3).Invert().Cast(NetVips.Enums.BandFormat.Uchar)
            .Mutate(image => image.DrawRect([200, 30, 30], 50, 50, 300, 120, fill: true)).Copy(interpretation: NetVips.Enums.Interpretation.Srgb);
        await File.WriteAllBytesAsync(
            Path.Combine(site.Root, "input", "table.png"), square.PngsaveBuffer(), TestContext.Current.CancellationToken);
        var built = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);

        var webp = Assert.Single(built.Files, file => file.Key.StartsWith("assets/table-600.", StringComparison.Ordinal)
            && file.Key.EndsWith(".webp", StringComparison.Ordinal)).Value;
        Assert.DoesNotContain(built.Files.Keys, file => file.EndsWith(".avif", StringComparison.Ordinal));
        using var shown = TestPicture.Read(webp);
        Assert.Equal(0, shown.Subtract(square).Abs().Max());
    }

    [Fact]
    public async Task Only_the_first_picture_loads_at_once_and_every_picture_has_its_size()
    {
        using var site = Site();
        var main = (await site.BuildAsync(cancellation: TestContext.Current.CancellationToken)).Main("zh-hans/index.html");

        var images = Image().Matches(main).Select(m => m.Value).ToArray();
        Assert.DoesNotContain("loading=", images[0], StringComparison.Ordinal);
        Assert.Contains("loading=\"lazy\" decoding=\"async\" width=\"300\" height=\"200\"", images[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_never_made_larger_than_it_is()
    {
        using var site = Site(width: 500);
        var built = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);

        Assert.All(PublishedPictures(built), file =>
        {
            using var picture = TestPicture.Read(built.Files[file]);
            Assert.InRange(picture.Width, 1, 500);
        });
        Assert.Contains(PublishedPictures(built), f => f.StartsWith("assets/photos/hill-500.", StringComparison.Ordinal));
        Assert.Contains(PublishedPictures(built), f => f.StartsWith("assets/photos/lake-300.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_camera_writes_is_gone_and_the_picture_upright()
    {
        using var site = new TinySite("""
            -- input/index.md --
            ![山](photos/cam.jpg) [全圖](photos/cam.jpg)
            """);
        var camera = TestPicture.FromCamera(600, 400);
        Assert.Contains("exif-ifd3-GPSLatitude", TestPicture.Read(camera).GetFields());
        site.WriteBytes("input/photos/cam.jpg", camera);
        var built = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(built.Problems);
        Assert.NotEmpty(PublishedPictures(built));
        Assert.All(PublishedPictures(built), file =>
        {
            using var picture = TestPicture.Read(built.Files[file]);
            Assert.True(picture.Height > picture.Width);
            Assert.DoesNotContain(picture.GetFields(), f => f.StartsWith("exif", StringComparison.Ordinal) || f == "orientation");
        });
        Assert.Matches("""<a href="/assets/photos/cam-400\.[0-9a-f]{10}\.jpg">""", built.Main("zh-hant/index.html"));
    }

    [Fact]
    public async Task A_moving_picture_is_left_as_it_is()
    {
        using var site = new TinySite("-- input/index.md --\n![動](photos/wave.gif)");
        var gif = TestPicture.MovingGif(60, 40);
        site.WriteBytes("input/photos/wave.gif", gif);
        var built = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(gif, built.Files[Assert.Single(PublishedPictures(built))]);
        Assert.Contains("width=\"60\" height=\"40\"", built.Main("zh-hant/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_browsers_do_not_know_falls_back_to_one_they_do()
    {
        using var site = new TinySite("-- input/index.md --\n![圖](photos/scan.tif)");
        site.WriteBytes("input/photos/scan.tif", TestPicture.Tiff(80, 60));
        Assert.Matches(
            """<img src="/assets/photos/scan-80\.[0-9a-f]{10}\.jpg" """,
            (await site.BuildAsync(cancellation: TestContext.Current.CancellationToken)).Main("zh-hant/index.html"));
    }

    [Theory]
    [InlineData("cut short")]
    [InlineData("no picture")]
    [InlineData("empty")]
    public async Task A_broken_picture_is_reported_where_it_is_shown_and_stops_nothing(string how)
    {
        using var site = Site();
        var whole = TestPicture.Jpeg(400, 300);
        site.WriteBytes(
            "input/photos/lake.jpg",
            how switch { "cut short" => whole[..(whole.Length / 2)], "no picture" => "<html>"u8.ToArray(), _ => [] });
        var built = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);

        Assert.True(built.Result.Succeeded);
        Assert.Equal(
            "input/index.md(5,6): TS112 can't show 'photos/lake.jpg': it is broken, or no picture at all. Export it again.",
            built.OnlyProblem);
    }

    [Fact]
    public async Task Without_the_wish_to_have_them_scaled_pictures_are_published_as_they_are()
    {
        using var site = Site(files: Page + "\n-- input/site.yml --\ntitle: 小站\npictures: false\n");
        var built = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);

        Assert.Contains(TestPicture.Jpeg(300, 200), PublishedPictures(built).Select(f => built.Files[f]));
        Assert.DoesNotContain("<picture>", built.Main("zh-hant/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_says_how_wide_pictures_stand()
    {
        using var site = Site(
            files: Page + "\n-- theme/theme.yml --\npictures:\n  widths: [200, 640]\n  sizes: \"(min-width: 40em) 35em, 90vw\"\n");
        var main = (await site.BuildAsync(cancellation: TestContext.Current.CancellationToken)).Main("zh-hant/index.html");

        Assert.Contains("sizes=\"(min-width: 40em) 35em, 90vw\"", main, StringComparison.Ordinal);
        Assert.Equal([200, 640], Candidates(Figure().Match(main).Value).Select(c => c.Width).Distinct());
    }

    [Fact]
    public async Task The_author_may_say_how_wide_one_picture_stands()
    {
        using var site = Site(files: "-- input/index.md --\n![山](photos/hill.jpg){sizes=50vw width=300 height=150}");
        var main = (await site.BuildAsync(cancellation: TestContext.Current.CancellationToken)).Main("zh-hant/index.html");

        Assert.Contains("sizes=\"50vw\"><img ", main, StringComparison.Ordinal);
        Assert.Matches("<img [^>]*width=\"300\" height=\"150\"></picture>", main);
    }

    [Fact]
    public async Task The_picture_of_a_page_is_known_with_its_address_only()
    {
        using var site = Site(files: """
            -- input/index.md --
            ---
            title: 首頁
            image: photos/hill.jpg
            ---
            -- theme/layouts/page.liquid --
            <main>{{ page.image }}</main>
            """);
        var built = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);

        Assert.Contains(built.Main("zh-hant/index.html")[1..], built.Files.Keys);
        Assert.EndsWith(".jpg", Assert.Single(PublishedPictures(built)), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Url, int Width)> Candidates(string html) =>
        from set in SourceSets().Matches(html).Select(m => m.Groups["set"].Value)
        from candidate in set.Split(", ")
        let parts = candidate.Split(' ')
        select (parts[0], int.Parse(parts[1].TrimEnd('w'), CultureInfo.InvariantCulture));

    [GeneratedRegex("""srcset="(?<set>[^"]+)" """, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SourceSets();

    [GeneratedRegex("<img[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Image();

    [GeneratedRegex("<figure.*?</figure>", RegexOptions.Singleline, 1000)]
    private static partial Regex Figure();
}
