using Fluid.Values;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>The page to search on, as other pages link to it.</summary>
internal sealed class SearchValue(PageInScript page, Action<string> report) : TemplateObject("search", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "url" => Text(page.Url),
        "title" => Text(page.Title),
        _ => null,
    };
}
