using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Engine.Caching;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>One page's content on its way into the file that holds the whole site.</summary>
/// <param name="Editions">The page in every script.</param>
internal sealed record PageInFile(IReadOnlyList<PageInScript> Editions, OfflineHtml Html)
{
    /// <summary>Before it is laid over itself.</summary>
    public static readonly Key<PageInFile> Key = new("page in a file", page => string.Join(' ', page.Editions.Select(e => e.Digest)));

    /// <summary>Afterwards; missing where a page is not built alike in its scripts.</summary>
    public static readonly Key<TwinText> Text = new("text in all scripts");
}

/// <summary>Adds a document for each page that stands in the file of the whole site in every script.</summary>
internal sealed class GatherWholeSite(SiteConfiguration configuration, SiteModels siteModels) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var models = siteModels.Of(context);
        var first = models[configuration.Scripts[0].Tag];
        if (!configuration.Offline.Html || !first.Templates.HasLayout(SelfContainedFile.Layout))
            return Task.FromResult(documents);
        var pages = first.Pages.In(first.Script.Tag);
        var anchors = new OfflineAnchors(pages, first.Pages, configuration.Scripts);
        var html = new OfflineHtml(anchors, new(SiteAssets.Of(configuration, context)), configuration.Absolute);
        return Task.FromResult<IReadOnlyList<Document>>(
        [
            .. from page in pages
               let editions = SelfContainedFile.Editions(page, first)
               where editions.Length == configuration.Scripts.Count
               select new Document { Source = page.Path }.With(PageInFile.Key, new(editions, html)),
        ]);
    }
}

/// <summary>Lays each page's content over itself in all scripts.</summary>
internal sealed class LayOverScripts(SiteConfiguration configuration) : DocumentModule
{
    public static Document Laid(Document document, TwinText? text) =>
        text is null ? new() { Source = document.Source } : new Document { Source = document.Source }.With(PageInFile.Text, text);

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context) =>
        [Laid(document, SelfContainedFile.Laid(configuration.Scripts, document.Get(PageInFile.Key)))];
}

/// <summary>Keeps what <see cref="LayOverScripts"/> made.</summary>
internal sealed class TwinCodec(SiteConfiguration configuration) : IResultCodec
{
    public void Write(CacheWriter to, IReadOnlyList<Document> results) =>
        to.List([.. results.Select(r => r.Find(PageInFile.Text)).OfType<TwinText>()], text => text.WriteTo(to));

    public IReadOnlyList<Document>? Read(CacheReader from, Document document)
    {
        var texts = from.List(() => TwinText.ReadFrom(from, configuration.Scripts));
        return texts.Contains(null) ? null : [LayOverScripts.Laid(document, texts.FirstOrDefault())];
    }
}
