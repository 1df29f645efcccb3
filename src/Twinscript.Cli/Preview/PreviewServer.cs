using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Twinscript.Cli.Preview.Authoring;
using Twinscript.Cli.Preview.Reloading;
using Twinscript.Diagnostics.Languages;

namespace Twinscript.Cli.Preview;

/// <summary>Serves a built site as its host would, apart from caching.</summary>
/// <param name="folder">Absolute.</param>
/// <param name="pages">Null serves the files as they are, without reloading.</param>
/// <param name="authors">Null serves the site alone.</param>
/// <param name="language">Of what the server itself says; English where none is given.</param>
internal sealed class PreviewServer(string folder, OpenPages? pages, AuthorPages? authors = null, Language? language = null)
    : IAsyncDisposable
{
    private readonly HostedSite _site = new(folder, pages, language ?? Language.English);
    private WebApplication? _application;

    /// <summary>Where a browser on this machine finds the site; known once the server has started.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What to tell the user when the server could not start, else null.</summary>
    public async Task<string?> StartAsync(IPEndPoint endPoint, CancellationToken cancellation)
    {
        // Neither settings files in the current folder nor environment variables may change what a preview does.
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            PreviewGuard.Limit(kestrel.Limits);
            kestrel.Listen(endPoint);
        });
        var application = builder.Build();
        application.Use(new PreviewGuard(endPoint, language ?? Language.English).AnswerAsync);
        pages?.MapTo(application);
        authors?.MapTo(application);
        application.Run(_site.AnswerAsync);
        try
        {
            await application.StartAsync(cancellation);
        }
        catch (Exception failure) when (ListenFailure.Explain(failure, endPoint) is { } explanation)
        {
            await application.DisposeAsync();
            return explanation;
        }
        _application = application;
        Address = AddressOf(application);
        _site.Publish("");
        return null;
    }

    /// <summary><see cref="Address"/>, and the folder in it where the site is.</summary>
    public Uri Entrance => new(Address, _site.BasePath + "/");

    /// <summary>A new build is there: reads <c>_redirects</c> and <c>_headers</c> again.</summary>
    /// <param name="basePath">See <see cref="Twinscript.Building.BuildSummary.BasePath"/>.</param>
    public void Publish(string basePath) => _site.Publish(basePath);

    public async ValueTask DisposeAsync()
    {
        pages?.Close();
        if (_application is { } application)
        {
            await application.StopAsync();
            await application.DisposeAsync();
        }
    }

    private static Uri AddressOf(WebApplication application)
    {
        var bound = application.Services.GetRequiredService<IServer>().Features
            .GetRequiredFeature<IServerAddressesFeature>().Addresses
            .First();
        var address = new Uri(bound);
        // Everywhere is no place that a browser could go to.
        return address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = "127.0.0.1" }.Uri : address;
    }
}
