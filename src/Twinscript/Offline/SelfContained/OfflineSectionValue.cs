using Fluid.Values;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>One group of the contents inside a file that stands alone.</summary>
internal sealed class OfflineSectionValue(string title, IEnumerable<PageInScript> pages, Action<string> report) : TemplateObject("section", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "title" => title.Length == 0 ? NilValue.Instance : Text(title),
        "pages" => List(pages.Select(p => new OfflineLinkValue(p, Report))),
        _ => null,
    };
}
