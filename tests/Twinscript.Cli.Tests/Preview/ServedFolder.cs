using System.Net;
using Twinscript.Cli.Preview;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Cli.Tests.Preview;

/// <summary>A folder declared as text, served as the host would, on a free port.</summary>
internal sealed class ServedFolder : IAsyncDisposable
{
    private readonly TinySite _files;
    private readonly PreviewServer _server;
    private readonly HttpClient _client;

    private ServedFolder(TinySite files, PreviewServer server)
    {
        (_files, _server) = (files, server);
        _client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
    }

    public Uri Address => _server.Address;

    /// <param name="files">As for <see cref="TinySite"/>, without its <c>output/</c>.</param>
    public static async Task<ServedFolder> OfAsync(string files)
    {
        var site = new TinySite(files.Replace("-- ", "-- output/", StringComparison.Ordinal));
        var server = new PreviewServer(site.Output, pages: null);
        Assert.Null(await server.StartAsync(new(IPAddress.Loopback, 0), TestContext.Current.CancellationToken));
        return new(site, server);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, _server.Address.GetLeftPart(UriPartial.Authority) + path);
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Status and body, or status and where to.</summary>
    public async Task<string> AnswerAsync(string path, params (string Name, string Value)[] headers)
    {
        using var response = await GetAsync(path, headers);
        var rest = response.Headers.Location?.OriginalString ?? (await response.Content.ReadAsStringAsync()).Trim();
        return $"{(int)response.StatusCode} {rest}";
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _files.Dispose();
    }
}
