using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Building;

/// <summary>
/// Runs its modules, unless the pages are wanted first: then what they made in the last build stands in for what they would make
/// now. See <see cref="BuildOptions.PagesFirst"/>.
/// </summary>
/// <param name="step">Names the modules among those that can wait.</param>
internal sealed class MakeLater(TakeAwayFiles files, string step, OutputFolder output, params IModule[] modules) : IModule
{
    public string Name => string.Join(", ", modules.Select(m => m.Name));

    public async Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        if (files.CanWait && StandIns() is { } earlier)
            return earlier;
        documents = await context.RunAsync(modules, documents).ConfigureAwait(false);
        files.Made(step, documents);
        return documents;
    }

    /// <returns>Null when the last build made none, or not all of it lies there any more.</returns>
    private Document[]? StandIns()
    {
        if (files.Last(step) is not { } last)
            return null;
        var standIns = new Document[last.Count];
        for (var i = 0; i < standIns.Length; i++)
        {
            if (last[i].Destination is not { } destination || output.Earlier(destination) is not { } content)
                return null;
            standIns[i] = last[i] with { Content = content };
        }
        return standIns;
    }
}

/// <summary>Which files the last build made that readers take away, and whether the next one may leave them as they are.</summary>
internal sealed class TakeAwayFiles
{
    private readonly Dictionary<string, IReadOnlyList<Document>> _last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Document>> _made = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Whether the build that runs leaves them to one that comes after it.</summary>
    public bool CanWait { get; private set; }

    public void Begin(bool canWait)
    {
        lock (_lock)
        {
            _made.Clear();
            CanWait = canWait;
        }
    }

    public IReadOnlyList<Document>? Last(string step)
    {
        lock (_lock)
            return _last.GetValueOrDefault(step);
    }

    public void Made(string step, IReadOnlyList<Document> documents)
    {
        // What they hold is in the output.
        Document[] files = [.. documents.Select(d => d with { Content = Content.Empty })];
        lock (_lock)
            _made[step] = files;
    }

    /// <summary>The build has put its files into place.</summary>
    public void Keep()
    {
        lock (_lock)
        {
            foreach (var (step, files) in _made)
                _last[step] = files;
            _made.Clear();
        }
    }
}
