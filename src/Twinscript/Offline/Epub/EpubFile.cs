using System.Globalization;
using Fluid.Values;
using Twinscript.Assets;
using Twinscript.Discovery;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>Binds one script's pages into an EPUB 3 book.</summary>
internal sealed class EpubFile(SiteModel model, AssetMap assets, EpubViews views)
{
    public const string Layout = "epub-page";

    private const string CoverLayout = "epub-cover";
    private const string ContentsLayout = "epub-contents";
    private const string StyleName = "styles/epub.css";
    private const string Folder = "book/";

    private static readonly ViewPath Path = ViewPath.Root("epub:");

    private readonly IReadOnlyList<PageInScript> _pages = model.Pages.In(model.Script.Tag);
    private readonly EpubPages _converter = new(model.Pages.In(model.Script.Tag), assets, model.Configuration.Absolute);

    public Content Write(CancellationToken cancellation)
    {
        var items = Items(cancellation);
        return ZipFile.Of(
        [
            // First and as it is, so that programs recognise the book by its first bytes.
            PackedFile.Stored("mimetype", "application/epub+zip"u8.ToArray()),
            PackedFile.Deflated("META-INF/container.xml", Content.Of(EpubPackage.ContainerFile).Bytes),
            PackedFile.Deflated(EpubPackage.FileName, Content.Of(EpubPackage.Write(model, items)).Bytes),
            .. items.Select(i => i.File),
        ], model.Pages.Updated);
    }

    private List<EpubItem> Items(CancellationToken cancellation)
    {
        List<EpubItem> items = [];
        if (model.Templates.HasLayout(CoverLayout))
        {
            items.Add(new("cover-image", "cover.svg", "image/svg+xml", Packed("cover.svg", Render(CoverLayout))) { Properties = "cover-image" });
            items.Add(Page("cover", "", Render(Layout, ("cover", BooleanValue.True))));
        }
        items.Add(Page("contents", "nav", Render(ContentsLayout, ("nav", Navigation()))));
        var pages = _pages.SelectInParallel(Page, cancellation);
        items.AddRange(pages.Select(p => p.Item));
        if (assets.Find(StyleName) is { } style)
            items.Add(new("style", "style.css", "text/css", PackedFile.Deflated(Folder + "style.css", style.Content.Bytes)));
        var pictures = pages.SelectMany(p => p.Pictures).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        items.AddRange(pictures.Index().SelectInParallel(p => Picture(p.Index, p.Item), cancellation));
        return items;
    }

    private (EpubItem Item, IReadOnlyCollection<string> Pictures) Page(PageInScript page)
    {
        var (name, converted) = (_converter.FileOf(page), _converter.Convert(page));
        var view = views.Page.Of(View(page, converted.Xhtml), Path, model.Templates.ReportUndefined);
        return (Page(name[..^".xhtml".Length], converted.Properties, Render(Layout, ("page", view))), converted.Pictures);
    }

    private static EpubItem Page(string id, string properties, string xhtml) =>
        new(id, id + ".xhtml", EpubItem.Xhtml, Packed(id + ".xhtml", xhtml)) { Properties = properties, InSpine = true };

    private EpubItem Picture(int index, string name)
    {
        if (assets.Find(name) is not { Destination: { } destination } picture)
            throw new InvalidOperationException($"'{name}' is no asset.");
        var (id, path) = (string.Create(CultureInfo.InvariantCulture, $"picture-{index + 1}"), destination.Value);
        return new(id, path, MediaTypes.Of(System.IO.Path.GetExtension(path)), PackedFile.Of(Folder + path, picture.Content.Bytes));
    }

    private static PackedFile Packed(string name, string xml) => PackedFile.Deflated(Folder + name, Content.Of(XmlText.Of(xml)).Bytes);

    private string Render(string layout, params IEnumerable<(string, FluidValue)> more) => model.Templates.Render(layout,
        [
            .. model.Globals("site", "script", "scripts", "words"),
            ("styled", BooleanValue.Create(assets.Find(StyleName) is not null)),
            ("covered", BooleanValue.Create(model.Templates.HasLayout(CoverLayout))),
            .. more,
        ]);

    private ArrayValue Navigation() => views.Section.OfAll(
        _pages.Where(p => p.IsHome).GroupBy(_ => "", StringComparer.Ordinal).Concat(model.Pages.Sections(model.Script.Tag))
            .Select(s => new EpubSection(s.Key, s.Select(p => View(p, "")))),
        Path, model.Templates.ReportUndefined);

    private EpubPageView View(PageInScript page, string xhtml) => new(page, _converter.FileOf(page), xhtml, model);
}
