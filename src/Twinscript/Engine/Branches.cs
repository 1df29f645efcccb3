using Twinscript.Documents;

namespace Twinscript.Engine;

/// <summary>Runs rows of modules at once on the same documents. Their results follow in the order of the rows.</summary>
internal sealed class Branches(params IReadOnlyList<IModule>[] rows) : IModule
{
    public async Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var results = await Task.WhenAll(rows.Select(row =>
            Task.Run(() => RunAsync(row, documents, context), context.Cancellation))).ConfigureAwait(false);
        return [.. results.SelectMany(r => r)];
    }

    private static async Task<IReadOnlyList<Document>> RunAsync(
        IReadOnlyList<IModule> row, IReadOnlyList<Document> documents, PipelineContext context)
    {
        foreach (var module in row)
        {
            var start = context.Profile?.Now ?? 0;
            documents = await module.RunAsync(documents, context).ConfigureAwait(false);
            context.Profile?.Add(new(context.Pipeline, context.Phase, module.Name, context.Profile.Since(start), documents.Count));
        }
        return documents;
    }
}
