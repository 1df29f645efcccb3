using Fluid.Values;
using Twinscript.Configuration;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>The page in one of the scripts, its own included.</summary>
internal sealed class AlternateValue(PageInScript page, bool current, SiteModel model, Action<string> report) : TemplateObject("alternate", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "tag" => Text(page.Script.Tag),
        "locale" => Text(ScriptTags.Locale(page.Script.Tag)),
        "path" => Text(page.Script.Path),
        "label" => Text(page.Script.Label),
        "url" => Text(page.Url),
        "absolute_url" => Text(model.Configuration.Absolute(page.Url)),
        "facing" => model.Facing(page) is { } facing ? Text(model.Configuration.BasePath + facing.Url) : NilValue.Instance,
        "title" => Text(page.Title),
        "current" => BooleanValue.Create(current),
        _ => null,
    };
}
