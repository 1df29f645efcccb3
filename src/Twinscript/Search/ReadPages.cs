using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Scripts;
using Twinscript.Theme;

namespace Twinscript.Search;

/// <summary>Adds a document for every page that can be searched for: all of them, when the theme has a page to search on.</summary>
internal sealed class GatherSearched : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context) =>
        Task.FromResult<IReadOnlyList<Document>>(!SiteTheme.Of(context).HasLayout(SearchPages.Layout) ? [] :
        [
            .. context.DocumentsOf(PipelineNames.Content).Select(d => d.Get(PageKeys.Page))
                .Select(page => new Document { Source = page.Path, Destination = page.Destination }.With(ReadPages.Page, page)),
        ]);
}

/// <summary>Reads what of each page can be searched for.</summary>
internal sealed class ReadPages(SiteConfiguration configuration, ScriptConverters converters) : DocumentModule
{
    // The words around the content may come from another page's front matter.
    public static readonly Key<PageInScript> Page = new(
        "page to search for", page => Digest.Of(page.Digest.ToString(), page.Title, page.Description, page.Script.Tag).ToString());

    private readonly Lazy<Dictionary<string, TextConverter[]>> _regions = new(() => configuration.ScriptsAndLanguages.ToDictionary(
        s => s.Tag, s => RegionalWordings.Conversions(configuration, converters, s), StringComparer.Ordinal));

    public static Document Read(Document document, SearchedPage page) =>
        new Document { Source = document.Source, Destination = document.Destination }.With(SearchedPage.Key, page);

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        var page = document.Get(Page);
        return [Read(document, SearchedPage.Of(page, _regions.Value[page.Script.Tag]))];
    }
}
