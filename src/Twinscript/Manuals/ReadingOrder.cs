using System.Collections.Concurrent;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Pages;

namespace Twinscript.Manuals;

/// <summary>The pages of one script as they lie in each other, by manual, and which page comes after which.</summary>
internal sealed class ReadingOrder
{
    private readonly Dictionary<string, PageTree<PageInScript>> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<SourcePath, (IReadOnlyList<PageInScript> Pages, int At)> _positions = [];
    private readonly Dictionary<PageNode<PageInScript>, string> _numbers = [];
    private readonly SiteShapes _shapes;
    private readonly Func<string, string> _convert;
    private readonly ConcurrentDictionary<string, string> _groups = new(StringComparer.Ordinal);

    /// <param name="pages">Of one script.</param>
    /// <param name="convert">From a title in the site's script to this one.</param>
    public ReadingOrder(IReadOnlyList<PageInScript> pages, SiteShapes shapes, Func<string, string> convert)
    {
        (_shapes, _convert) = (shapes, convert);
        foreach (var (folder, shape) in shapes.Scopes)
        {
            if (shape == PageShape.Blog)
                Number(BlogPosts.Of(folder, pages, shapes));
            if (shape is not (PageShape.Manual or PageShape.Book))
                continue;
            var own = pages.Where(p => shapes.ScopeOf(p.Path).Folder == folder).Select(p => (p, p.Path, p.FrontMatter));
            var tree = new PageTree<PageInScript>(folder, [.. own], shape == PageShape.Book);
            _trees[folder] = tree;
            Number([.. tree.Root.All.Where(n => n is { Page: not null, IsHidden: false }).Select(n => n.Page).OfType<PageInScript>()]);
            if (shape == PageShape.Book && !NumbersItself(tree.Root))
                NumberChapters(tree.Root, "");
        }
    }

    public PageTree<PageInScript>? TreeOf(PageInScript page) =>
        page.Listing is null ? _trees.GetValueOrDefault(_shapes.ScopeOf(page.Path).Folder) : null;

    public string TitleOf(PageNode<PageInScript> node) =>
        node.Page?.Title ?? _groups.GetOrAdd(node.Title, static (title, convert) => convert(title), _convert);

    /// <summary>Of a group the first page in it; null when it has none that is shown.</summary>
    public static string? UrlOf(PageNode<PageInScript> node) =>
        node.Page?.Url ?? node.Visible.Select(UrlOf).FirstOrDefault(url => url is not null);

    /// <summary>Of a chapter, such as 1.2; null outside books.</summary>
    public string? NumberOf(PageNode<PageInScript> node) => _numbers.GetValueOrDefault(node);

    /// <summary>Whether the page has its place in a manual, a book or a row of posts, and so its neighbours there.</summary>
    public bool Knows(PageInScript page) => page.Listing is null && _shapes.Of(page.Path) != PageShape.Microsite;

    public bool IsPost(PageInScript page) =>
        page.Listing is null && _shapes.Of(page.Path) == PageShape.Blog && _positions.ContainsKey(page.Path);

    public PageInScript? Neighbour(PageInScript page, int distance) =>
        _positions.TryGetValue(page.Path, out var place) && place.At + distance is var at && at >= 0 && at < place.Pages.Count
            ? place.Pages[at]
            : null;

    private void Number(IReadOnlyList<PageInScript> pages)
    {
        foreach (var (at, page) in pages.Index())
            _positions[page.Path] = (pages, at);
    }

    private int NumberChapters(PageNode<PageInScript> parent, string before, int from = 0)
    {
        foreach (var child in parent.Visible)
        {
            if (child.IsPart)
                from = NumberChapters(child, before, from);
            else if (child.IsNumbered)
            {
                var number = before + (++from).ToString(System.Globalization.CultureInfo.InvariantCulture);
                _numbers[child] = number;
                NumberChapters(child, number + ".");
            }
        }
        return from;
    }

    // Books whose titles say 第一章 or 1.2 need no second number.
    private bool NumbersItself(PageNode<PageInScript> root)
    {
        var titles = root.Visible.SelectMany(n => n.IsPart ? n.Visible : [n]).Select(TitleOf).ToList();
        return titles.Count(HasNumber) * 2 > titles.Count;
    }

    private static bool HasNumber(string title) => title.TrimStart() switch
    {
        [>= '0' and <= '9', ..] => true,
        ['第', var next, ..] => "一二三四五六七八九十0123456789 ".Contains(next, StringComparison.Ordinal),
        _ => false,
    };
}
