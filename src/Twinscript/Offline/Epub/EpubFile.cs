using System.Globalization;
using Fluid.Values;
using Twinscript.Assets;
using Twinscript.Documents;
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

    public ReadOnlyMemory<byte> Write()
    {
        var items = Items();
        return ZipFile.Write(
        [
            // First and as it is, so that programs recognise the book by its first bytes.
            PackedFile.Stored("mimetype", "application/epub+zip"u8.ToArray()),
            PackedFile.Deflated("META-INF/container.xml", Content.Of(EpubPackage.ContainerFile).Bytes),
            PackedFile.Deflated(EpubPackage.FileName, Content.Of(EpubPackage.Write(model, items)).Bytes),
            .. items.Select(i => PackedFile.Deflated(Folder + i.Name, i.Content.Bytes)),
        ], model.Pages.Updated);
    }

    private List<EpubItem> Items()
    {
        var converter = new EpubPages(_pages, assets, model.Configuration.Absolute);
        var pictures = new SortedSet<string>(StringComparer.Ordinal);
        List<EpubItem> items = [];
        if (model.Templates.HasLayout(CoverLayout))
        {
            items.Add(new("cover-image", "cover.svg", "image/svg+xml", Content.Of(Render(CoverLayout))) { Properties = "cover-image" });
            items.Add(new("cover", "cover.xhtml", EpubItem.Xhtml, Content.Of(Render(Layout, ("cover", BooleanValue.True)))) { InSpine = true });
        }
        items.Add(new("contents", "contents.xhtml", EpubItem.Xhtml, Content.Of(Render(ContentsLayout, ("nav", Navigation())))) { Properties = "nav", InSpine = true });
        foreach (var page in _pages)
        {
            var converted = converter.Convert(page);
            pictures.UnionWith(converted.Pictures);
            var name = EpubNames.Of(page, _pages);
            items.Add(new(name[..^".xhtml".Length], name, EpubItem.Xhtml, Content.Of(Render(Layout, ("page", views.Page.Of(new(page, converted.Xhtml, model), Path, model.Templates.ReportUndefined)))))
            {
                Properties = converted.HasSvg ? "svg" : "",
                InSpine = true,
            });
        }
        if (assets.Find(StyleName) is { } style)
            items.Add(new("style", "style.css", "text/css", style.Content));
        items.AddRange(pictures.Index().Select(p => Picture(p.Index, p.Item)));
        return items;
    }

    private EpubItem Picture(int index, string name) => assets.Find(name) is { Destination: { } destination } picture
        ? new(string.Create(CultureInfo.InvariantCulture, $"picture-{index + 1}"), destination.Value, MediaTypes.Of(System.IO.Path.GetExtension(destination.Value)), picture.Content)
        : throw new InvalidOperationException($"'{name}' is no asset.");

    private string Render(string layout, params IEnumerable<(string, FluidValue)> more)
    {
        return model.Templates.Render(layout,
        [
            .. model.Globals("site", "script", "scripts", "words"), ("styled", BooleanValue.Create(assets.Find(StyleName) is not null)), ("covered", BooleanValue.Create(model.Templates.HasLayout(CoverLayout))), .. more,
        ]);
    }

    private ArrayValue Navigation() => views.Section.OfAll(
        _pages.Where(p => p.IsHome).GroupBy(_ => "", StringComparer.Ordinal).Concat(model.Pages.Sections(model.Script.Tag))
            .Select(s => new EpubSection(s.Key, s.Select(p => new EpubPageView(p, "", model)))),
        Path, model.Templates.ReportUndefined);
}
