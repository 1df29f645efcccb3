using Fluid.Values;
using NetVips;
using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Pictures;
using Twinscript.Theme;

namespace Twinscript.Cards;

/// <summary>
/// Adds a picture for every page in every script, for where others show links to it: drawn by the theme, when the site wants them and the
/// machine can set Chinese.
/// </summary>
internal sealed class DrawCards(
    SiteConfiguration configuration, SiteModels siteModels, FileFolder theme, BuildCache cache, BuildNotes notes) : IModule
{
    public const string Layout = "card";

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (!configuration.Cards)
            return Task.FromResult(documents);
        var models = siteModels.Of(context);
        var pages = models.Values.Where(m => m.Templates.HasLayout(Layout))
            .SelectMany(m => m.Pages.In(m.Script.Tag).Select(page => (Page: page, Model: m)))
            .ToList();
        if (pages.Count == 0 || Obstacle() is { } obstacle && Note(obstacle))
            return Task.FromResult(documents);
        var way = $"card:{Libvips.Version}:{MachineFonts.Fingerprint}";
        var assets = SiteAssets.Of(configuration, context);
        return Task.FromResult<IReadOnlyList<Document>>(
        [
            .. documents,
            .. pages.SelectInParallel(p => Card(p.Page, p.Model, way, assets, context), context.Cancellation).OfType<Document>(),
        ]);
    }

    private string? Obstacle()
    {
        notes.Ask(nameof(Libvips));
        if (Libvips.Version is null)
            return $"libvips, which draws them, is not on this machine. {Libvips.Advice}";
        notes.Ask(nameof(MachineFonts));
        return MachineFonts.HaveChinese
            ? null
            : "this machine has no font for Chinese. Install one (Debian, Ubuntu: 'apt-get install fonts-noto-cjk').";
    }

    private bool Note(string obstacle)
    {
        notes.Add($"no cards for link previews: {obstacle} 'cards: false' in site.yml does without.");
        return true;
    }

    /// <summary>The first large picture of a page that names none itself, as an address that holds it.</summary>
    private static string? PictureOf(PageInScript page, AssetMap assets)
    {
        if (page.Image is not null || PageCover.Of(page) is not { } cover || assets.FindByUrl(cover.Url) is not { } asset)
            return null;
        return Path.GetExtension(asset.Destination?.Value) is ".png" or ".jpg" or ".jpeg"
            ? $"data:{MediaTypes.Of(Path.GetExtension(asset.Destination.GetValueOrDefault().Value))};base64,"
                + Convert.ToBase64String(asset.Content.Bytes.Span)
            : null;
    }

    private Document? Card(PageInScript page, SiteModel model, string way, AssetMap assets, PipelineContext context)
    {
        var picture = PictureOf(page, assets);
        var svg = model.RenderPage(page, Layout, ("picture", picture is null ? NilValue.Instance : new StringValue(picture)))
            .Text.TrimStart();
        var key = BuildCache.KeyOf(System.Text.Encoding.UTF8.GetBytes(svg), way);
        var png = cache.Find(key);
        if (png is null)
        {
            try
            {
                png = DrawnCard.Of(svg, isPhotograph: picture is not null);
            }
            catch (VipsException)
            {
                context.Diagnostics.Error(
                    DiagnosticCodes.TemplateFailure,
                    $"layout '{Layout}' makes no sound SVG picture of the page '{page.Path}'. Correct its XML.",
                    SourceText.WholeFile(theme.DisplayPath(new($"layouts/{Layout}.liquid"))));
                return null;
            }
            cache.Keep(key, png);
        }
        var (width, height) = DrawnCard.SizeOf(png);
        var name = page.IsHome ? "index" : page.Address.Path.TrimEnd('/');
        var destination = new SitePath($"{HashNames.Folder}/cards/{page.Script.Path}/{name}.{HashNames.Hash(png)}.png");
        return new Document { Source = page.Path, Destination = destination, Content = Content.Of(png) }
            .With(CardKeys.Page, page.Destination)
            .With(CardKeys.Image, new PageImage(configuration.BasePath + destination.Url, width, height));
    }
}
