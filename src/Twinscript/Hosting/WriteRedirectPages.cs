using System.Text.Encodings.Web;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Hosting;

/// <summary>Adds a page at each other address that leads on by itself, for hosts that know no redirects, such as GitHub Pages.</summary>
internal sealed class WriteRedirectPages(SiteConfiguration configuration, OtherAddresses others, bool asPages) : IModule
{
    /// <summary>Keeps GitHub Pages from leaving out what begins with an underscore.</summary>
    private static readonly Document NoJekyll = new() { Destination = new(".nojekyll") };

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context) =>
        Task.FromResult<IReadOnlyList<Document>>(!asPages ? documents :
        [
            .. documents,
            NoJekyll,
            .. others.Of(context).Select(a => new Document { Destination = Place(a.From), Content = Content.Of(Html(a.To)) }),
        ]);

    private static SitePath Place(SitePath from) =>
        from.Value.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? from : new($"{from}/index.html");

    private string Html(PageInScript page)
    {
        var (title, url) = (Escape(page.Title), Escape(page.Url));
        return $"""
            <!DOCTYPE html>
            <html lang="{page.Script.Tag}">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <meta http-equiv="refresh" content="0; url={url}">
            <meta name="robots" content="noindex">
            <link rel="canonical" href="{Escape(configuration.Absolute(page.Url))}">
            </head>
            <body>
            <p><a href="{url}">{title}</a></p>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string Escape(string text)
    {
        TextEncoder encoder = FiveCharacterEncoder.Instance;
        return encoder.Encode(text);
    }
}
