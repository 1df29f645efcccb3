using Fluid.Values;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>What a list of pages needs to know of each.</summary>
/// <param name="current">The page the list stands on; null when it stands on none.</param>
/// <param name="listed">Whether it is one of all pages of the site.</param>
internal sealed class PageLinkValue(PageInScript page, PageInScript? current, Action<string> report, bool listed = false) : TemplateObject("page", report)
{
    protected override FluidValue? Get(string name)
    {
        if (name == "current")
            return BooleanValue.Create(page.Destination == current?.Destination);
        if (listed)
            TemplateReads.Note(name);
        return Member(page, name);
    }

    /// <summary>What a list shows of a page.</summary>
    public static FluidValue Read(PageInScript page, string name) => Member(page, name) ?? NilValue.Instance;

    private static FluidValue? Member(PageInScript page, string name) => name switch
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
        _ => null,
    };
}
