using Twinscript.Documents;
using Twinscript.Pages;

namespace Twinscript.Manuals;

/// <summary>One line of a manual's contents as one page shows them.</summary>
internal sealed class SideEntry
{
    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Number { get; init; }

    public bool IsCurrent { get; init; }

    /// <summary>Whether the page being shown is this one or below it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether there are pages below it that this page does not list.</summary>
    public bool IsCut { get; init; }

    /// <summary>Stands for so many entries that are not listed; 0 for an entry.</summary>
    public int Rest { get; init; }

    public IReadOnlyList<SideEntry> Children { get; init; } = [];

    public static Digest DigestOf(IEnumerable<SideEntry> entries)
    {
        using var digest = new DigestBuilder();
        foreach (var entry in entries)
            entry.AddTo(digest);
        return digest.Finish();
    }

    private void AddTo(DigestBuilder digest)
    {
        digest.Add(Title).Add(Url).Add(Number).Add((IsCurrent, IsOpen, IsCut, Rest).ToString());
        foreach (var child in Children)
            child.AddTo(digest);
        digest.Add((string?)null);
    }
}

/// <summary>Makes the contents of a manual for the side of one of its pages.</summary>
/// <param name="current">The node of the page; null lists everything.</param>
internal sealed class SideBar(ReadingOrder order, PageTree<PageInScript> tree, PageNode<PageInScript>? current)
{
    // A small manual is listed whole on every page, folded. Of a large one a page lists what lies along the way to it.
    private const int MostWhole = 100;
    private const int MostBeside = 60;
    private const int MostAtHome = 500;
    private const int LevelsAtHome = 2;

    private readonly HashSet<PageNode<PageInScript>> _way = [.. WayTo(current)];
    private readonly int _mostBeside = current is null ? MostAtHome / LevelsAtHome : MostBeside;

    private readonly bool _isWhole = tree.Root.All.Take((current is null ? MostAtHome : MostWhole) + 1).Count()
        <= (current is null ? MostAtHome : MostWhole);

    /// <summary>The manual itself, with its entries.</summary>
    public SideEntry Root => new()
    {
        Title = tree.Root.Page is null ? null : order.TitleOf(tree.Root), Url = tree.Root.Page?.Url, IsOpen = true,
        IsCurrent = current is not null && current == tree.Root, Children = Entries(tree.Root, 1),
    };

    private static IEnumerable<PageNode<PageInScript>> WayTo(PageNode<PageInScript>? node)
    {
        for (var at = node; at is not null; at = at.Parent)
            yield return at;
    }

    private IReadOnlyList<SideEntry> Entries(PageNode<PageInScript> parent, int level)
    {
        PageNode<PageInScript>[] all = [.. parent.Visible];
        if (all.Length <= _mostBeside)
            return [.. all.Select(node => Entry(node, level))];
        var middle = Math.Max(0, Array.FindIndex(all, _way.Contains));
        var from = Math.Clamp(middle - (_mostBeside / 2), 0, all.Length - _mostBeside);
        List<SideEntry> entries = [];
        if (from > 0)
            entries.Add(new() { Rest = from, Url = ReadingOrder.UrlOf(all[from - 1]) });
        entries.AddRange(all.Skip(from).Take(_mostBeside).Select(node => Entry(node, level)));
        if (from + _mostBeside < all.Length)
            entries.Add(new() { Rest = all.Length - from - _mostBeside, Url = ReadingOrder.UrlOf(all[from + _mostBeside]) });
        return entries;
    }

    private SideEntry Entry(PageNode<PageInScript> node, int level)
    {
        var isOpen = _way.Contains(node);
        var isListed = isOpen || _isWhole || (current is null && level < LevelsAtHome);
        return new()
        {
            Title = order.TitleOf(node), Url = isListed && node.Page is null ? null : ReadingOrder.UrlOf(node),
            Number = order.NumberOf(node), IsCurrent = node == current, IsOpen = isOpen, IsCut = !isListed && node.Visible.Any(),
            Children = isListed ? Entries(node, level + 1) : [],
        };
    }
}
