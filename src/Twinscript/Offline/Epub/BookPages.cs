using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Engine.Caching;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>A finished page of a book.</summary>
/// <param name="Tag">Of the book's script.</param>
/// <param name="Pictures">Names of the assets it shows.</param>
internal sealed record BookPage(string Tag, EpubItem Item, IReadOnlyCollection<string> Pictures)
{
    public static readonly Key<BookPage> Key = new("page of a book");
}

/// <summary>Adds a document for every page of every book, when the theme can set one.</summary>
internal sealed class GatherBooks(SiteConfiguration configuration, SiteModels siteModels) : IModule
{
    /// <summary>The page as it goes into its book. What frames it hangs on what else is in the book.</summary>
    public static readonly Key<EpubPageView> View = new(
        "page for a book", view => $"{view.Page.Digest} {view.Page.Script.Tag} {view.File} {view.Book.IsStyled} {view.Book.HasCover}");

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context) =>
        Task.FromResult<IReadOnlyList<Document>>(
        [
            .. from book in Book.All(configuration, siteModels, context)
               from page in book.Pages
               let view = new EpubPageView(page, book)
               // Named after its script, because the same source is in every book.
               select new Document { Source = page.Path, Destination = page.Destination }.With(View, view),
        ]);
}

/// <summary>Sets each page of a book.</summary>
internal sealed class RenderBookPages(EpubViews views) : DocumentModule
{
    public static Document Finished(Document document, BookPage page) =>
        new Document { Source = document.Source, Destination = document.Destination }.With(BookPage.Key, page);

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        var view = document.Get(GatherBooks.View);
        var book = view.Book;
        var converted = book.Links.Convert(view.Page);
        var xhtml = book.Render(EpubFile.Layout, ("page", views.PageOf(view.With(converted.Xhtml))));
        var item = EpubItem.Page(view.File[..^".xhtml".Length], converted.Properties, xhtml);
        return [Finished(document, new(book.Model.Script.Tag, item, converted.Pictures))];
    }
}

/// <summary>Keeps the pages of books, packed as they are in them.</summary>
/// <param name="book">What an earlier build wrote for a script, if it still lies there.</param>
internal sealed class BookCodec(Func<string, Content?> book) : IResultCodec
{
    public bool Lasts => false;

    public void Write(CacheWriter to, IReadOnlyList<Document> results) => to.List(results, result =>
    {
        var (item, pictures) = (result.Get(BookPage.Key).Item, result.Get(BookPage.Key).Pictures);
        to.Text(item.Id);
        to.Text(item.Properties);
        item.File.WriteTo(to);
        to.List(pictures, to.Text);
    });

    public IReadOnlyList<Document>? Read(CacheReader from, Document document)
    {
        var tag = document.Get(GatherBooks.View).Page.Script.Tag;
        var pages = from.List(() =>
        {
            var (id, properties, file, pictures) =
                (from.Text(), from.Text(), PackedFile.ReadFrom(from, book(tag)), from.List(from.Text));
            return file is null ? null : new BookPage(tag, EpubItem.Page(id, properties, file), pictures);
        });
        return pages.Contains(null) ? null : [.. pages.OfType<BookPage>().Select(page => RenderBookPages.Finished(document, page))];
    }
}
