using Fluid.Values;

namespace Twinscript.Theme;

/// <summary>One step of the way from home to the page.</summary>
internal sealed class BreadcrumbValue(string title, string? url, Action<string> report) : TemplateObject("breadcrumb", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "title" => Text(title),
        "url" => Text(url),
        _ => null,
    };
}
