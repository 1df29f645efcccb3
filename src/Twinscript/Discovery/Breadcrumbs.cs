using Twinscript.Manuals;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>The way from home to a page: the pages of the folders it lies in, or else its section.</summary>
internal static class Breadcrumbs
{
    /// <returns>The page itself last; on the home page nothing. A section has no address.</returns>
    public static IReadOnlyList<Breadcrumb> Of(PageView view, SiteListings? listings, ManualViews manuals)
    {
        var (page, model) = (view.Page, view.Model);
        if (page.IsHome)
            return [];
        List<Breadcrumb> way = [new(model.Title, model.Home)];
        if (manuals.WayTo(view) is { Count: > 0 } steps)
            return [.. way, .. steps.Select(s => new Breadcrumb(s.Title, s.Url)), new(page.Title, page.Url)];
        var parents = Parents(page.Address.Path).Select(path => ByAddress(path, model, listings)).OfType<PageInScript>().ToArray();
        if (parents.Length == 0 && page.Section is { Length: > 0 } section)
            way.Add(new(section, null));
        return [.. way, .. parents.Select(p => new Breadcrumb(p.Title, p.Url)), new(page.Title, page.Url)];
    }

    private static IEnumerable<string> Parents(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal);
            slash >= 0 && slash < path.Length - 1;
            slash = path.IndexOf('/', slash + 1))
            yield return path[..(slash + 1)];
    }

    private static PageInScript? ByAddress(string path, SiteModel model, SiteListings? listings) =>
        model.Pages.At(model.Script.Tag, path)
        ?? (path == "tags/" ? listings?.AllTags(model.Script.Tag) : null);
}

/// <summary>One step of the way from home to the page.</summary>
internal sealed record Breadcrumb(string Title, string? Url);
