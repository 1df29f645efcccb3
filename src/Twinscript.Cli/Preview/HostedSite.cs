using Microsoft.AspNetCore.Http;
using Twinscript.Cli.Preview.Headers;
using Twinscript.Cli.Preview.Redirects;
using Twinscript.Cli.Preview.Reloading;
using Twinscript.Diagnostics.Languages;

namespace Twinscript.Cli.Preview;

/// <summary>Answers requests from a folder by the rules of the host: redirects first, then files, then the 404 page.</summary>
internal sealed class HostedSite(string folder, OpenPages? pages, Language language)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly SiteFiles _files = new(folder);
    private volatile Rules _rules = new("", [], []);

    public string BasePath => _rules.BasePath;

    public void Publish(string basePath) => _rules = new(
        basePath,
        RedirectFile.Parse(ReadOrEmpty("_redirects")),
        HeaderFile.Parse(ReadOrEmpty("_headers")));

    public async Task AnswerAsync(HttpContext context)
    {
        for (var tries = 0; ; tries++)
        {
            await _files.WhilePublishingAsync(context.RequestAborted);
            try
            {
                if (await TryAnswerAsync(context, mayBeMissing: tries > 0))
                    return;
                // Perhaps only because a new build is taking the old one's place.
                await Task.Delay(Moment, context.RequestAborted);
            }
            catch (Exception gone)
                when (gone is FileNotFoundException or DirectoryNotFoundException && tries < 3 && !context.Response.HasStarted)
            {
                // A new build took the file's place between finding and opening it.
                context.Response.Clear();
            }
        }
    }

    /// <returns>False when nothing was found and nothing was answered.</returns>
    private async Task<bool> TryAnswerAsync(HttpContext context, bool mayBeMissing)
    {
        var rules = _rules;
        var path = RequestPath.Of(context.Request);
        if (path is { Segments: [] } && rules.BasePath.Length > 0)
        {
            Redirect(context, StatusCodes.Status302Found, rules.BasePath + "/");
            return true;
        }
        var found = Find(path, rules);
        if (path is not null && RedirectRules.FirstMatch(rules.Redirects, path, context.Request, found is not null) is { } redirect)
        {
            await ApplyAsync(context, rules, path, redirect);
            return true;
        }
        if (found is { IsFolder: true } && path is { EndsWithSlash: false })
        {
            Redirect(context, StatusCodes.Status301MovedPermanently, path.Encoded + "/" + context.Request.QueryString);
            return true;
        }
        if (found is { } file)
            await SendAsync(context, rules, path, file, StatusCodes.Status200OK);
        else if (mayBeMissing)
            await NotFoundAsync(context, rules, path);
        else
            return false;
        return true;
    }

    private SiteFile? Find(RequestPath? path, Rules rules) => path?.Within(rules.BasePath) is { } within ? _files.Find(within) : null;

    private static void Redirect(HttpContext context, int status, string location)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        context.Response.Headers.CacheControl = "no-store";
    }

    private async Task ApplyAsync(HttpContext context, Rules rules, RequestPath path, RedirectMatch redirect)
    {
        if (redirect.Status is >= 300 and < 400)
        {
            Redirect(context, redirect.Status, redirect.Location(context.Request.QueryString));
        }
        else if (Find(redirect.Path, rules) is { } file)
        {
            await SendAsync(context, rules, path, file, redirect.Status);
        }
        else
        {
            await NotFoundAsync(context, rules, path);
        }
    }

    private async Task NotFoundAsync(HttpContext context, Rules rules, RequestPath? path)
    {
        if (_files.Find(RequestPath.NotFound) is { } page)
        {
            await SendAsync(context, rules, path, page, StatusCodes.Status404NotFound);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.WriteAsync(
                language.Translate("Not found, and the site has no 404.html.") + "\n", context.RequestAborted);
    }

    private Task SendAsync(HttpContext context, Rules rules, RequestPath? path, SiteFile file, int status)
    {
        HeaderRules.Apply(rules.Headers, path ?? RequestPath.NotFound, context.Response.Headers);
        // The host caches; an author wants to see what was just built.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = status;
        return FileResponse.SendAsync(context, file, pages?.Build);
    }

    private string ReadOrEmpty(string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    private sealed record Rules(string BasePath, IReadOnlyList<RedirectRule> Redirects, IReadOnlyList<HeaderBlock> Headers);
}
