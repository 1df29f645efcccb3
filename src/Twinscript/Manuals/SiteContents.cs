using Twinscript.Pages;

namespace Twinscript.Manuals;

/// <summary>A part of the contents of what readers take away.</summary>
/// <param name="Title">Empty when the part needs none.</param>
internal sealed record ContentsPart(string Title, IReadOnlyList<ContentsNode> Entries)
{
    public bool IsNested => Entries.Any(e => e.Children.Count > 0);
}

/// <param name="Page">Null for a group without a page of its own.</param>
internal sealed record ContentsNode(string Title, PageInScript? Page, IReadOnlyList<ContentsNode> Children);

/// <summary>The pages of a site by section, and those of manuals and books as they lie in each other.</summary>
/// <param name="isWhole">Whether pages that stand in no list are there too.</param>
internal sealed class SiteContents(ReadingOrder order, bool isWhole)
{
    private readonly HashSet<PageTree<PageInScript>> _listed = [];

    /// <param name="sections">In reading order, each with its title.</param>
    public IReadOnlyList<ContentsPart> Of(IEnumerable<(string Title, IEnumerable<PageInScript> Pages)> sections)
    {
        List<ContentsPart> parts = [];
        foreach (var (title, pages) in sections)
        {
            ContentsNode[] entries = [.. pages.SelectMany(Entries)];
            // A manual that is called like its section.
            if (entries.Length > 0)
                parts.Add(new(entries.Length == 1 && entries[0].Title == title ? "" : title, entries));
        }
        return parts;
    }

    private IEnumerable<ContentsNode> Entries(PageInScript page)
    {
        if (order.TreeOf(page) is not { } tree)
            return [new(page.Title, page, [])];
        if (!_listed.Add(tree))
            return [];
        return tree.Root.Page is { IsHome: false } root ? [new(root.Title, root, Below(tree.Root))]
            : page.IsHome ? [new(page.Title, page, []), .. Below(tree.Root)]
            : Below(tree.Root);
    }

    private ContentsNode[] Below(PageNode<PageInScript> node) =>
    [
        .. from child in isWhole ? node.Children.Where(c => c.All.Any(n => n.Page is not null)) : node.Visible
           let number = order.NumberOf(child)
           select new ContentsNode(number is null ? order.TitleOf(child) : $"{number} {order.TitleOf(child)}", child.Page, Below(child)),
    ];
}
