using Twinscript.Documents;

namespace Twinscript.Engine;

/// <summary>Adds a document for every selected file of a folder, with its bytes.</summary>
internal sealed class ReadFiles(FileFolder folder, Func<SourcePath, bool> select) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var paths = folder.List().Where(select).ToArray();
        var read = new Document?[paths.Length];
        Parallel.For(0, paths.Length, new() { CancellationToken = context.Cancellation }, i =>
        {
            if (folder.Read(paths[i], context.Diagnostics) is { } content)
                read[i] = new() { Source = paths[i], Content = content };
        });
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, .. read.OfType<Document>()]);
    }
}
