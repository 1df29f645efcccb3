using System.Collections.Concurrent;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine.Caching;

namespace Twinscript.Engine;

/// <summary>
/// Runs pipelines by Statiq's rules: Input waits for nothing; Process for its own Input and the Process of each dependency;
/// PostProcess for its own Process and that of every pipeline not isolated; Output for its own PostProcess.
/// A pipeline may ask that its PostProcess wait for the PostProcess of its dependencies as well.
/// </summary>
public static class PipelineEngine
{
    /// <summary>A failed phase skips what depends on it; other pipelines go on. Failures are in the diagnostics.</summary>
    /// <returns>For each pipeline what its last phase returned; nothing for pipelines that failed.</returns>
    /// <exception cref="OperationCanceledException">Interrupted; no module is still running.</exception>
    public static Task<IReadOnlyDictionary<string, IReadOnlyList<Document>>> RunAsync(
        IReadOnlyList<Pipeline> pipelines, DiagnosticBag diagnostics, IProgress<string>? progress, CancellationToken cancellation,
        EngineProfile? profile = null) =>
        RunAsync(pipelines, diagnostics, progress, new(), profile, cancellation);

    internal static async Task<IReadOnlyDictionary<string, IReadOnlyList<Document>>> RunAsync(
        IReadOnlyList<Pipeline> pipelines, DiagnosticBag diagnostics, IProgress<string>? progress, Memo memo, EngineProfile? profile,
        CancellationToken cancellation)
    {
        if (PipelineGraph.Of(pipelines, diagnostics) is not { } graph)
            return new Dictionary<string, IReadOnlyList<Document>>(StringComparer.Ordinal);
        var run = new EngineRun(graph, diagnostics, progress, profile, memo, cancellation);
        var outputs = pipelines.Select(p => (p.Name, task: run.Ended(p, Phase.Output))).ToList();
        await Task.WhenAll(outputs.Select(o => o.task)).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return outputs
            .Select(o => (o.Name, documents: o.task.Result))
            .Where(o => o.documents is not null)
            .ToDictionary(o => o.Name, o => o.documents ?? [], StringComparer.Ordinal);
    }

    private sealed class EngineRun(
        PipelineGraph graph, DiagnosticBag diagnostics, IProgress<string>? progress, EngineProfile? profile, Memo memo,
        CancellationToken cancellation)
    {
        private readonly ConcurrentDictionary<(string, Phase), Lazy<Task<IReadOnlyList<Document>?>>> _phases = new();

        /// <summary>Null stands for "failed or skipped".</summary>
        public Task<IReadOnlyList<Document>?> Ended(Pipeline pipeline, Phase phase) =>
            _phases.GetOrAdd((pipeline.Name, phase), _ => new(() => Task.Run(() => RunPhaseAsync(pipeline, phase)))).Value;

        private async Task<IReadOnlyList<Document>?> RunPhaseAsync(Pipeline pipeline, Phase phase)
        {
            IReadOnlyList<Document> documents = [];
            if (phase != Phase.Input)
            {
                var own = await Ended(pipeline, phase - 1).ConfigureAwait(false);
                var others = await Task.WhenAll(
                    WaitedFor(pipeline, phase)
                        .Select(p => Ended(p, Phase.Process))
                        .Concat(FinishedFirst(pipeline, phase)))
                        .ConfigureAwait(false);
                if (own is null || others.Contains(null) || cancellation.IsCancellationRequested)
                    return null;
                documents = own;
            }
            var context = new PipelineContext(
                pipeline, phase, diagnostics, graph.Visible(pipeline, phase), name =>
                    Processed(name, IsFinishedFirst(pipeline, phase, name)),
                profile, memo, cancellation);
            try
            {
                documents = await context.RunAsync(pipeline.Modules(phase), documents).ConfigureAwait(false);
                progress?.Report($"{pipeline.Name}.{phase}");
                return documents;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return null;
            }
            catch (PhaseFailedException)
            {
                return null;
            }
#pragma warning disable CA1031 // A module's fault must not hide the problems the other pipelines find.
            catch (Exception fault)
            {
                var cause = fault is AggregateException { InnerExceptions: [var first, ..] } ? first : fault;
                diagnostics.Error(DiagnosticCodes.ModuleFailure,
                    $"{pipeline.Name}.{phase} failed: {cause.GetType().Name}: {cause.Message} This is a fault in the generator; "
                        + "please report it.");
                return null;
            }
#pragma warning restore CA1031
        }

        private IEnumerable<Pipeline> WaitedFor(Pipeline pipeline, Phase phase) => phase switch
        {
            Phase.Process => graph.Pipelines.Where(p => pipeline.Dependencies.Contains(p.Name, StringComparer.Ordinal)),
            Phase.PostProcess => graph.Pipelines,
            _ => [],
        };

        private IEnumerable<Task<IReadOnlyList<Document>?>> FinishedFirst(Pipeline pipeline, Phase phase) =>
            graph.Pipelines.Where(p => IsFinishedFirst(pipeline, phase, p.Name)).Select(p => Ended(p, Phase.PostProcess));

        private static bool IsFinishedFirst(Pipeline pipeline, Phase phase, string other) =>
            phase == Phase.PostProcess
                && pipeline.PostProcessHasDependencies
                && pipeline.Dependencies.Contains(other, StringComparer.Ordinal);

        private IReadOnlyList<Document> Processed(string name, bool finished) =>
            _phases[(name, finished ? Phase.PostProcess : Phase.Process)].Value.Result ?? [];
    }
}
