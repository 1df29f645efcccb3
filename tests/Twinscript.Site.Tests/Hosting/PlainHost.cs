using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Twinscript.Site.Tests.Hosting;

/// <summary>A host that knows nothing but files, such as GitHub Pages: the site in a folder, no rules, no headers of its own.</summary>
internal sealed class PlainHost : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private static readonly TimeSpan Halt = TimeSpan.FromMilliseconds(60);

    private readonly WebApplication _application;

    private PlainHost(WebApplication application) => _application = application;

    /// <param name="cut">Makes of each page the pieces it comes in, with time enough between two to draw what is there.</param>
    public static async Task<PlainHost> OfAsync(string folder, string basePath, Func<string, IEnumerable<string>>? cut = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(o => o.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(context => AnswerAsync(context, folder, basePath, cut));
        await application.StartAsync(CancellationToken.None);
        return new(application);
    }

    public string At(string address) => _application.Urls.Single() + address;

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, string folder, string basePath, Func<string, IEnumerable<string>>? cut)
    {
        var path = context.Request.Path.Value ?? "";
        var file = path.StartsWith(basePath + "/", StringComparison.Ordinal) ? Path.Combine(folder, path[(basePath.Length + 1)..]) : "";
        if (!path.EndsWith('/') && Directory.Exists(file))
        {
            context.Response.Redirect(new PathString(path).ToUriComponent() + "/", permanent: true);
            return;
        }
        if (path.EndsWith('/'))
            file = Path.Combine(file, "index.html");
        if (!File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(folder, "404.html");
        }
        context.Response.ContentType = Types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        if (cut is null || context.Response.ContentType != "text/html")
        {
            await context.Response.SendFileAsync(file, context.RequestAborted);
            return;
        }
        foreach (var piece in cut(await File.ReadAllTextAsync(file, context.RequestAborted)))
        {
            await context.Response.WriteAsync(piece, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Halt, context.RequestAborted);
        }
    }
}
