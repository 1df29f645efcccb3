using Twinscript.Building;
using Twinscript.Engine;
using Twinscript.Modules;
using Twinscript.Theme;

namespace Twinscript.Pipelines;

/// <summary>Templates and the theme's words, converted once per script.</summary>
internal static class ThemePipeline
{
    public static Pipeline Create(Site site, ThemeManifest manifest) => new(PipelineNames.Theme)
    {
        Dependencies = [PipelineNames.Assets],
        Input = [new ReadFiles(site.Theme, path => path.Extension == ".liquid")],
        Process = [new DecodeText(site.Theme, site.Memory), new CompileTheme(site, manifest)],
    };
}
