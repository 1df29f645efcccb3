using Fluid.Values;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Reading;

/// <summary>The page opposite, as the layout of a page with two scripts sees it.</summary>
internal sealed class FacingValue(PageInScript opposite, string url, IReadOnlyList<FacingRow> rows, Action<string> report) : TemplateObject("facing", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "url" => Text(url),
        "tag" => Text(opposite.Script.Tag),
        "label" => Text(opposite.Script.Label),
        "title" => Text(opposite.Title),
        "description" => Text(opposite.Description),
        "page" => Text(opposite.Url),
        "rows" => List(rows.Select(r => new FacingRowValue(r, Report))),
        _ => null,
    };

    private sealed class FacingRowValue(FacingRow row, Action<string> report) : TemplateObject("row", report)
    {
        protected override FluidValue? Get(string name) => name switch
        {
            "own" => Html(row.Own),
            "other" => Html(row.Other),
            "same" => BooleanValue.Create(row.Same),
            _ => null,
        };
    }
}
