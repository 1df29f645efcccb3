using Fluid.Values;

namespace Twinscript.Theme;

internal sealed class SiteValue(SiteModel model, FluidValue scripts) : TemplateObject("site", model.Templates.ReportUndefined)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "title" => Text(model.Title),
        "description" => Text(model.Description),
        "author" => Text(model.Author),
        "url" => new StringValue(model.Configuration.Url),
        "root" => Text(model.Configuration.BasePath + "/"),
        "source_script" => Text(model.Configuration.SourceScript),
        "updated" => Updated(),
        "script" => new ScriptValue(model),
        "scripts" => scripts,
        _ => null,
    };

    private FluidValue Updated()
    {
        TemplateReads.Note(TemplateReads.Updated);
        return Date(model.Pages.Updated);
    }
}
