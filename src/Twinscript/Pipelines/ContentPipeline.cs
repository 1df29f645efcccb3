using Twinscript.Building;
using Twinscript.Engine;
using Twinscript.Modules;
using Twinscript.Pictures;

namespace Twinscript.Pipelines;

/// <summary>The pages: read once, rendered once, published in every script.</summary>
internal static class ContentPipeline
{
    public static Pipeline Create(Site site, PictureStore pictures, OutputFolder output) => new(PipelineNames.Content)
    {
        Dependencies = [PipelineNames.Assets],
        Input = [new ReadFiles(site.Input, path => path.Extension == ".md")],
        Process =
        [
            new DecodeText(site.Input, site.Memory),
            new ParseFrontMatter(site.Drafts),
            new AssignScripts(site),
            new AssignAddresses(),
            new CheckAddresses(site),
            new OrderPages(),
            new RecallPages(site, pictures),
            new RenderMarkdown(site.Input, pictures),
            new CheckAnchors(),
            new CheckScripts(),
            new ConvertScript(site, pictures),
        ],
        PostProcess = [new RenderPages(site)],
        Output = [new WriteFiles(output)],
    };
}
