using Twinscript.Documents;
using Twinscript.Engine.Caching;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Search;

/// <summary>One page as the search sees it.</summary>
internal sealed class SearchedPage
{
    public static readonly Key<SearchedPage> Key = new("page as the search sees it");

    private SearchedPage(PageInScript page) => Page = page;

    public PageInScript Page { get; }

    /// <summary>In UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>Every character of the page once, in the form that stands for all.</summary>
    public required string Folded { get; init; }

    /// <summary>The page's words that other regions say differently.</summary>
    public required IReadOnlyCollection<(string One, string Other)> Wordings { get; init; }

    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Where <see cref="Json"/> begins in the index that was last written, and in which of its files.</summary>
    public (SitePath File, long Offset) Place { get; set; }

    /// <param name="regions">From the page's script to those whose words may be searched for.</param>
    public static SearchedPage Of(PageInScript page, TextConverter[] regions)
    {
        var parts = PageText.Of(page);
        // All a search can find, pieces on lines of their own.
        var text = string.Join('\n', [page.Title, page.Description ?? "", .. parts.SelectMany(p => new[] { p.Heading, p.Text, p.Code })]);
        return new(page)
        {
            Length = text.Length,
            Folded = HanFolding.Once(text),
            Wordings = RegionalWordings.Find(text, regions),
            Json = SearchFile.Page(page, parts, text.Length),
        };
    }

    /// <summary>Leaves the page's text where it is: in the index.</summary>
    public void WriteTo(CacheWriter to)
    {
        to.Number(Length);
        to.Text(Folded);
        to.List(Wordings, w => { to.Text(w.One); to.Text(w.Other); });
        to.Text(Place.File.Value);
        to.Number(Place.Offset);
        to.Number(Json.Length);
        to.Digest(Digest.Of(Json.Span));
    }

    /// <param name="from">Where <see cref="WriteTo"/> wrote.</param>
    /// <param name="file">A file of the index as it was then; null when it is gone.</param>
    public static SearchedPage? ReadFrom(CacheReader from, PageInScript page, Func<SitePath, Content?> file)
    {
        var (length, folded, wordings) = ((int)from.Number(), from.Text(), from.List(() => (from.Text(), from.Text())));
        var (path, offset, size, digest) = (new SitePath(from.Text()), from.Number(), from.Number(), from.Digest());
        if (file(path) is not { } index || offset + size > index.Length)
            return null;
        var json = index.Bytes.Slice((int)offset, (int)size);
        return Digest.Of(json.Span) != digest ? null
            : new(page) { Length = length, Folded = folded, Wordings = wordings, Json = json, Place = (path, offset) };
    }
}

/// <summary>Keeps what the search knows of a page.</summary>
/// <param name="file">What an earlier build wrote to a place, if it still lies there.</param>
internal sealed class SearchCodec(Func<SitePath, Content?> file) : IResultCodec
{
    // A page moves within the index when one before it gets longer.
    public bool Lasts => false;

    public void Write(CacheWriter to, IReadOnlyList<Document> results) =>
        to.List(results, result => result.Get(SearchedPage.Key).WriteTo(to));

    public IReadOnlyList<Document>? Read(CacheReader from, Document document)
    {
        var pages = from.List(() => SearchedPage.ReadFrom(from, document.Get(ReadPages.Page), file));
        return pages.Contains(null) ? null : [.. pages.OfType<SearchedPage>().Select(page => ReadPages.Read(document, page))];
    }
}
