using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.Primitives;
using Twinscript.Cli.Preview.Reloading;
using Twinscript.Documents;

namespace Twinscript.Cli.Preview;

/// <summary>Sends a file, or the part of it that was asked for.</summary>
internal static class FileResponse
{
    /// <param name="build">
    /// Pages get the script that keeps them up to date, and are said to be of this build or a newer one; null sends them as they are.
    /// </param>
    public static async Task SendAsync(HttpContext context, SiteFile file, string? build)
    {
        var response = context.Response;
        // A host may have named another type in its headers.
        if (StringValues.IsNullOrEmpty(response.Headers.ContentType))
            response.ContentType = MediaTypes.Served(Path.GetExtension(file.FullPath));
        if (build is not null && IsPage(response) && ReloadScript.MayRunUnder(response.Headers.ContentSecurityPolicy.ToString()))
            await SendPageAsync(context, file, build);
        else
            await SendBytesAsync(context, file);
    }

    private static bool IsPage(HttpResponse response) =>
        response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task SendPageAsync(HttpContext context, SiteFile file, string build)
    {
        var page = ReloadScript.AddTo(await File.ReadAllBytesAsync(file.FullPath, context.RequestAborted), build);
        context.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    private static async Task SendBytesAsync(HttpContext context, SiteFile file)
    {
        var response = context.Response;
        var stream = new FileStream(
            file.FullPath,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            1,
            FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (stream)
        {
            var (start, length) = (0L, stream.Length);
            response.Headers.AcceptRanges = "bytes";
            if (response.StatusCode == StatusCodes.Status200OK && RequestedRange(context.Request, length) is { } range)
            {
                if (range.Length == 0)
                {
                    response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
                    response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{length}");
                    response.ContentType = null;
                    return;
                }
                response.StatusCode = StatusCodes.Status206PartialContent;
                response.Headers.ContentRange = string.Create(
                    CultureInfo.InvariantCulture, $"bytes {range.Start}-{range.Start + range.Length - 1}/{length}");
                (start, length) = range;
            }
            response.ContentLength = length;
            if (HttpMethods.IsHead(context.Request.Method) || length == 0)
                return;
            stream.Position = start;
            await CopyAsync(stream, response.Body, length, context.RequestAborted);
        }
    }

    /// <summary>Null when the whole is wanted; a length of 0 when nothing of the file lies in the range.</summary>
    private static (long Start, long Length)? RequestedRange(HttpRequest request, long length)
    {
        // Without validators nothing can prove that a client's half is a half of this file.
        if (!StringValues.IsNullOrEmpty(request.Headers.IfRange))
            return null;
        var asked = new RequestHeaders(request.Headers).Range;
        if (asked is not { Ranges.Count: 1 } || !asked.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase))
            return null;
        var range = asked.Ranges.First();
        if (range.From is { } from)
            return from >= length ? (0, 0) : (from, Math.Min(range.To ?? length - 1, length - 1) - from + 1);
        var last = Math.Min(range.To ?? 0, length);
        return (length - last, last);
    }

    private static async Task CopyAsync(Stream from, Stream to, long length, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        while (length > 0)
        {
            var read = await from.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, length)), cancellation);
            if (read == 0)
                return;
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
            length -= read;
        }
    }
}
