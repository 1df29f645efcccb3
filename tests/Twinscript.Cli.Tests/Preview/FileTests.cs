using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Twinscript.Cli.Tests.Preview;

public sealed class FileTests
{
    private const string Files = """
        -- index.html --
        home
        -- culture/index.html --
        culture
        -- 文化/index.html --
        文化
        -- plain.html --
        plain
        -- 404.html --
        lost
        -- letters.txt --
        abcdefghij
        """;

    [Theory]
    [InlineData("/", "200 home")]
    [InlineData("/culture/", "200 culture")]
    [InlineData("/culture/index.html", "200 culture")]
    [InlineData("/culture", "301 /culture/")]
    [InlineData("/culture?a=b", "301 /culture/?a=b")]
    [InlineData("//culture", "301 /culture/")]
    [InlineData("/文化/", "200 文化")]
    [InlineData("/%E6%96%87%E5%8C%96", "301 /%E6%96%87%E5%8C%96/")]
    [InlineData("/plain", "200 plain")]
    [InlineData("/nowhere", "404 lost")]
    [InlineData("/nowhere/", "404 lost")]
    [InlineData("/letters.txt/", "404 lost")]
    public async Task Addresses_lead_where_the_host_leads(string path, string answer)
    {
        await using var site = await ServedFolder.OfAsync(Files);

        Assert.Equal(answer, await site.AnswerAsync(path));
    }

    [Theory]
    [InlineData("index.html", "text/html; charset=utf-8")]
    [InlineData("site.css", "text/css; charset=utf-8")]
    [InlineData("site.js", "text/javascript; charset=utf-8")]
    [InlineData("figure.svg", "image/svg+xml; charset=utf-8")]
    [InlineData("site.webmanifest", "application/manifest+json; charset=utf-8")]
    [InlineData("feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("sitemap.xml", "application/xml; charset=utf-8")]
    [InlineData("search.json", "application/json; charset=utf-8")]
    [InlineData("robots.txt", "text/plain; charset=utf-8")]
    [InlineData("book.epub", "application/epub+zip")]
    [InlineData("card.png", "image/png")]
    [InlineData("PHOTO.JPG", "image/jpeg")]
    [InlineData("what.ever", "application/octet-stream")]
    public async Task Every_kind_of_file_has_its_type(string file, string type)
    {
        await using var site = await ServedFolder.OfAsync($"-- {file} --\nx");
        using var response = await site.GetAsync("/" + file);

        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("bytes=2-4", 206, "cde", "bytes 2-4/11")]
    [InlineData("bytes=8-", 206, "ij\n", "bytes 8-10/11")]
    [InlineData("bytes=-3", 206, "ij\n", "bytes 8-10/11")]
    [InlineData("bytes=0-99", 206, "abcdefghij\n", "bytes 0-10/11")]
    [InlineData("bytes=11-", 416, "", "bytes */11")]
    [InlineData("bytes=-0", 416, "", "bytes */11")]
    [InlineData("bytes=5-2", 200, "abcdefghij\n", null)]
    [InlineData("bytes=0-1,4-5", 200, "abcdefghij\n", null)]
    [InlineData("lines=0-1", 200, "abcdefghij\n", null)]
    public async Task Parts_of_a_file_can_be_asked_for(string range, int status, string body, string? contentRange)
    {
        await using var site = await ServedFolder.OfAsync("-- letters.txt --\nabcdefghij\n");
        using var response = await site.GetAsync("/letters.txt", ("Range", range));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(contentRange, response.Content.Headers.ContentRange?.ToString());
    }

    [Fact]
    public async Task HEAD_says_what_GET_would_send()
    {
        await using var site = await ServedFolder.OfAsync(Files);
        using var response = await site.SendAsync(HttpMethod.Head, "/letters.txt");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(10, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_can_be_written()
    {
        await using var site = await ServedFolder.OfAsync(Files);
        using var response = await site.SendAsync(HttpMethod.Post, "/");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/culture/../../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/%2e%2e%2fsecret.txt")]
    [InlineData("/culture/%2e%2e/%2e%2e/secret.txt")]
    [InlineData("//../secret.txt")]
    [InlineData("/%00")]
    [InlineData("/C:/secret.txt")]
    [InlineData("/_headers")]
    [InlineData("/_redirects")]
    public async Task Nothing_outside_the_site_is_served(string target)
    {
        await using var site = await ServedFolder.OfAsync(Files + """

            -- ../secret.txt --
            secret
            -- _headers --
            secret
            -- _redirects --
            secret
            """);

        var answer = await RawAsync(site.Address, target);

        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    // HttpClient would tidy the path up before sending it.
    private static async Task<string> RawAsync(Uri address, string target)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n"),
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
