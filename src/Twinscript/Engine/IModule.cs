using Twinscript.Documents;

namespace Twinscript.Engine;

/// <summary>One job within a pipeline: documents in, documents out. Stateless, so one instance may serve many builds.</summary>
public interface IModule
{
    /// <summary>For profiles.</summary>
    string Name => GetType().Name;

    /// <summary>
    /// Reports content problems to the context and leaves out the documents they spoil; throws only for faults of its own.
    /// </summary>
    Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context);
}
