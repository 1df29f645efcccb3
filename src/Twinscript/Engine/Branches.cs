using Twinscript.Documents;

namespace Twinscript.Engine;

/// <summary>Runs rows of modules at once on the same documents. Their results follow in the order of the rows.</summary>
internal sealed class Branches(params IReadOnlyList<IModule>[] rows) : IModule
{
    public async Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var results = await Task.WhenAll(rows.Select(row =>
            Task.Run(() => context.RunAsync(row, documents), context.Cancellation))).ConfigureAwait(false);
        return [.. results.SelectMany(r => r)];
    }
}
