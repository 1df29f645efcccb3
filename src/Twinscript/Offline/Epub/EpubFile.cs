using System.Globalization;
using Fluid.Values;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Offline;

/// <summary>Binds one script's pages into an EPUB 3 book.</summary>
internal sealed class EpubFile(Book book, EpubViews views)
{
    public const string Layout = "epub-page";

    public const string ContentsLayout = "epub-contents";
    private const string Folder = EpubItem.Folder;

    public Content Write(IReadOnlyList<BookPage> pages, CancellationToken cancellation)
    {
        var items = Items(pages, cancellation);
        return ZipFile.Of(
        [
            // First and as it is, so that programs recognise the book by its first bytes.
            PackedFile.Stored("mimetype", "application/epub+zip"u8.ToArray()),
            PackedFile.Deflated("META-INF/container.xml", Content.Of(EpubPackage.ContainerFile).Bytes),
            PackedFile.Deflated(EpubPackage.FileName, Content.Of(EpubPackage.Write(book.Model, items)).Bytes),
            .. items.Select(i => i.File),
        ], book.Model.Pages.Updated);
    }

    private List<EpubItem> Items(IReadOnlyList<BookPage> pages, CancellationToken cancellation)
    {
        List<EpubItem> items = [];
        if (book.HasCover)
        {
            var cover = EpubItem.Packed("cover.svg", book.Render(Book.CoverLayout));
            items.Add(new("cover-image", "cover.svg", "image/svg+xml", cover) { Properties = "cover-image" });
            items.Add(EpubItem.Page("cover", "", book.Render(Layout, ("cover", BooleanValue.True))));
        }
        items.Add(EpubItem.Page("contents", "nav", book.Render(
            ContentsLayout, ("nav", views.Navigation(book)), ("contents", views.ContentsOf(book)))));
        items.AddRange(pages.Select(p => p.Item));
        if (book.Assets.Find(Book.StyleName) is { } style)
            items.Add(new("style", "style.css", "text/css", PackedFile.Deflated(Folder + "style.css", style.Content.Bytes)));
        var pictures = pages.SelectMany(p => p.Pictures).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        items.AddRange(pictures.Index().SelectInParallel(p => Picture(p.Index, p.Item), cancellation));
        return items;
    }

    private EpubItem Picture(int index, string name)
    {
        if (book.Assets.Find(name) is not { Destination: { } destination } picture)
            throw new InvalidOperationException($"'{name}' is no asset.");
        var (id, path) = (string.Create(CultureInfo.InvariantCulture, $"picture-{index + 1}"), destination.Value);
        return new(id, path, MediaTypes.Of(System.IO.Path.GetExtension(path)), PackedFile.Of(Folder + path, picture.Content.Bytes));
    }
}
