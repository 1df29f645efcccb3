using Fluid.Values;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>One page inside a file that stands alone.</summary>
internal sealed class OfflinePageValue(PageInScript page, SiteModel model, OfflineAnchors anchors, Func<FluidValue> content) : TemplateObject("page", model.Templates.ReportUndefined)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "id" => Text(page.Address.Id),
        "anchor" => Text(OfflineAnchors.Of(page)),
        "title" => Text(page.Title),
        "titles" => List(model.AllScripts.Select(s => s.Pages.Find(s.Script.Tag, page.Path)?.Title).Distinct(StringComparer.Ordinal).Select(Text)),
        "description" => Text(page.Description),
        "section" => Text(page.Section),
        "date" => Date(page.FrontMatter.Date),
        "updated" => Date(page.FrontMatter.Updated ?? page.FrontMatter.Date),
        "author" => Text(page.Author),
        "editor" => Text(page.Editor),
        "column" => Text(page.Column),
        "source" => page.Source is { } source ? new AttributionValue(source, Report) : NilValue.Instance,
        "credit" => Text(page.Credit),
        "tags" => List(page.Tags.Select(t => new TagValue(t, page: null, Report))),
        "toc" => page.FrontMatter.Toc is { } toc ? BooleanValue.Create(toc) : NilValue.Instance,
        "characters" => NumberValue.Create(page.Characters),
        "minutes" => NumberValue.Create(page.Minutes),
        "canonical" => Text(model.Configuration.Absolute(page.Url)),
        "content" => content(),
        "headings" => List(page.Headings.Select(h => new HeadingValue(h with { Id = OfflineAnchors.Of(page, h.Id) }, Report))),
        "previous" => Neighbour(-1),
        "next" => Neighbour(+1),
        _ => null,
    };

    private FluidValue Neighbour(int distance) =>
        model.Pages.Neighbour(page, distance) is { } neighbour && anchors.Find(neighbour.Url) is not null ? new OfflineLinkValue(neighbour, Report) : NilValue.Instance;
}
