using System.Runtime.CompilerServices;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Search;

/// <summary>
/// One page as the search sees it. What is worked out here is kept for the builds that follow, as long as the page is the same.
/// </summary>
internal sealed class SearchedPage
{
    // A page kept from an earlier build hands on the very string that was read then.
    private static readonly ConditionalWeakTable<string, SearchedPage> Known = [];

    private SearchedPage(PageInScript page, TextConverter[] regions)
    {
        Page = page;
        Parts = PageText.Of(page);
        // All a search can find, pieces on lines of their own.
        var text = string.Join('\n', [page.Title, page.Description ?? "", .. Parts.SelectMany(p => new[] { p.Heading, p.Text })]);
        Length = text.Length;
        Folded = HanFolding.Once(text);
        Wordings = RegionalWordings.Find(text, regions);
        Json = SearchFile.Page(this);
    }

    public PageInScript Page { get; }

    public IReadOnlyList<PagePart> Parts { get; }

    /// <summary>In UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>Every character of the page once, in the form that stands for all.</summary>
    public string Folded { get; }

    /// <summary>The page's words that other regions say differently.</summary>
    public IReadOnlyCollection<(string One, string Other)> Wordings { get; }

    public ReadOnlyMemory<byte> Json { get; }

    /// <param name="page">The page to read.</param>
    /// <param name="regions">
    /// From the page's script to those whose words may be searched for. Whatever changes them changes the page's string too.
    /// </param>
    public static SearchedPage Of(PageInScript page, TextConverter[] regions)
    {
        if (Known.TryGetValue(page.Html, out var known) && known.Shows(page))
            return known;
        var read = new SearchedPage(page, regions);
        Known.AddOrUpdate(page.Html, read);
        return read;
    }

    // The words around the content may come from another page's front matter.
    private bool Shows(PageInScript page) =>
        page.Title == Page.Title
            && page.Description == Page.Description
            && page.Destination == Page.Destination
            && page.Script == Page.Script;
}
