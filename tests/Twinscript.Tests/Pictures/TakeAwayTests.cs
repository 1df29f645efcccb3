using System.IO.Compression;
using System.Text.RegularExpressions;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Pictures;

/// <summary>Pictures in the editions readers take away.</summary>
public sealed class TakeAwayTests
{
    private const string Files = """
        -- input/site.yml --
        title: 小站
        url: https://example.org
        offline: { pages: true }
        -- input/index.md --
        ![湖](lake.jpg)
        -- theme/layouts/offline.liquid --
        <!doctype html><html lang="{{ shown }}"><head><title>x</title></head><body>{% for page in pages %}<article id="{{ page.anchor }}">{{ page.content }}</article>{% endfor %}</body></html>
        -- theme/layouts/epub-contents.liquid --
        <nav/>
        -- theme/layouts/epub-page.liquid --
        <main>{{ page.content }}</main>
        """;

    private static async Task<BuiltSite> BuildAsync()
    {
        using var site = new TinySite(Files);
        site.WriteBytes("input/lake.jpg", TestPicture.Jpeg(1400, 700));
        var built = await site.BuildAsync(cancellation: TestContext.Current.CancellationToken);
        Assert.Empty(built.Problems);
        return built;
    }

    [Fact]
    public async Task A_file_that_stands_alone_holds_one_size_once()
    {
        var built = await BuildAsync();
        foreach (var file in new[] { "offline/example.org.html", "offline/zh-hans/example.org.html" })
        {
            var data = Assert.Single(built[file].Split("data:image/webp;base64,").Skip(1));
            using var picture = TestPicture.Read(Convert.FromBase64String(Regex.Match(
                data, "^[A-Za-z0-9+/=]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value));
            Assert.Equal(1200, picture.Width);
            Assert.DoesNotContain("srcset", built[file], StringComparison.Ordinal);
            Assert.DoesNotContain("<source", built[file], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_folder_to_unpack_holds_one_size_and_points_to_it()
    {
        using var archive = new ZipArchive(new MemoryStream((await BuildAsync()).Files["offline/example.org.zip"]));
        var picture = Assert.Single(archive.Entries, e => e.FullName.Contains("/assets/lake", StringComparison.Ordinal));
        Assert.Matches(@"/assets/lake-1200\.[0-9a-f]{10}\.webp$", picture.FullName);
        using var page = new StreamReader(archive.Entries.Single(e => e.FullName == "example.org/zh-hant/index.html").Open());
        var html = await page.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"src=\"../{picture.FullName["example.org/".Length..]}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("srcset", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_holds_the_format_every_reader_knows()
    {
        using var book = new ZipArchive(new MemoryStream((await BuildAsync()).Files["offline/example.org.zh-hans.epub"]));
        var picture = Assert.Single(book.Entries, e => e.FullName.Contains("/assets/", StringComparison.Ordinal));
        Assert.EndsWith(".jpg", picture.FullName, StringComparison.Ordinal);
        using var package = new StreamReader(book.GetEntry("book/package.opf")?.Open() ?? Stream.Null);
        Assert.Contains(
            $"href=\"{picture.FullName["book/".Length..]}\" media-type=\"image/jpeg\"",
            await package.ReadToEndAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        using var page = new StreamReader(book.GetEntry("book/page-001.xhtml")?.Open() ?? Stream.Null);
        Assert.DoesNotContain("<picture", await page.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
