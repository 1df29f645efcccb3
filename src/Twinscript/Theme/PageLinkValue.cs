using Fluid.Values;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>What a list of pages needs to know of each.</summary>
/// <param name="current">The page the list stands on; null when it stands on none.</param>
internal sealed class PageLinkValue(PageEdition page, PageEdition? current, Action<string> report) : TemplateObject("page", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "id" => Text(page.Address.Id),
        "title" => Text(page.Title),
        "url" => Text(page.Url),
        "description" => Text(page.Description),
        "section" => Text(page.Section),
        "date" => Date(page.FrontMatter.Date),
        "updated" => Date(page.FrontMatter.Updated),
        "minutes" => NumberValue.Create(page.Minutes),
        "characters" => NumberValue.Create(page.Characters),
        "current" => BooleanValue.Create(page.Destination == current?.Destination),
        _ => null,
    };
}
