using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Twinscript.Site.Tests.Hosting;

/// <summary>The far end of a bad line: a page comes piece by piece, with time enough between two to draw what is there.</summary>
internal sealed class HaltingHost : IAsyncDisposable
{
    private static readonly TimeSpan Halt = TimeSpan.FromMilliseconds(60);

    private readonly WebApplication _application;

    private HaltingHost(WebApplication application) => _application = application;

    /// <summary>Serves the files below <paramref name="folder"/>; each page in the pieces <paramref name="cut"/> makes of it.</summary>
    public static async Task<HaltingHost> OfAsync(string folder, Func<string, IEnumerable<string>> cut)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(o => o.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        application.Run(context => AnswerAsync(context, folder, cut));
        await application.StartAsync(CancellationToken.None);
        return new(application);
    }

    public string At(string address) => _application.Urls.Single() + address;

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, string folder, Func<string, IEnumerable<string>> cut)
    {
        var file = Path.Combine(folder, (context.Request.Path.Value ?? "").Trim('/'), "index.html");
        if (!File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        foreach (var piece in cut(await File.ReadAllTextAsync(file, context.RequestAborted)))
        {
            await context.Response.WriteAsync(piece, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Halt, context.RequestAborted);
        }
    }
}
