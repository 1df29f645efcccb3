using Twinscript.Documents;

namespace Twinscript.Engine;

/// <summary>Runs modules at once that all look at the same documents and only add to them; what they add follows in their order.</summary>
internal sealed class Branches(params IModule[] modules) : IModule
{
    public async Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var added = await Task.WhenAll(modules.Select(module =>
            Task.Run(() => AddedAsync(module, documents, context), context.Cancellation))).ConfigureAwait(false);
        return [.. documents, .. added.SelectMany(a => a)];
    }

    private static async Task<IEnumerable<Document>> AddedAsync(IModule module, IReadOnlyList<Document> documents, PipelineContext context)
    {
        var start = context.Profile?.Now ?? 0;
        var all = await module.RunAsync(documents, context).ConfigureAwait(false);
        context.Profile?.Add(new(context.Pipeline, context.Phase, module.Name, context.Profile.Since(start), all.Count));
        return all.Skip(documents.Count);
    }
}
