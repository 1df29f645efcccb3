using System.Net;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Cli.Tests.Preview;

/// <summary>What a page of another site can't do with a preview that runs on its reader's machine.</summary>
public sealed class GuardTests
{
    private const string Home = """
        -- index.html --
        home
        """;

    [Theory]
    [InlineData("localhost:5080", 200)]
    [InlineData("site.localhost:5080", 200)]
    [InlineData("127.0.0.1:5080", 200)]
    [InlineData("[::1]:5080", 200)]
    [InlineData("evil.example:5080", 421)]
    [InlineData("127.0.0.1.evil.example", 421)]
    [InlineData("192.0.2.7:5080", 421)]
    public async Task It_answers_under_its_own_addresses_only(string host, int status)
    {
        await using var site = await ServedFolder.OfAsync(Home);
        using var response = await site.GetAsync("/", ("Host", host));

        Assert.Equal(status, (int)response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status == 200, body.StartsWith("home", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/_preview/", "Origin", "http://evil.example")]
    [InlineData("/_preview/", "Origin", "null")]
    [InlineData("/_preview/", "Sec-Fetch-Site", "cross-site")]
    [InlineData("/_twinscript/events", "Origin", "http://127.0.0.1:1")]
    [InlineData("/_twinscript/reload.js", "Sec-Fetch-Site", "same-site")]
    public async Task Its_own_pages_are_refused_to_pages_of_other_origins(string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await AskPreviewAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_link_from_elsewhere_may_lead_to_them()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_preview/");
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site");
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Mode", "navigate");
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Dest", "document");
        using var response = await AskPreviewAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/index.html")]
    [InlineData("DELETE", "/index.html")]
    [InlineData("OPTIONS", "/")]
    [InlineData("POST", "/_preview/")]
    [InlineData("POST", "/_twinscript/events")]
    public async Task It_can_be_read_only(string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        using var response = await AskPreviewAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("link.txt")]
    [InlineData("folder/secret.txt")]
    public async Task A_link_in_the_output_is_not_followed(string address)
    {
        using var site = new TinySite("-- output/index.html --\nhome\n-- elsewhere/secret.txt --\nsecret\n");
        File.CreateSymbolicLink(Path.Combine(site.Output, "link.txt"), Path.Combine(site.Root, "elsewhere", "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(site.Output, "folder"), Path.Combine(site.Root, "elsewhere"));
        await using var server = new Cli.Preview.PreviewServer(site.Output, pages: null);
        Assert.Null(await server.StartAsync(new(IPAddress.Loopback, 0), TestContext.Current.CancellationToken));
        using var client = new HttpClient { BaseAddress = server.Address };
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Two_hundred_readers_at_once_are_all_answered()
    {
        await using var site = await ServedFolder.OfAsync(Home);
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => site.AnswerAsync("/")));

        Assert.All(answers, answer => Assert.Equal("200 home", answer));
    }

    /// <returns>Read as far as its headers: events never end.</returns>
    private static async Task<HttpResponseMessage> AskPreviewAsync(HttpRequestMessage request)
    {
        using var site = new TinySite("-- input/index.md --\n# 首頁\n");
        await using var preview = await RunningPreview.StartAsync(site);
        using var client = new HttpClient { BaseAddress = preview.Address };
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }
}
