using Twinscript.Configuration;
using Twinscript.Engine;

namespace Twinscript.Assets;

/// <summary>All files that pages show: the assets and what was made of pictures.</summary>
internal static class SiteAssets
{
    public static AssetMap Of(SiteConfiguration configuration, PipelineContext context) =>
        new(context.DocumentsOf(PipelineNames.Assets).Concat(context.DocumentsOf(PipelineNames.Pictures)), configuration.BasePath);
}
