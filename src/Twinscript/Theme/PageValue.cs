using Fluid.Values;
using Twinscript.Cards;
using Twinscript.Discovery;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>The page being rendered.</summary>
internal sealed class PageValue(PageInScript page, SiteModel model) : TemplateObject("page", model.Templates.ReportUndefined)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "id" => Text(page.Address.Id),
        "title" => Text(page.Title),
        "written_in" => Text(page.WrittenIn),
        "description" => Text(page.Description),
        "url" => Text(page.Url),
        "canonical" => Text(model.Configuration.Absolute(page.Url)),
        "date" => Date(page.FrontMatter.Date),
        "updated" => Date(page.FrontMatter.Updated),
        "section" => Text(page.Section),
        "layout" => Text(page.FrontMatter.Layout?.Text ?? "page"),
        "order" => page.FrontMatter.Order is { } order ? NumberValue.Create(order) : NilValue.Instance,
        "tags" => List(page.FrontMatter.Tags.Zip(page.Tags, (own, shown) => new TagValue(shown, model.Pages.Listings?.Tag(page.Script.Tag, own.Text), Report))),
        "author" => Text(page.Author),
        "editor" => Text(page.Editor),
        "column" => Text(page.Column),
        "source" => page.Source is { } source ? new AttributionValue(source, Report) : NilValue.Instance,
        "credit" => Text(page.Credit),
        "image" => Text(page.Image?.Url),
        "card" => CardValue.Of(model.Card(page), Report),
        "toc" => page.FrontMatter.Toc is { } toc ? BooleanValue.Create(toc) : NilValue.Instance,
        "extra" => page.Extra is { } extra ? DataValue.Of(extra, text => text) : NilValue.Instance,
        "content" => Html(page.Html),
        "marked_content" => Html(model.Marked(page)),
        "headings" => List(page.Headings.Select(h => new HeadingValue(h, Report))),
        "characters" => NumberValue.Create(page.Characters),
        "minutes" => NumberValue.Create(page.Minutes),
        "breadcrumbs" => List(Breadcrumbs.Of(page, model).Select(step => new BreadcrumbValue(step.Title, step.Url, Report))),
        "listing" => page.Listing is { } listing ? new ListingValue(listing, Report) : NilValue.Instance,
        "structured_data" => StructuredData.Of(page, model) is { } data ? Html(data) : NilValue.Instance,
        "alternates" => List(Alternates()),
        "facing" => Facing(page),
        "previous" => Neighbour(-1),
        "next" => Neighbour(+1),
        "offline" => OfflineEditionValue.Of(model.Editions.Page(page), Report),
        "related" => List(page.Related.Select(r => model.Pages.Find(model.Script.Tag, r)).OfType<PageInScript>().Select(r => new PageLinkValue(r, page, Report))),
        _ => null,
    };

    private IEnumerable<FluidValue> Alternates() =>
        from sibling in model.AllScripts
        let other = model.Pages.Find(sibling.Script.Tag, page.Path)
        where other is not null
        select new AlternateValue(other, other.Destination == page.Destination, sibling, Report);

    private FluidValue Facing(PageInScript edition) =>
        model.Facing(edition) is { } facing ? Text(model.Configuration.BasePath + facing.Url) : NilValue.Instance;

    private FluidValue Neighbour(int distance) =>
        model.Pages.Neighbour(page, distance) is { } neighbour ? new PageLinkValue(neighbour, page, Report) : NilValue.Instance;
}
