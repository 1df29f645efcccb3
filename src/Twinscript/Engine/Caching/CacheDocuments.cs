using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Engine.Caching;

/// <summary>
/// Hands its children only the documents whose results are not known, each alone, and stores what they return and report.
/// A known result is valid when the same document comes in and every question asked while it was made has the same answer.
/// </summary>
/// <remarks>The children know nothing of this. They must not look at other documents but by a question that is recorded.</remarks>
internal sealed class CacheDocuments(CacheStep step, params IModule[] children) : IModule
{
    public string Name => string.Join(", ", children.Select(c => c.Name));

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        step.Table.Open();
        if (!step.Table.Keeps)
            return Task.FromResult<IReadOnlyList<Document>>(
                [.. documents.SelectInParallel(document => Make(document, context), context.Cancellation).SelectMany(r => r)]);
        var answers = step.Answers(context);
        var subjectOf = step.Subject(context);
        var results = documents.SelectInParallel(document => Run(document, answers, subjectOf(document), context), context.Cancellation);
        return Task.FromResult<IReadOnlyList<Document>>([.. results.SelectMany(r => r)]);
    }

    private IReadOnlyList<Document> Run(Document document, Answers answers, object? subject, PipelineContext context)
    {
        var key = document.Source?.Value + '\0' + document.Destination?.Value;
        var identity = Digest.Of(step.Ground.ToString(), document.Identity.ToString());
        if (step.Table.Find(key) is { } known && known.Identity == identity && known.Dependencies.Hold(answers, subject)
            && known.ResultsFor(document, step.Table.Codec) is { } found)
        {
            step.Table.Use(key, known);
            Recorder.Note(known.Dependencies.Questions);
            Report(known, context);
            return found;
        }
        var entry = Make(document, identity, answers, subject, context);
        step.Table.Add(key, entry);
        Report(entry, context);
        return entry.Results ?? [];
    }

    private IReadOnlyList<Document> Make(Document document, PipelineContext context)
    {
        step.Table.CountMade();
        return RunChildren(document, context);
    }

    private CacheEntry Make(Document document, Digest identity, Answers answers, object? subject, PipelineContext context)
    {
        var diagnostics = new DiagnosticBag();
        var alone = context.With(diagnostics);
        var (results, dependencies) = Recorder.During(() => RunChildren(document, alone), answers, subject);
        var entry = new CacheEntry(identity, dependencies, diagnostics.InOrder());
        entry.Results = [.. results.Select((result, index) => result.MadeAs(entry.Made, index))];
        return entry;
    }

    private IReadOnlyList<Document> RunChildren(Document document, PipelineContext context)
    {
        IReadOnlyList<Document> documents = [document];
        foreach (var child in children)
            documents = child.RunAsync(documents, context).GetAwaiter().GetResult();
        return documents;
    }

    private static void Report(CacheEntry entry, PipelineContext context)
    {
        foreach (var diagnostic in entry.Diagnostics)
            context.Diagnostics.Add(diagnostic);
    }
}

/// <summary>One use of <see cref="CacheDocuments"/>.</summary>
/// <param name="Table">Where the results are.</param>
/// <param name="Ground">Of all that the children were made with: settings, the glossary, this program.</param>
/// <param name="Answers">To what the children may ask.</param>
internal sealed record CacheStep(CacheTable Table, Digest Ground, Func<PipelineContext, Answers> Answers)
{
    /// <summary>From a document to what its own questions are about.</summary>
    public Func<PipelineContext, Func<Document, object?>> Subject { get; init; } = static _ => static _ => null;
}
