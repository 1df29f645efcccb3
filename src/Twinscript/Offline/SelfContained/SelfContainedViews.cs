using Fluid.Values;
using Twinscript.Documents;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>What templates see inside a file that stands alone: links lead to anchors.</summary>
internal sealed class SelfContainedViews
{
    public SelfContainedViews(SiteViews views)
    {
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
    }

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
