using System.Globalization;
using System.Xml;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;

namespace Twinscript.Discovery;

/// <summary>
/// Adds <c>sitemap.xml</c>: every page in every script with all its counterparts. A site beyond the format's limit gets several, and an
/// index.
/// </summary>
/// <param name="limit">Addresses a file.</param>
internal sealed class WriteSitemap(SiteConfiguration configuration, Digest fingerprint, int limit = WriteSitemap.MostAddresses) : IModule
{
    public const int MostAddresses = 50_000;
    public const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static readonly SitePath Path = new("sitemap.xml");

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (configuration.Url.Length == 0)
            return Task.FromResult(documents);
        var listed = context.DocumentsOf(PipelineNames.Content).Concat(context.DocumentsOf(PipelineNames.Listings));
        PageInScript[] pages = [.. listed.Select(d => d.Get(PageKeys.Page))];
        return Task.FromResult<IReadOnlyList<Document>>(
            [.. documents, .. context.Memo.Of(nameof(WriteSitemap), DigestOf(pages), () => Write(pages))]);
    }

    private Document[] Write(IEnumerable<PageInScript> pages)
    {
        Place[][] files = [.. Places(pages).Chunk(limit)];
        return files.Length <= 1
            ? [new() { Destination = Path, Content = UrlSet(files.FirstOrDefault() ?? []) }]
            : [
                new() { Destination = Path, Content = Index(files.Length) },
                .. files.Select((file, i) => new Document { Destination = Part(i), Content = UrlSet(file) }),
            ];
    }

    /// <summary>Of all a sitemap says; most edits change nothing of it.</summary>
    private Digest DigestOf(PageInScript[] pages)
    {
        using var digest = new DigestBuilder();
        digest.Add(fingerprint).Add(limit.ToString(CultureInfo.InvariantCulture));
        foreach (var page in pages)
            digest
                .Add(page.Script.Tag)
                .Add(page.Path.Value)
                .Add(page.Address.Path)
                .Add(page.Url)
                .Add(page.Changed?.ToString("O", CultureInfo.InvariantCulture));
        return digest.Finish();
    }

    private IEnumerable<Place> Places(IEnumerable<PageInScript> editions)
    {
        var entrance = configuration.Absolute(configuration.BasePath + "/");
        PageInScript[][] pages = [.. editions.GroupBy(p => p.Path).Select(g => g.ToArray())];
        if (pages.FirstOrDefault(p => p[0].IsHome) is { } homes)
            yield return new(entrance, null, Alternates(homes));
        foreach (var page in pages)
        {
            var alternates = Alternates(page);
            foreach (var edition in page)
                yield return new(configuration.Absolute(edition.Url), edition.Changed, alternates);
        }

        IReadOnlyList<(string Tag, string Url)> Alternates(PageInScript[] page) =>
            [.. page.Select(p => (p.Script.Tag, configuration.Absolute(p.Url))), ("x-default", entrance)];
    }

    private static Content UrlSet(IReadOnlyList<Place> places) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var place in places)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, place.Url);
            if (place.Changed is { } changed)
                xml.WriteElementString("lastmod", Namespace, changed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            foreach (var (tag, url) in place.Alternates)
                WriteAlternate(xml, tag, url);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    private static void WriteAlternate(XmlWriter xml, string tag, string url)
    {
        xml.WriteStartElement("link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", tag);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }

    private Content Index(int parts) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        for (var i = 0; i < parts; i++)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, configuration.Absolute(configuration.BasePath + Part(i).Url));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    private static SitePath Part(int index) => new(string.Create(CultureInfo.InvariantCulture, $"sitemap-{index + 1}.xml"));

    private readonly record struct Place(string Url, DateOnly? Changed, IReadOnlyList<(string Tag, string Url)> Alternates);
}
