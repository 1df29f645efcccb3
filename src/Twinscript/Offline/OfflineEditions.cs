using System.Collections.Frozen;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>The offline editions that exist, as pages link to them.</summary>
internal sealed class OfflineEditions
{
    private readonly SiteConfiguration? _site;
    private readonly FrozenDictionary<SitePath, long> _sizes;

    private OfflineEditions(SiteConfiguration? site, IEnumerable<Document> made) => (_site, _sizes) = (site, made
        .Where(d => d.Destination is not null)
        .ToFrozenDictionary(d => d.Destination.GetValueOrDefault(), d => d.Content.Length));

    public static OfflineEditions None { get; } = new(null, []);

    /// <summary>Whether the theme has a page that lists them.</summary>
    public bool Listed { get; private init; }

    /// <summary>From PostProcess on, and in pipelines that depend on the Offline pipeline.</summary>
    /// <param name="more">Editions made since.</param>
    public static OfflineEditions Of(SiteConfiguration site, PipelineContext context, params IEnumerable<Document> more) =>
        new(site, context.DocumentsOf(PipelineNames.Offline).Concat(more))
        {
            Listed = SiteTheme.Of(context).HasLayout(DownloadsPage.Layout),
        };

    public OfflineEdition? Html(PublishedScript script) => Find(site => OfflinePaths.Html(site, script));

    public OfflineEdition? Zip => Find(OfflinePaths.Zip);

    public OfflineEdition? Epub(PublishedScript script) => Find(site => OfflinePaths.Epub(site, script));

    public OfflineEdition? Page(PageInScript page) => Find(site => OfflinePaths.Page(site, page));

    /// <summary>Whether a reader can take a single page away: one made by the build, or by the page's own script.</summary>
    public bool HasPages => _site is not null && (_site.Offline.Pages || _site.Scripts.Any(s => Shell(s) is not null));

    public string? Shell(PublishedScript script) => Find(_ => OfflinePaths.Shell(script))?.Url;

    public string? Worker => _site?.Offline.Worker == true ? Find(_ => OfflinePaths.Worker)?.Url : null;

    public string? Manifest(PublishedScript script) => Find(_ => OfflinePaths.Manifest(script))?.Url;

    public string? Downloads(PublishedScript script) =>
        Listed && _site is not null ? _site.BasePath + OfflinePaths.Downloads(script).Url : null;

    private OfflineEdition? Find(Func<SiteConfiguration, SitePath> path) =>
        _site is not null && path(_site) is var place && _sizes.TryGetValue(place, out var size)
            ? new(_site.BasePath + place.Url, size)
            : null;
}

/// <param name="Url">Within the site.</param>
internal sealed record OfflineEdition(string Url, long Bytes);
