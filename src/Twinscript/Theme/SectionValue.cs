using Fluid.Values;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>One group of the navigation.</summary>
internal sealed class SectionValue(string title, IEnumerable<PageEdition> pages, PageEdition current, Action<string> report) : TemplateObject("section", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "title" => title.Length == 0 ? NilValue.Instance : Text(title),
        "pages" => List(pages.Select(p => new PageLinkValue(p, current, Report))),
        _ => null,
    };
}
