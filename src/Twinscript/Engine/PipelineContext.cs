using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine.Caching;

namespace Twinscript.Engine;

/// <summary>The view a module has of the run it is part of.</summary>
public sealed class PipelineContext
{
    private readonly Func<string, IReadOnlyList<Document>> _processed;
    private readonly IReadOnlySet<string> _visible;

    internal PipelineContext(
        Pipeline pipeline, Phase phase, DiagnosticBag diagnostics, IReadOnlySet<string> visible,
        Func<string, IReadOnlyList<Document>> processed, EngineProfile? profile, Memo memo, CancellationToken cancellation)
    {
        (Pipeline, Phase, Diagnostics, Cancellation) = (pipeline.Name, phase, diagnostics, cancellation);
        (_visible, _processed, Profile, Memo) = (visible, processed, profile, memo);
    }

    private PipelineContext(PipelineContext other, DiagnosticBag diagnostics)
    {
        (Pipeline, Phase, Diagnostics, Cancellation) = (other.Pipeline, other.Phase, diagnostics, other.Cancellation);
        (_visible, _processed, Profile, Memo) = (other._visible, other._processed, other.Profile, other.Memo);
    }

    public string Pipeline { get; }

    public Phase Phase { get; }

    public DiagnosticBag Diagnostics { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>Null unless the build is profiled.</summary>
    internal EngineProfile? Profile { get; }

    /// <summary>For pure functions whose results the next build can use.</summary>
    internal Memo Memo { get; }

    /// <summary>The same with another place for problems.</summary>
    internal PipelineContext With(DiagnosticBag diagnostics) => new(this, diagnostics);

    /// <summary>Runs modules one after the other, each on the documents of the one before, and notes their times in the profile.</summary>
    internal async Task<IReadOnlyList<Document>> RunAsync(IEnumerable<IModule> modules, IReadOnlyList<Document> documents)
    {
        foreach (var module in modules)
        {
            Cancellation.ThrowIfCancellationRequested();
            var start = Profile?.Now ?? 0;
            documents = await module.RunAsync(documents, this).ConfigureAwait(false);
            Profile?.Add(new(Pipeline, Phase, module.Name, Profile.Since(start), documents.Count));
        }
        return documents;
    }

    /// <summary>
    /// The documents another pipeline's Process phase returned. In Process only dependencies can be asked for; from PostProcess on, every
    /// pipeline.
    /// </summary>
    /// <exception cref="InvalidOperationException">That pipeline may not have run yet.</exception>
    public IReadOnlyList<Document> DocumentsOf(string pipeline) =>
        _visible.Contains(pipeline)
            ? _processed(pipeline)
            : throw new InvalidOperationException(
                $"{Pipeline}.{Phase} asks for '{pipeline}', which is not among what it waits for. Name it as a dependency.");
}
