using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>The members templates read about the looks of the site and the links around its pages.</summary>
internal static class AppearanceViews
{
    public static void AddTo(SiteViews views)
    {
        var link = new MemberTable<LinkView>("link")
            .Text("title", l => l.Link.Titles.GetValueOrDefault(l.Model.Script.Tag)
                ?? (l.Model.Script.IsLanguage ? PageOf(l.Link, l.Model)?.Title : null) ?? l.Model.Convert(l.Link.Title))
            .Text("url", l => UrlOf(l.Link, l.Model))
            .Flag("outside", l => l.Link.IsOutside)
            .Current("current", l => PageOf(l.Link, l.Model) is { } page ? [page] : []);
        link.Many("items", l => Views(l.Link.Items, l.Model), link);
        views.Site
            .Text("logo", m => FileUrl(m.Configuration.Appearance.Logo, m))
            .Text("logo_dark", m => FileUrl(m.Configuration.Appearance.DarkLogo, m))
            .Text("favicon", m => FileUrl(m.Configuration.Appearance.Favicon, m))
            .Text("favicon_type", m => m.Configuration.Appearance.Favicon is { } icon
                ? MediaTypes.Of(Path.GetExtension(icon.Text)) : null)
            .Text("paper", m => m.Configuration.Appearance.Palette.LightPaper)
            .Text("paper_dark", m => m.Configuration.Appearance.Palette.DarkPaper)
            .Text("footer_text", m => m.Script.Language is { } language ? language.Footer
                : m.Configuration.Appearance.FooterText is { } text ? m.Convert(text) : null)
            .Text("repository", m => m.Configuration.Repository.Url)
            .Many("nav", m => Views(m.Configuration.Appearance.Navigation, m), link)
            .Many("footer_links", m => Views(m.Configuration.Appearance.FooterLinks, m), link)
            .Many("social", m => Views(m.Configuration.Appearance.Social, m), link)
            .One("version_notice", m => !m.Script.IsLanguage && m.Configuration.VersionNotice is { } notice
                ? new LinkView(notice, m) : null, link);
    }

    private static IEnumerable<LinkView> Views(IReadOnlyList<SiteLink> links, SiteModel model) =>
        links.Where(link => !model.Script.IsLanguage || IsFor(link, model)).Select(link => new LinkView(link, model));

    // In another language: what is named in it, its own pages, and other sites with names such as GitHub.
    private static bool IsFor(SiteLink link, SiteModel model) => link.Url is null
        ? link.Items.Any(item => IsFor(item, model))
        : link.Titles.ContainsKey(model.Script.Tag)
            || (link.IsOutside ? System.Text.Ascii.IsValid(link.Title) : PageOf(link, model) is not null);

    private static string? FileUrl(Yaml.LocatedText? file, SiteModel model) =>
        file is { } path ? model.Templates.Assets.Url(AssetKeys.InputPrefix + path.Text.TrimStart('/')) : null;

    private static PageInScript? PageOf(SiteLink link, SiteModel model)
    {
        if (link.Url is not { } url || link.IsOutside)
            return null;
        var path = WithoutAnchor(url.Text).Trim('/');
        return model.Pages.Find(model.Script.Tag, new(path)) ?? model.Pages.At(model.Script.Tag, path.Length == 0 ? "" : path + "/");
    }

    // A page of the input, a page of this script by its address, a file of the whole site, or another site.
    private static string? UrlOf(SiteLink link, SiteModel model)
    {
        if (link.Url is not { } url || link.IsOutside)
            return link.Url?.Text;
        var anchor = url.Text[WithoutAnchor(url.Text).Length..];
        return PageOf(link, model) is { } page ? page.Url + anchor
            : url.Text.StartsWith('/') ? model.Configuration.BasePath + url.Text
            : model.Home + url.Text;
    }

    private static string WithoutAnchor(string url) => url.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? url[..hash] : url;
}

/// <summary>A link around the pages, as one script shows it.</summary>
internal sealed record LinkView(SiteLink Link, SiteModel Model);
