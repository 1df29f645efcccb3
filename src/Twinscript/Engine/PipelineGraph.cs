using Twinscript.Diagnostics;

namespace Twinscript.Engine;

/// <summary>The pipelines of a build and who waits for whom.</summary>
internal sealed class PipelineGraph
{
    private readonly Dictionary<string, Pipeline> _byName;

    private PipelineGraph(Dictionary<string, Pipeline> byName) => _byName = byName;

    public IReadOnlyCollection<Pipeline> Pipelines => _byName.Values;

    /// <returns>Null when a dependency is unknown or pipelines wait for each other in a circle; the diagnostics say which.</returns>
    public static PipelineGraph? Of(IReadOnlyList<Pipeline> pipelines, DiagnosticBag diagnostics)
    {
        var byName = pipelines.ToDictionary(p => p.Name, StringComparer.Ordinal);
        var sound = true;
        foreach (var pipeline in pipelines)
        {
            foreach (var unknown in pipeline.Dependencies.Where(d => !byName.ContainsKey(d)))
            {
                sound = false;
                diagnostics.Error(DiagnosticCodes.UnknownDependency,
                    $"pipeline '{pipeline.Name}' depends on '{unknown}', which does not exist.{NearestName.Hint(unknown, byName.Keys)}");
            }
        }
        if (sound && FindCycle(pipelines, byName) is { } cycle)
        {
            sound = false;
            diagnostics.Error(DiagnosticCodes.DependencyCycle,
                $"pipelines wait for each other: {string.Join(" → ", cycle)}. Remove one of these dependencies.");
        }
        return sound ? new(byName) : null;
    }

    /// <summary>Names of the pipelines whose Process has ended when this phase starts.</summary>
    public IReadOnlySet<string> Visible(Pipeline pipeline, Phase phase)
    {
        if (phase == Phase.Input)
            return new HashSet<string>(StringComparer.Ordinal);
        if (phase != Phase.Process)
            return _byName.Keys.ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(pipeline.Dependencies);
        while (open.TryPop(out var name))
        {
            if (found.Add(name))
                foreach (var next in _byName[name].Dependencies)
                    open.Push(next);
        }
        return found;
    }

    private static List<string>? FindCycle(IReadOnlyList<Pipeline> pipelines, Dictionary<string, Pipeline> byName)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        foreach (var pipeline in pipelines)
        {
            if (Walk(pipeline.Name) is { } cycle)
                return cycle;
        }
        return null;

        List<string>? Walk(string name)
        {
            if (path.IndexOf(name) is var at and >= 0)
                return [.. path[at..], name];
            if (done.Contains(name))
                return null;
            path.Add(name);
            foreach (var dependency in byName[name].Dependencies)
            {
                if (Walk(dependency) is { } cycle)
                    return cycle;
            }
            path.RemoveAt(path.Count - 1);
            done.Add(name);
            return null;
        }
    }
}
