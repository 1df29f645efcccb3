using System.Net;
using Twinscript.Building;
using Twinscript.Cli.Preview;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Site.Tests.Reading;

/// <summary>Pages declared as text, dressed in the repository's theme and served with the headers their host would send.</summary>
internal sealed class ThemedSite : IAsyncDisposable
{
    private readonly TinySite _files;
    private readonly PreviewServer _server;

    private ThemedSite(TinySite files, PreviewServer server) => (_files, _server) = (files, server);

    /// <param name="files">See <see cref="TinySite"/>.</param>
    /// <param name="pictures">Files that are no text.</param>
    public static async Task<ThemedSite> OfAsync(string files, params (string Path, byte[] Bytes)[] pictures)
    {
        var site = new TinySite(files);
        foreach (var (path, bytes) in pictures)
            site.WriteBytes(path, bytes);
        var result = await SiteBuilder.BuildAsync(new() { WorkingFolder = site.Root, ThemeFolder = Path.Combine(Repository.Root, "theme") }, CancellationToken.None);
        Assert.Empty(result.Diagnostics);
        var server = new PreviewServer(site.Output, pages: null);
        Assert.Null(await server.StartAsync(new(IPAddress.Loopback, 0), CancellationToken.None));
        return new(site, server);
    }

    public string At(string address) => _server.Address.GetLeftPart(UriPartial.Authority) + address;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _files.Dispose();
    }
}
