using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Twinscript.Configuration;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Manuals;

/// <summary>The members templates read about a page's place in a blog, a manual or a book.</summary>
internal sealed class ManualViews(SiteConfiguration configuration, ScriptConverters converters, Lazy<GitHistory> history)
{
    private readonly ConcurrentDictionary<string, Lazy<ReadingOrder>> _orders = new(StringComparer.Ordinal);

    // A template asks for the contents of its page many times.
    private readonly ConditionalWeakTable<PageView, SideEntry> _sides = [];

    public ReadingOrder OrderOf(SiteModel model) => _orders.GetOrAdd(model.Script.Tag, _ => new(() => new(
        model.Pages.In(model.Script.Tag), configuration.Shapes,
        converters.Converter(configuration.SourceScript, model.Script).Convert))).Value;

    public void AddTo(SiteViews views)
    {
        var entry = new MemberTable<SideEntry>("entry")
            .Text("title", e => e.Title)
            .Text("url", e => e.Url)
            .Text("number", e => e.Number)
            .Flag("current", e => e.IsCurrent)
            .Flag("open", e => e.IsOpen)
            .Flag("cut", e => e.IsCut)
            .Number("rest", e => e.Rest == 0 ? null : e.Rest);
        entry.Many("children", e => e.Children, entry, e => SideEntry.DigestOf(e.Children));
        views.Page
            .Text("kind", v => SiteShapes.NameOf(ShapeOf(v)))
            .Text("number", v => NodeOf(v) is { } node ? OrderOf(v.Model).NumberOf(node) : null)
            .Day("last_changed", v => v.Page.FrontMatter.Updated ?? (IsEditable(v) ? history.Value.ChangedAt(v.Page.Path) : null))
            .Text("edit_url", v => IsEditable(v) ? configuration.Repository.EditUrl(v.Page.Path.Value, history.Value.Folder) : null)
            .One("manual", SideOf, entry)
            .One("chapters", v => Bar(v, isWhole: true)?.Root, entry)
            .One("previous", v => Neighbour(v, -1), views.Link)
            .One("next", v => Neighbour(v, +1), views.Link);
        views.Site.Text("kind", m => SiteShapes.NameOf(m.Configuration.Shapes.Kind));
        views.Layouts.Add(LayoutsOf);
    }

    /// <summary>What the page lies below in its manual, the outermost first; nothing outside manuals.</summary>
    public IReadOnlyList<(string Title, string? Url)> WayTo(PageView view)
    {
        if (NodeOf(view) is not { } node || OrderOf(view.Model).TreeOf(view.Page) is not { } tree)
            return [];
        var order = OrderOf(view.Model);
        List<(string, string?)> way = [];
        for (var at = node.Parent; at is not null && at != tree.Root; at = at.Parent)
            way.Insert(0, (order.TitleOf(at), at.Page?.Url));
        if (node != tree.Root && tree.Root.Page is { IsHome: false } root)
            way.Insert(0, (root.Title, root.Url));
        return way;
    }

    private bool IsEditable(PageView view) => configuration.Repository.IsKnown && view.Page.Listing is null;

    private PageShape ShapeOf(PageView view) => configuration.Shapes.Of(view.Page.Path);

    private PageNode<PageInScript>? NodeOf(PageView view) => OrderOf(view.Model).TreeOf(view.Page)?.Find(view.Page.Path);

    private SideEntry? SideOf(PageView view)
    {
        if (_sides.TryGetValue(view, out var known))
            return known;
        if (Bar(view, isWhole: false)?.Root is not { } side)
            return null;
        _sides.AddOrUpdate(view, side);
        return side;
    }

    private SideBar? Bar(PageView view, bool isWhole)
    {
        var order = OrderOf(view.Model);
        return order.TreeOf(view.Page) is { } tree && tree.Find(view.Page.Path) is { } node
            ? new(order, tree, isWhole ? null : node)
            : null;
    }

    private PageInScript? Neighbour(PageView view, int distance) => OrderOf(view.Model) is var order && order.Knows(view.Page)
        ? order.Neighbour(view.Page, distance)
        : view.Model.Pages.Neighbour(view.Page, distance);

    /// <summary>The layouts a page of this shape would have, the first that the theme has counts.</summary>
    private IEnumerable<string> LayoutsOf(PageView view)
    {
        var (folder, shape) = configuration.Shapes.ScopeOf(view.Page.Path);
        if (view.Page.Listing is not null)
            return [];
        var isTop = view.Page.IsHome || (view.Page.Path.Folder == folder && FolderPages.IsOne(view.Page.Path));
        return shape switch
        {
            PageShape.Blog when isTop => ["blog-home"],
            PageShape.Blog when OrderOf(view.Model).IsPost(view.Page) => ["blog-post"],
            PageShape.Manual when view.Page.IsHome => ["contents-home"],
            PageShape.Book when isTop => ["contents-home"],
            PageShape.Manual or PageShape.Book => ["manual-page"],
            _ => [],
        };
    }
}
