using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>The pages of a build and those that features make beside them, gathered once however many modules ask.</summary>
internal sealed class SitePages(SiteViews views)
{
    private readonly Lock _lock = new();
    private PageCollection? _pages;

    /// <summary>For modules that wait for Content and for Theme.</summary>
    public PageCollection Of(PipelineContext context)
    {
        lock (_lock)
            return _pages ??= Gather(context);
    }

    private PageCollection Gather(PipelineContext context)
    {
        var pages = new PageCollection(context.DocumentsOf(PipelineNames.Content).Select(d => d.Get(PageKeys.Page)));
        var theme = SiteTheme.Of(context);
        return pages.With([.. views.Beside.SelectMany(make => make(pages, theme))]);
    }
}
