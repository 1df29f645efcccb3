using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Pages;

namespace Twinscript.Reading;

/// <summary>Which edition stands opposite a page, and where the two are shown side by side.</summary>
internal static class FacingPage
{
    public const string Layout = "facing";

    /// <summary>The source opposite every other script; the first other script opposite the source. Null on a site in one script.</summary>
    public static PageInScript? Opposite(PageInScript page, PageCollection pages, SiteConfiguration configuration)
    {
        if (page.Script.IsLanguage)
            return null;
        var source = page.WrittenIn == page.Script.Tag ? configuration.SourceScript : page.WrittenIn;
        var others = configuration.Scripts.Where(s => s.Tag != page.Script.Tag).OrderBy(s => s.Tag == source ? 0 : 1);
        return others.Select(s => pages.Find(s.Tag, page.Path)).FirstOrDefault(p => p is not null);
    }

    /// <summary>
    /// Beside the page: <c>culture/facing/</c>. Null when there is nothing to show, or a page of the author's lies there.
    /// </summary>
    public static SitePath? Destination(PageInScript page, PageCollection pages, SiteConfiguration configuration)
    {
        if (!configuration.Reading.Facing || Opposite(page, pages, configuration) is null)
            return null;
        const string Index = "index.html";
        var own = page.Destination.Value;
        var extension = Path.GetExtension(own);
        var destination = new SitePath(own.EndsWith(Index, StringComparison.Ordinal)
            ? $"{own[..^Index.Length]}{Layout}/{Index}"
            : $"{own[..^extension.Length]}.{Layout}{extension}");
        return pages.Holds(destination) ? null : destination;
    }
}
