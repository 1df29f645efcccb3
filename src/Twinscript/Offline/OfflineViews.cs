using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>What templates see of the files readers can take away; what isn't made is nil.</summary>
internal sealed class OfflineViews(SiteConfiguration configuration)
{
    public static readonly Key<OfflineEditions> Editions = new("offline editions");

    /// <summary>The pages that list the files, once the site's pages are known.</summary>
    public IReadOnlyList<PageInScript> Pages { get; private set; } = [];

    public void AddTo(SiteViews views)
    {
        var edition = new MemberTable<OfflineEdition>("edition")
            .Text("url", e => e.Url)
            .Number("bytes", e => e.Bytes)
            .Text("size", e => FileSize.Readable(e.Bytes));
        var downloads = new MemberTable<SiteModel>("downloads")
            .Text("url", m => Of(m).Downloads(m.Script))
            .One("html", m => Of(m).Html(m.Script), edition)
            .One("epub", m => Of(m).Epub(m.Script), edition)
            .One("zip", m => Of(m).Zip, edition)
            .Text("shell", m => Of(m).Shell(m.Script))
            .Flag("pages", m => Of(m).HasPages)
            .Text("worker", m => Of(m).Worker)
            .Text("manifest", m => Of(m).Manifest(m.Script));
        views.Page.One("offline", v => Of(v.Model).Page(v.Page), edition);
        views.Globals.One("offline", m => Of(m).Html(m.Script), edition).One("downloads", m => m, downloads);
        views.Beside.Add((pages, theme) => Pages = DownloadsPage.Of(configuration, pages, theme));
        views.Late.Add((context, known) => known.With(Editions, OfflineEditions.Of(configuration, context)));
    }

    private static OfflineEditions Of(SiteModel model) => model.Late.TryGet(Editions, out var editions) ? editions : OfflineEditions.None;
}
