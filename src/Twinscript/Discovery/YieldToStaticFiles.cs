using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Discovery;

/// <summary>Drops what the site or its theme brings as a static file of its own.</summary>
internal sealed class YieldToStaticFiles : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var taken = context.DocumentsOf(PipelineNames.Assets).Select(a => a.Destination).ToHashSet();
        return Task.FromResult<IReadOnlyList<Document>>([.. documents.Where(d => !taken.Contains(d.Destination))]);
    }
}
