using Fluid.Values;
using Twinscript.Pages;

namespace Twinscript.Theme;

internal sealed class AttributionValue(Attribution source, Action<string> report) : TemplateObject("page.source", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "title" => Text(source.Title),
        "url" => Text(source.Url),
        "author" => Text(source.Author),
        "publisher" => Text(source.Publisher),
        _ => null,
    };
}
