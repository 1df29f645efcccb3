using Fluid.Values;
using Twinscript.Pages;

namespace Twinscript.Theme;

internal sealed class HeadingValue(PageHeading heading, Action<string> report) : TemplateObject("heading", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "id" => Text(heading.Id),
        "text" => Text(heading.Text),
        "level" => NumberValue.Create(heading.Level),
        _ => null,
    };
}
