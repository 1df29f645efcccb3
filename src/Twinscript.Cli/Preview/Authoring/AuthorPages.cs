using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Twinscript.Building;
using Twinscript.Cli.Preview.Reloading;
using Twinscript.Diagnostics.Languages;
using Twinscript.Documents;
using Twinscript.Pages;

namespace Twinscript.Cli.Preview.Authoring;

/// <summary>Serves the pages that are for the site's authors and are never built: <c>/_preview/</c> and below.</summary>
internal sealed class AuthorPages(OpenPages open, Language language)
{
    public const string Root = "/_preview";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private readonly SiteFindings _findings = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile BuiltPages? _built;

    public static string AddressOf(PageInScript page) =>
        $"{Root}/{string.Join('/', page.Address.Id.Split('/').Select(Uri.EscapeDataString))}";

    public void Publish(BuiltPages built)
    {
        // They show what conversion did.
        _built = built with { Editions = [.. built.Editions.Where(e => !e.Script.IsLanguage)] };
        Start();
    }

    /// <summary>The first build has ended: nobody waits for its pages any longer.</summary>
    public void Start() => _started.TrySetResult();

    public void MapTo(WebApplication application)
    {
        application.Map(Html.Styles, branch => branch.Run(context => SendFileAsync(context, "author.css")));
        application.Map(Html.Script, branch => branch.Run(context => SendFileAsync(context, "author.js")));
        application.Map(Root, branch => branch.Run(AnswerAsync));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        await _started.Task.WaitAsync(context.RequestAborted);
        // Before the page is made, so that it is never said to be of a newer build than it is.
        var build = open.Build;
        var (page, status) = Find(context.Request);
        context.Response.StatusCode = status;
        context.Response.Headers.ContentSecurityPolicy = Policy;
        await SendAsync(context, "text/html; charset=utf-8", ReloadScript.AddTo(Encoding.UTF8.GetBytes(page), build));
    }

    private (string Page, int Status) Find(HttpRequest request)
    {
        if (_built is not { } built)
            return (
                Html.Page(
                    language,
                    language.Translate("Preview"),
                    $"<h1>{Words("Nothing to show yet")}</h1>",
                    $"<p>{Words("The site has not been built since the preview started. Mend what the console says.")}</p>"),
                StatusCodes.Status503ServiceUnavailable);
        var id = (request.Path.Value ?? "").Trim('/');
        if (id.Length == 0)
            return (PageList.Write(built, _findings, language), StatusCodes.Status200OK);
        var editions = built.Editions.Where(e => e.Address.Id == id).ToArray();
        return editions.Length > 0
            ? (FacingPreview.Write(built, editions, request.Query["script"], _findings, language), StatusCodes.Status200OK)
            : (
                Html.Page(
                    language,
                    language.Translate("No such page"),
                    $"<p class=\"back\"><a href=\"{Root}/\">{Words("All pages")}</a></p>\n<h1>{Words($"No page '{id}'")}</h1>",
                    $"<p>{Words("It may have been renamed or deleted.")}</p>"),
                StatusCodes.Status404NotFound);
    }

    private string Words(string english) => Html.Text(language.Translate(english));

    private static Task SendFileAsync(HttpContext context, string name) =>
        SendAsync(context, MediaTypes.Served(Path.GetExtension(name)), EmbeddedFile.Read($"author/{name}"));

    private static Task SendAsync(HttpContext context, string type, byte[] body)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
