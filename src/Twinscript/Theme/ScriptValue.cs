using Fluid.Values;
using Twinscript.Cards;
using Twinscript.Discovery;
using Twinscript.Documents;

namespace Twinscript.Theme;

/// <summary>One published script with the site's title in it.</summary>
internal sealed class ScriptValue(SiteModel model) : TemplateObject("script", model.Templates.ReportUndefined)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "tag" => Text(model.Script.Tag),
        "path" => Text(model.Script.Path),
        "label" => Text(model.Script.Label),
        "home" => Text(model.Home),
        "title" => Text(model.Title),
        "description" => Text(model.Description),
        "card" => CardValue.Of(model.HomeCard, Report),
        "archive" => Text(model.Pages.Listings?.Archive(model.Script.Tag)?.Url),
        "tags" => Text(model.Pages.Listings?.AllTags(model.Script.Tag)?.Url),
        "atom" => Text(FeedUrl(Feed.AtomPath(model.Script))),
        "json_feed" => Text(FeedUrl(Feed.JsonPath(model.Script))),
        "words" => model.Words,
        _ => null,
    };

    private string? FeedUrl(SitePath path) =>
        model.HasFeed ? model.Configuration.Absolute(model.Configuration.BasePath + path.Url) : null;
}
