using Fluid.Values;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Offline;

/// <summary>What lists and neighbours show of a page inside a file that stands alone.</summary>
internal sealed class OfflineLinkValue(PageInScript page, Action<string> report) : TemplateObject("page", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "id" => Text(page.Address.Id),
        "anchor" => Text(OfflineAnchors.Of(page)),
        "title" => Text(page.Title),
        "description" => Text(page.Description),
        "minutes" => NumberValue.Create(page.Minutes),
        _ => null,
    };
}
