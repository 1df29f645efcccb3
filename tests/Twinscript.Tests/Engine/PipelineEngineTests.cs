using System.Collections.Concurrent;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Xunit;

namespace Twinscript.Tests.Engine;

public sealed class PipelineEngineTests
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly ConcurrentQueue<string> _log = new();

    [Fact]
    public async Task Process_waits_for_the_process_of_each_dependency()
    {
        await RunAsync(
            new Pipeline("Pages") { Dependencies = ["Data"], Process = [Log("pages")] },
            new Pipeline("Data") { Process = [Log("data", delay: 30)] });

        Assert.Equal(["data", "pages"], _log);
    }

    [Fact]
    public async Task Post_process_waits_for_the_process_of_every_pipeline()
    {
        await RunAsync(
            new Pipeline("Pages") { PostProcess = [Log("pages after all")] },
            new Pipeline("Other") { Process = [Log("other", delay: 30)] });

        Assert.Equal(["other", "pages after all"], _log);
    }

    [Fact]
    public async Task All_documents_go_through_a_module_before_the_next_one_starts()
    {
        await RunAsync(new Pipeline("Pages") { Input = [Add("a", "b")], Process = [LogEach("first"), LogEach("second")] });

        Assert.Equal(["first", "first", "second", "second"], _log);
    }

    [Fact]
    public async Task A_phase_without_modules_hands_its_inputs_on()
    {
        var results = await RunAsync(new Pipeline("Pages") { Input = [Add("a", "b")] });

        Assert.Equal(["a", "b"], results["Pages"].Select(d => d.Content.Text));
    }

    [Fact]
    public async Task Documents_keep_their_order_however_long_each_takes()
    {
        string[] texts = [.. Enumerable.Range(0, 40).Select(i => $"{i}")];
        var results = await RunAsync(new Pipeline("Pages") { Input = [Add(texts)], Process = [new Unhurried()] });

        Assert.Equal(texts, results["Pages"].Select(d => d.Content.Text));
    }

    [Fact]
    public async Task Post_process_sees_what_other_pipelines_processed()
    {
        var seen = "";
        await RunAsync(
            new Pipeline("Data") { Input = [Add("figures")] },
            new Pipeline("Pages") { PostProcess = [new Look(c => seen = c.DocumentsOf("Data")[0].Content.Text)] });

        Assert.Equal("figures", seen);
    }

    [Fact]
    public async Task Process_may_not_look_into_a_pipeline_it_does_not_depend_on()
    {
        await RunAsync(
            new Pipeline("Data") { Input = [Add("figures")] },
            new Pipeline("Pages") { Process = [new Look(c => c.DocumentsOf("Data"))] });

        Assert.Contains("Name it as a dependency", Assert.Single(_diagnostics.InOrder()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_phase_skips_what_depends_on_it_and_lets_the_others_go_on()
    {
        var results = await RunAsync(
            new Pipeline("Broken") { Process = [new Act(_ => throw new InvalidOperationException("no"))] },
            new Pipeline("Dependent") { Dependencies = ["Broken"], Process = [Log("dependent")] },
            new Pipeline("Free") { Process = [Log("free")] });

        Assert.Equal(["free"], _log);
        Assert.DoesNotContain("Dependent", results.Keys);
        Assert.Equal(DiagnosticCodes.ModuleFailure, Assert.Single(_diagnostics.InOrder()).Code);
    }

    [Fact]
    public async Task An_unknown_dependency_is_named_with_its_nearest_neighbour()
    {
        await RunAsync(new Pipeline("Data"), new Pipeline("Pages") { Dependencies = ["Date"] });

        Assert.Equal(
            "pipeline 'Pages' depends on 'Date', which does not exist. Did you mean 'Data'?",
            Assert.Single(_diagnostics.InOrder()).Message);
    }

    [Fact]
    public async Task Pipelines_that_wait_for_each_other_are_reported_as_a_circle()
    {
        await RunAsync(new Pipeline("A") { Dependencies = ["B"] }, new Pipeline("B") { Dependencies = ["A"] });

        Assert.Equal(
            "pipelines wait for each other: A → B → A. Remove one of these dependencies.", Assert.Single(_diagnostics.InOrder()).Message);
    }

    [Fact]
    public async Task An_interrupted_run_stops_with_an_exception_once_nothing_runs_any_more()
    {
        using var source = new CancellationTokenSource();
        var run = PipelineEngine.RunAsync(
            [new Pipeline("Pages") { Input = [new Act(d => { source.Cancel(); return d; })], Process = [Log("never")] }],
            _diagnostics,
            null,
            source.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Empty(_log);
    }

    private Task<IReadOnlyDictionary<string, IReadOnlyList<Document>>> RunAsync(params Pipeline[] pipelines) =>
        PipelineEngine.RunAsync(pipelines, _diagnostics, null, TestContext.Current.CancellationToken);

    private Act Log(string text, int delay = 0) => new(documents =>
    {
        Thread.Sleep(delay);
        _log.Enqueue(text);
        return documents;
    });

    private Act LogEach(string text) => new(documents =>
    {
        foreach (var _ in documents)
            _log.Enqueue(text);
        return documents;
    });

    private static Act Add(params string[] texts) => new(_ => [.. texts.Select(t => new Document { Content = Content.Of(t) })]);

    private sealed class Act(Func<IReadOnlyList<Document>, IReadOnlyList<Document>> act) : IModule
    {
        public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context) =>
            Task.FromResult(act(documents));
    }

    private sealed class Look(Action<PipelineContext> look) : IModule
    {
        public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
        {
            look(context);
            return Task.FromResult(documents);
        }
    }

    private sealed class Unhurried : DocumentModule
    {
        protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
        {
            Thread.Sleep(int.Parse(document.Content.Text, System.Globalization.CultureInfo.InvariantCulture) % 3);
            return [document];
        }
    }
}
