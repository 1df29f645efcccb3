using Fluid.Values;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>One of a page's tags.</summary>
/// <param name="title">In the page's script.</param>
/// <param name="page">The page that lists what carries the tag; null when the theme has none.</param>
internal sealed class TagValue(string title, PageInScript? page, Action<string> report) : TemplateObject("tag", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "title" => Text(title),
        "url" => Text(page?.Url),
        _ => null,
    };
}
