using System.Net;
using Twinscript.Building;
using Twinscript.Cli.Preview;
using Twinscript.Cli.Tests;
using Twinscript.Diagnostics;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Site.Tests.Reading;

/// <summary>Pages declared as text, dressed in the repository's theme and served with the headers their host would send.</summary>
internal sealed class ThemedSite : IAsyncDisposable
{
    private readonly TinySite _files;
    private readonly IPEndPoint _endPoint = new(IPAddress.Loopback, 0);
    private PreviewServer? _server;
    private string _origin = "";
    private string _basePath = "";

    private ThemedSite(TinySite files) => _files = files;

    /// <summary>Whether the build may warn, which it mustn't otherwise.</summary>
    private bool MayWarn { get; init; }

    /// <summary>With pages that a build warns of.</summary>
    public static async Task<ThemedSite> OfDoubtfulAsync(string files)
    {
        var site = new ThemedSite(new(files)) { MayWarn = true };
        await site.BuildAsync();
        await site.StartAsync();
        return site;
    }

    /// <param name="files">See <see cref="TinySite"/>.</param>
    /// <param name="pictures">Files that are no text.</param>
    public static async Task<ThemedSite> OfAsync(string files, params (string Path, byte[] Bytes)[] pictures)
    {
        var site = new ThemedSite(new(files));
        foreach (var (path, bytes) in pictures)
            site._files.WriteBytes(path, bytes);
        await site.BuildAsync();
        await site.StartAsync();
        return site;
    }

    public string Output => _files.Output;

    public string At(string address) => _origin + address;

    /// <summary>Publishes the site anew, with these files over the ones it had.</summary>
    public async Task UpdateAsync(string files)
    {
        _files.Write(files);
        await BuildAsync();
        _server?.Publish(_basePath);
    }

    public async Task StartAsync()
    {
        _server = new(_files.Output, pages: null);
        Assert.Null(await _server.StartAsync(_endPoint, CancellationToken.None));
        _server.Publish(_basePath);
        _origin = _server.Address.GetLeftPart(UriPartial.Authority);
        _endPoint.Port = _server.Address.Port;
    }

    /// <summary>Nobody answers at the site's addresses any more, as without a network.</summary>
    public async Task StopAsync()
    {
        if (_server is { } server)
            await server.DisposeAsync();
        _server = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _files.Dispose();
    }

    private async Task BuildAsync()
    {
        var options = new BuildOptions { WorkingFolder = _files.Root, ThemeFolder = Path.Combine(Repository.Root, "theme") };
        var result = await SiteBuilder.BuildAsync(options, CancellationToken.None);
        Assert.DoesNotContain(result.Diagnostics, problem => !MayWarn || problem.Severity == Severity.Error);
        _basePath = result.Summary?.BasePath ?? "";
    }
}
