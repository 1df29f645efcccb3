using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Primitives;
using Twinscript.Cli.Preview.Authoring;
using Twinscript.Cli.Preview.Reloading;
using Twinscript.Diagnostics.Languages;

namespace Twinscript.Cli.Preview;

/// <summary>Refuses what a preview must not answer: a page of another site shall neither read a draft nor tie the server up.</summary>
/// <param name="endPoint">Where the server listens.</param>
internal sealed class PreviewGuard(IPEndPoint endPoint, Language language)
{
    private static readonly PathString[] ForOwnPagesOnly = [AuthorPages.Root, ReloadScript.Root];

    public static void Limit(KestrelServerLimits limits)
    {
        limits.MaxConcurrentConnections = 2000;
        limits.MaxRequestBodySize = 0;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }

    public Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!IsOwnHost(request.Host.Host))
            return RefuseAsync(
                context,
                StatusCodes.Status421MisdirectedRequest,
                $"This preview answers under its own addresses only, not as '{request.Host.Host}'. Start it with --host to serve others.");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "This preview can be read only.");
        }
        var isForOwnPages = ForOwnPagesOnly.Any(root => request.Path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));
        if (isForOwnPages && !IsAskedByOwnPage(request))
            return RefuseAsync(context, StatusCodes.Status403Forbidden, "This address is for the preview's own pages only.");
        return next(context);
    }

    // A name of another site can be made to lead here; an address in figures can't.
    private bool IsOwnHost(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return true;
        return IPAddress.TryParse(host.Trim('[', ']'), out var address)
            && (IPAddress.IsLoopback(address)
                || address.Equals(endPoint.Address)
                || endPoint.Address.Equals(IPAddress.Any)
                || endPoint.Address.Equals(IPAddress.IPv6Any));
    }

    private static bool IsAskedByOwnPage(HttpRequest request)
    {
        if (!StringValues.IsNullOrEmpty(request.Headers.Origin))
            return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value;
        // A link from elsewhere may lead here: who follows it sees the page, and nobody else does.
        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "none" or "same-origin"
            || (request.Headers["Sec-Fetch-Mode"], request.Headers["Sec-Fetch-Dest"]) is ({ Count: 1 } mode, { Count: 1 } target)
                && mode == "navigate" && target == "document";
    }

    private Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Connection = "close";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.WriteAsync(language.Translate(reason) + "\n", context.RequestAborted);
    }
}
