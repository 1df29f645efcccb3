using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine.Caching;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Reading;

/// <summary>The members templates read of a page beside its counterpart.</summary>
/// <param name="rules">Of all that decides how texts are converted.</param>
internal sealed class ReadingViews(SiteConfiguration configuration, ScriptConverters converters, Digest rules)
{
    private const string Kind = "facing";

    private static readonly ViewPath Root = ViewPath.Root(Kind + ":");
    private static readonly string Place = SiteViews.PageRoot.Member(Kind).Question;

    private readonly MemberTable<FacingView> _facing = new MemberTable<FacingView>(FacingPage.Layout)
        .Text("url", v => v.Model.Configuration.BasePath + v.Destination.Url)
        .Text("tag", v => v.Opposite.Script.Tag)
        .Text("label", v => v.Opposite.Script.Label)
        .Text("title", v => v.Opposite.Title)
        .Text("description", v => v.Opposite.Description)
        .Text("page", v => v.Opposite.Url)
        .Many("rows", v => v.Rows, Row(), v => Both(v.Page, v.Opposite, rules));

    public void AddTo(SiteViews views)
    {
        views.Page
            .Text("facing", Facing)
            .Html("marked_content", Marked, v => Source(v) is { } source ? Both(v.Page, source, rules) : HtmlDigests.Of(v.Page.Html));
        views.Alternate.Text("facing", Facing);
        views.Own.Add((Kind, (path, view) =>
            TemplateAnswers.Answer(_facing, view as FacingView ?? (view is null ? null : Opposite(view)), path)));
    }

    /// <summary>The page with the one opposite; null when nothing is shown beside it.</summary>
    /// <param name="rows">Called only when the page is rendered.</param>
    public FacingView? Opposite(PageView view, Func<PageInScript, IReadOnlyList<FacingRow>>? rows = null) =>
        Destination(view) is { } destination && FacingPage.Opposite(view.Page, view.Model.Pages, configuration) is { } opposite
            ? new(view.Page, view.Model, opposite, destination, () => rows?.Invoke(opposite) ?? [])
            : null;

    public Content Render(FacingView view)
    {
        // Whether there is such a page at all.
        Recorder.Note(Place);
        var facing = _facing.Of(view, Root, view.Model.Templates.ReportUndefined);
        return view.Model.RenderPage(view, FacingPage.Layout, (FacingPage.Layout, facing));
    }

    /// <summary>Where the page stands beside its counterpart; null when it doesn't.</summary>
    private static SitePath? Destination(PageView view) =>
        view.Model.Templates.HasLayout(FacingPage.Layout) && view.Model.Pages.Lists(view.Page)
            ? FacingPage.Destination(view.Page, view.Model.Pages, view.Model.Configuration)
            : null;

    private string? Facing(PageView view) => Destination(view) is { } facing ? configuration.BasePath + facing.Url : null;

    /// <summary>The page's content with the author's own words behind regional ones, where the site wants them.</summary>
    private string Marked(PageView view) => Source(view) is { } source
        ? WordOrigins.Mark(source, view.Page, converters)
        : view.Page.Html;

    private PageInScript? Source(PageView view) => configuration.Reading.Words && view.Page.Script.Tag != view.Page.WrittenIn
        ? view.Model.Pages.Find(view.Page.WrittenIn, view.Page.Path)
        : null;

    private static Digest Both(PageInScript first, PageInScript second, Digest rules)
    {
        using var digest = new DigestBuilder();
        digest.Add(rules).Add(first.WrittenIn).Add(second.WrittenIn).Add(second.Script.Tag);
        digest.Add(HtmlDigests.Of(first.Html)).Add(HtmlDigests.Of(second.Html));
        // The same text can have come of other words, where a page has terms of its own.
        return digest.Add(first.Alignment?.Digest ?? default).Add(second.Alignment?.Digest ?? default).Finish();
    }

    private static MemberTable<FacingRow> Row() =>
        new MemberTable<FacingRow>("row").Html("own", r => r.Own).Html("other", r => r.Other).Flag("same", r => r.Same);
}

/// <summary>A page with the one opposite.</summary>
/// <param name="destination">Where both are shown.</param>
/// <param name="rows">Made only when the page is rendered.</param>
internal sealed class FacingView(
    PageInScript page, SiteModel model, PageInScript opposite, SitePath destination, Func<IReadOnlyList<FacingRow>> rows)
        : PageView(page, model)
{
    public PageInScript Opposite => opposite;

    public SitePath Destination => destination;

    public IReadOnlyList<FacingRow> Rows => rows();
}
