using Twinscript.Configuration;

namespace Twinscript.Pages;

/// <summary>Tells the posts of a blog from its other pages.</summary>
internal static class BlogPosts
{
    // Where generators keep posts, beside pages that carry a date too.
    private static readonly string[] Folders = ["posts/", "post/", "blog/", "articles/"];

    /// <summary>
    /// The pages in folders called <c>_posts</c>, or else in a folder called <c>posts</c> and the like, or else those with a date.
    /// Where the blog is one folder of a site, all its pages. The newest come first, and those without a date last.
    /// </summary>
    /// <param name="folder">Of the blog; empty for the whole site.</param>
    /// <param name="pages">All pages of one script.</param>
    public static IReadOnlyList<PageInScript> Of(string folder, IEnumerable<PageInScript> pages, SiteShapes shapes)
    {
        PageInScript[] own =
        [
            .. pages.Where(p => shapes.ScopeOf(p.Path).Folder == folder
                && p is { IsHome: false, FrontMatter.Unlisted: false, Listing: null }
                && !(p.Path.Folder == folder && FolderPages.IsOne(p.Path))),
        ];
        if (Array.FindAll(own, p => PageFileName.IsPost(p.Path)) is { Length: > 0 } posts)
            own = posts;
        else if (folder.Length > 0)
            own = Array.FindAll(own, p => p.FrontMatter.Date is not null || !FolderPages.IsOne(p.Path));
        else
            own = Dated(own);
        return [.. own.OrderByDescending(p => p.FrontMatter.Date ?? p.FrontMatter.Updated ?? DateOnly.MinValue)];
    }

    private static PageInScript[] Dated(PageInScript[] pages)
    {
        var dated = Array.FindAll(pages, p => p.FrontMatter.Date is not null);
        var usual = Folders.Select(f => Array.FindAll(dated, p => p.Path.Value.StartsWith(f, StringComparison.Ordinal)))
            .FirstOrDefault(found => found.Length > 0);
        return usual ?? dated;
    }
}
