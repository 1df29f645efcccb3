using System.Runtime.CompilerServices;
using Twinscript.Building;
using Twinscript.Discovery;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>The pages of a build and what lists them, gathered once however many modules ask.</summary>
internal static class SitePages
{
    // The Content pipeline hands the same list to everybody, so the list stands for the build.
    private static readonly ConditionalWeakTable<IReadOnlyList<Document>, Lazy<PageCollection>> Gathered = [];

    /// <summary>For modules that wait for Content and for Theme.</summary>
    public static PageCollection Of(Site site, PipelineContext context)
    {
        var documents = context.DocumentsOf(PipelineNames.Content);
        return Gathered.GetValue(documents, _ => new(() => Gather(site, documents, context.DocumentsOf(PipelineNames.Theme)))).Value;
    }

    private static PageCollection Gather(Site site, IReadOnlyList<Document> documents, IReadOnlyList<Document> themes)
    {
        var pages = new PageCollection(documents.Select(d => d.Get(PageKeys.Page)));
        var byScript = themes.ToDictionary(d => d.Get(ThemeKeys.Script), StringComparer.Ordinal);
        return byScript[site.Configuration.Scripts[0].Tag].Get(ThemeKeys.Templates).HasLayout(SiteListings.Layout)
            ? pages with { Listings = new(site, pages, tag => byScript[tag].Get(ThemeKeys.Words)) }
            : pages;
    }
}
