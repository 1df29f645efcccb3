using Fluid.Values;
using Twinscript.Configuration;
using Twinscript.Offline;

namespace Twinscript.Theme;

/// <summary>Everything readers can take away, in one script; what isn't made is nil.</summary>
internal sealed class DownloadsValue(OfflineEditions editions, PublishedScript script, Action<string> report) : TemplateObject("downloads", report)
{
    protected override FluidValue? Get(string name) => name switch
    {
        "url" => Text(editions.Downloads(script)),
        "html" => OfflineEditionValue.Of(editions.Html, Report),
        "epub" => OfflineEditionValue.Of(editions.Epub(script), Report),
        "zip" => OfflineEditionValue.Of(editions.Zip, Report),
        "pages" => Fluid.Values.BooleanValue.Create(editions.HasPages),
        "worker" => Text(editions.Worker),
        "manifest" => Text(editions.Manifest(script)),
        _ => null,
    };
}
