using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;

namespace Twinscript.Search;

/// <summary>The pages of one file of the index.</summary>
internal static class SearchGroup
{
    /// <summary>About a hundred kilobytes when compressed.</summary>
    private const int CharactersPerFile = 60_000;

    /// <param name="pages">Of one script.</param>
    public static IReadOnlyList<IReadOnlyList<SearchedPage>> Cut(IEnumerable<SearchedPage> pages)
    {
        List<List<SearchedPage>> groups = [];
        var room = 0;
        foreach (var page in pages)
        {
            if (room <= 0)
            {
                groups.Add([]);
                room = CharactersPerFile;
            }
            groups[^1].Add(page);
            room -= page.Length;
        }
        return groups;
    }

    public static Document FileOf(PublishedScript script, IEnumerable<SearchedPage> pages, ReadOnlyMemory<byte> bytes)
    {
        var destination = new SitePath($"{HashNames.Folder}/search/{script.Path}.{HashNames.Hash(bytes.Span)}.js");
        foreach (var page in pages)
            page.Place = (destination, page.Place.Offset);
        return new() { Destination = destination, Content = Content.Of(bytes).Fixed() };
    }
}
