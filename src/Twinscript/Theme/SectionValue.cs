using Fluid.Values;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>One group of the navigation.</summary>
internal sealed class SectionValue(string title, IEnumerable<PageInScript> pages, PageInScript current, Action<string> report) : TemplateObject("section", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "title" => Title(title.Length == 0 ? NilValue.Instance : Text(title)),
        "pages" => List(pages.Select(p => new PageLinkValue(p, current, Report, listed: true))),
        "current" => BooleanValue.Create(pages.Any(p => p.Destination == current.Destination)),
        _ => null,
    };

    private static FluidValue Title(FluidValue title)
    {
        TemplateReads.Note("section");
        return title;
    }
}
