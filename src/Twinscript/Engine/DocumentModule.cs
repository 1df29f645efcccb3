using System.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Engine;

/// <summary>A module that looks at one document at a time. Runs them on all cores and keeps their order.</summary>
public abstract class DocumentModule : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var results = new IEnumerable<Document>[documents.Count];
        Parallel.For(0, documents.Count, new() { CancellationToken = context.Cancellation }, i => results[i] = context.Profile is { } profile ? RunTimed(documents[i], context, profile) : Run(documents[i], context));
        return Task.FromResult<IReadOnlyList<Document>>([.. results.SelectMany(r => r)]);
    }

    /// <summary>Must do its work before it returns, not while the result is enumerated.</summary>
    protected abstract IReadOnlyList<Document> Run(Document document, PipelineContext context);

    private IReadOnlyList<Document> RunTimed(Document document, PipelineContext context, EngineProfile profile)
    {
        var start = Stopwatch.GetTimestamp();
        var result = Run(document, context);
        if (document.Source is { } source)
            profile.Add(source, Stopwatch.GetElapsedTime(start));
        return result;
    }
}
