using Fluid.Values;
using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>One script's pages on their way into a book.</summary>
internal sealed class Book
{
    public const string CoverLayout = "epub-cover";
    public const string StyleName = "styles/epub.css";

    private Book(SiteModel model, AssetMap assets)
    {
        (Model, Assets, Pages) = (model, assets, model.Pages.In(model.Script.Tag));
        Links = new(Pages, assets, model.Configuration.Absolute);
    }

    public SiteModel Model { get; }

    public AssetMap Assets { get; }

    public IReadOnlyList<PageInScript> Pages { get; }

    public EpubPages Links { get; }

    public bool IsStyled => Assets.Find(StyleName) is not null;

    public bool HasCover => Model.Templates.HasLayout(CoverLayout);

    /// <returns>None when the site wants none, or the theme can't set one.</returns>
    public static IReadOnlyList<Book> All(SiteConfiguration configuration, SiteModels siteModels, PipelineContext context)
    {
        if (!configuration.Offline.Epub)
            return [];
        var models = siteModels.Of(context);
        var assets = SiteAssets.Of(configuration, context);
        return
        [
            .. configuration.ScriptsAndLanguages.Select(s => models[s.Tag])
                .Where(m => !m.Script.IsLanguage || m.Pages.In(m.Script.Tag).Count > 0)
                .Where(m => m.Templates.HasLayout(EpubFile.Layout) && m.Templates.HasLayout(EpubFile.ContentsLayout))
                .Select(m => new Book(m, assets)),
        ];
    }

    public string Render(string layout, params IEnumerable<(string, FluidValue)> more) => Model.Templates.Render(layout,
        [
            .. Model.Globals("site", "script", "scripts", "words"),
            ("styled", BooleanValue.Create(IsStyled)),
            ("covered", BooleanValue.Create(HasCover)),
            .. more,
        ]);
}
