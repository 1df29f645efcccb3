using Fluid.Values;
using Twinscript.Documents;
using Twinscript.Manuals;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>What templates see inside a file that stands alone: links lead to anchors.</summary>
internal sealed class SelfContainedViews
{
    private readonly ManualViews _manuals;
    private readonly MemberTable<ContentsPart> _part;

    public SelfContainedViews(SiteViews views, ManualViews manuals)
    {
        _manuals = manuals;
        var link = views.Link.For<PageInScript>().Text("anchor", OfflineAnchors.Of);
        var tag = new MemberTable<string>("tag").Text("title", t => t).Text("url", _ => null);
        Page = views.Page.For<SelfContainedPageView>()
            .Text("anchor", v => OfflineAnchors.Of(v.Page))
            .Texts("titles", v =>
                v.Model.Family.Select(s => s.Pages.Find(s.Script.Tag, v.Page.Path)?.Title).Distinct(StringComparer.Ordinal))
            .Day("updated", v => v.Page.FrontMatter.Updated ?? v.Page.FrontMatter.Date)
            .Many("tags", v => v.Page.Tags, tag)
            .Add("content", new HeldContent())
            .Many("headings", v => v.Page.Headings.Select(h => h with { Id = OfflineAnchors.Of(v.Page, h.Id) }), views.Heading)
            .One("previous", v => v.Neighbour(-1), link)
            .One("next", v => v.Neighbour(+1), link);
        Section = views.Section.For<PageSection>().Many("pages", s => s.Pages, link);
        var entry = new MemberTable<ContentsNode>("entry")
            .Text("title", n => n.Title)
            .Text("anchor", n => n.Page is { } page ? OfflineAnchors.Of(page) : null)
            .Text("description", n => n.Page?.Summary);
        entry.Many("children", n => n.Children, entry);
        _part = new MemberTable<ContentsPart>("part")
            .Text("title", p => p.Title.Length == 0 ? null : p.Title)
            .Flag("nested", p => p.IsNested)
            .Many("entries", p => p.Entries, entry);
    }

    /// <summary>The pages by section; those of a manual as they lie in each other.</summary>
    public ArrayValue ContentsOf(SiteModel model, ViewPath path) => _part.OfAll(
        new SiteContents(_manuals.OrderOf(model), isWhole: false).Of(model.Sections.Select(s => (s.Title, s.Pages.AsEnumerable()))),
        path, model.Templates.ReportUndefined);

    public MemberTable<SelfContainedPageView> Page { get; }

    public MemberTable<PageSection> Section { get; }

    private sealed class HeldContent : IMember<SelfContainedPageView>
    {
        public FluidValue Value(SelfContainedPageView subject, in ReadOf read) => subject.Content();

        public void Answer(SelfContainedPageView subject, ReadOnlySpan<string> path, DigestBuilder digest) =>
            digest.Add(HtmlDigests.Of(subject.Page.Html));
    }
}

/// <summary>One page inside a file that stands alone.</summary>
internal sealed class SelfContainedPageView(
    PageInScript page, SiteModel model, OfflineAnchors anchors, Func<FluidValue> content) : PageView(page, model)
{
    public Func<FluidValue> Content => content;

    /// <summary>The page so many places further on, if it is in the file too.</summary>
    public PageInScript? Neighbour(int distance) =>
        Model.Pages.Neighbour(Page, distance) is { } neighbour && anchors.Find(neighbour.Url) is not null ? neighbour : null;
}
