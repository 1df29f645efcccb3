using Twinscript.Building;
using Twinscript.Engine;
using Twinscript.Modules;
using Twinscript.Search;

namespace Twinscript.Pipelines;

/// <summary>Full-text search: the index per script, and the page to search on.</summary>
internal static class SearchPipeline
{
    public static Pipeline Create(Site site, OutputFolder output) => new(PipelineNames.Search)
    {
        Dependencies = [PipelineNames.Content, PipelineNames.Theme],
        Process = [new IndexPages(site)],
        PostProcess = [new RenderSearchPages(site)],
        Output = [new WriteFiles(output)],
    };
}
