using System.Runtime.CompilerServices;
using Twinscript.Configuration;
using Twinscript.Discovery;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>The pages of a build and what lists them, gathered once however many modules ask.</summary>
internal sealed class SitePages(SiteConfiguration configuration, ScriptConverters converters)
{
    // The Content pipeline hands the same list to everybody, so the list stands for the build.
    private static readonly ConditionalWeakTable<IReadOnlyList<Document>, Lazy<PageCollection>> Gathered = [];

    /// <summary>For modules that wait for Content and for Theme.</summary>
    public PageCollection Of(PipelineContext context)
    {
        var documents = context.DocumentsOf(PipelineNames.Content);
        return Gathered.GetValue(documents, _ => new(() => Gather(documents, context.DocumentsOf(PipelineNames.Theme)))).Value;
    }

    private PageCollection Gather(IReadOnlyList<Document> documents, IReadOnlyList<Document> themes)
    {
        var pages = new PageCollection(documents.Select(d => d.Get(PageKeys.Page)));
        var byScript = themes.ToDictionary(d => d.Get(ThemeKeys.Script), StringComparer.Ordinal);
        return byScript[configuration.Scripts[0].Tag].Get(ThemeKeys.Templates).HasLayout(SiteListings.Layout)
            ? pages with { Listings = new(configuration, converters, pages, tag => byScript[tag].Get(ThemeKeys.Words)) }
            : pages;
    }
}
