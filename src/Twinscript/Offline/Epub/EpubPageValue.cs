using Fluid.Values;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>One page of a book.</summary>
internal sealed class EpubPageValue(PageInScript page, string xhtml, SiteModel model) : TemplateObject("page", model.Templates.ReportUndefined)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "id" => Text(page.Address.Id),
        "file" => Text(EpubNames.Of(page, model.Pages.In(model.Script.Tag))),
        "title" => Text(page.Title),
        "description" => Text(page.Description),
        "section" => Text(page.Section),
        "author" => Text(page.Author),
        "date" => Date(page.FrontMatter.Date),
        "updated" => Date(page.FrontMatter.Updated),
        "source" => page.Source is { } source ? new AttributionValue(source, Report) : NilValue.Instance,
        "credit" => Text(page.Credit),
        "canonical" => Text(model.Configuration.Absolute(page.Url)),
        "content" => Html(xhtml),
        _ => null,
    };
}

/// <summary>One group of a book's contents.</summary>
internal sealed class EpubSectionValue(string title, IEnumerable<FluidValue> pages, Action<string> report) : TemplateObject("section", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "title" => title.Length == 0 ? NilValue.Instance : Text(title),
        "pages" => List(pages),
        _ => null,
    };
}
