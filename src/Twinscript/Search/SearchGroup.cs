using System.Runtime.CompilerServices;
using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;

namespace Twinscript.Search;

/// <summary>The pages of one file. Kept, like <see cref="SearchedPage"/>, for builds in which they are the same.</summary>
internal sealed class SearchGroup
{
    /// <summary>About a hundred kilobytes when compressed.</summary>
    private const int CharactersPerFile = 60_000;

    private static readonly ConditionalWeakTable<SearchedPage, SearchGroup> Known = [];

    private readonly Lazy<Document> _file;

    private SearchGroup(IReadOnlyList<SearchedPage> pages, PublishedScript script)
    {
        Pages = pages;
        Folded = HanFolding.Once(string.Concat(pages.Select(p => p.Folded)));
        Wordings = [.. pages.SelectMany(p => p.Wordings).Distinct()];
        _file = new(() => FileOf(script, SearchFile.Further(pages)));
    }

    public IReadOnlyList<SearchedPage> Pages { get; }

    /// <summary>See <see cref="SearchedPage.Folded"/>.</summary>
    public string Folded { get; }

    /// <summary>See <see cref="SearchedPage.Wordings"/>.</summary>
    public IReadOnlyList<(string One, string Other)> Wordings { get; }

    /// <summary>A file with nothing but these pages.</summary>
    public Document File => _file.Value;

    public static Document FileOf(PublishedScript script, ReadOnlyMemory<byte> bytes) =>
        new()
        {
            Destination = new($"{HashNames.Folder}/search/{script.Path}.{HashNames.Hash(bytes.Span)}.js"),
            Content = Content.Of(bytes).Fixed(),
        };

    /// <summary>Cuts a script's pages into files.</summary>
    public static IReadOnlyList<SearchGroup> Cut(IEnumerable<SearchedPage> pages, PublishedScript script)
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
        return groups.ConvertAll(g => Of(g, script));
    }

    private static SearchGroup Of(List<SearchedPage> pages, PublishedScript script)
    {
        if (Known.TryGetValue(pages[0], out var known) && known.Pages.SequenceEqual(pages))
            return known;
        var group = new SearchGroup(pages, script);
        Known.AddOrUpdate(pages[0], group);
        return group;
    }
}
