using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>Binds the pages of each script into an EPUB.</summary>
internal sealed class AssembleBooks(SiteConfiguration configuration, SiteModels siteModels, EpubViews views) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var pages = documents.Select(d => d.Get(BookPage.Key)).ToLookup(p => p.Tag, StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<Document>>(
        [
            .. Book.All(configuration, siteModels, context).Select(book => new Document
            {
                Destination = OfflinePaths.Epub(configuration, book.Model.Script),
                Content = new EpubFile(book, views).Write([.. pages[book.Model.Script.Tag]], context.Cancellation),
            }),
        ]);
    }
}
