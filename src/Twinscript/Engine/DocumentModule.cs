using Twinscript.Documents;

namespace Twinscript.Engine;

/// <summary>A module that looks at one document at a time. Runs them on all cores and keeps their order.</summary>
public abstract class DocumentModule : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var results = documents.SelectInParallel(
            d => context.Profile is { } profile ? RunTimed(d, context, profile) : Run(d, context), context.Cancellation);
        return Task.FromResult<IReadOnlyList<Document>>([.. results.SelectMany(r => r)]);
    }

    /// <summary>Must do its work before it returns, not while the result is enumerated.</summary>
    protected abstract IReadOnlyList<Document> Run(Document document, PipelineContext context);

    private IReadOnlyList<Document> RunTimed(Document document, PipelineContext context, EngineProfile profile)
    {
        var start = profile.Now;
        var result = Run(document, context);
        if (document.Source is { } source)
            profile.Add(source, profile.Since(start));
        return result;
    }
}
