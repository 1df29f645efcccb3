using System.Net;
using Twinscript.Building;
using Twinscript.Cli.Building;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Preview.Authoring;
using Twinscript.Cli.Preview.Reloading;
using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.Preview;

/// <summary>What <c>serve</c> does: build, serve, watch, build again, until interrupted.</summary>
/// <param name="cache">Where the builds of this session begin, and what they leave to the next program.</param>
internal sealed class PreviewSession(BuildOptions options, MemoryFile cache, CommandConsole console)
{
    // An author who goes on writing does not wait for the disk.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(2);

    // The browser that shows the page gets the processor first.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    public required IPEndPoint EndPoint { get; init; }

    public bool OpenBrowser { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var output = Path.GetFullPath(options.OutputFolder, options.WorkingFolder);
        using var pages = new OpenPages(console.Language);
        var authors = new AuthorPages(pages, console.Language);
        await using var server = new PreviewServer(output, pages, authors, console.Language);
        // Before the first build, so that a port in use is known at once and not a build later.
        if (await server.StartAsync(EndPoint, cancellation) is { } problem)
        {
            await console.Error.WriteLineAsync($"twinscript: {console.Translate(problem)}");
            return ExitCodes.ProblemsFound;
        }

        await using var changes = new SourceChanges(
            [Path.GetFullPath(options.InputFolder, options.WorkingFolder), Path.GetFullPath(options.ThemeFolder, options.WorkingFolder)],
            options.Time);
        var first = await ReportedBuild.RunAsync(options, console, cancellation);
        if (!first.Succeeded && !File.Exists(Path.Combine(output, OutputMarker.Name)))
            return ExitCodes.ProblemsFound;
        await PublishAsync(first, server, authors, pages);

        await console.Out.WriteLineAsync(console.Translate(first.Succeeded
            ? $"Serving on {server.Entrance} (Ctrl-C stops)"
            : $"Serving the last good build on {server.Entrance} (Ctrl-C stops)"));
        await console.Out.WriteLineAsync(console.Translate(
            $"Both scripts side by side, with what to look at: {new Uri(server.Address, AuthorPages.Root + "/")}"));
        await console.Out.FlushAsync(cancellation);
        if (OpenBrowser && !Browser.TryOpen(server.Entrance))
            await console.Error.WriteLineAsync(
                console.Translate($"twinscript: no browser could be started; open {server.Entrance} yourself."));

        try
        {
            // The pages for authors need a site, and the first edit what a build leaves in memory.
            if (first is { Succeeded: true, Pages: null })
                await PublishAsync(await SiteBuilder.BuildAsync(options with { Again = true }, cancellation), server, authors, pages);
            authors.Start();
            await RebuildAsync(changes, (result, isNews) => PublishAsync(result, server, authors, isNews ? pages : null), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl-C is how a preview ends.
        }
        cache.Save(options.Memory);
        return ExitCodes.Success;
    }

    private async Task RebuildAsync(
        SourceChanges changes, Func<BuildResult, bool, Task> publishAsync, CancellationToken cancellation)
    {
        var writing = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var saving = SaveWhenCalmAsync(writing.Token);
        try
        {
            await foreach (var _ in changes.ReadAllAsync(cancellation))
            {
                await EndAsync(writing, saving);
                // A build that is interrupted ends it once more.
                (writing, saving) = (CancellationTokenSource.CreateLinkedTokenSource(cancellation), Task.CompletedTask);
                var result = await ReportedBuild.RunAsync(options with { PagesFirst = true }, console, cancellation);
                await publishAsync(result, true);
                saving = result.Succeeded ? FinishAsync(publishAsync, writing.Token) : SaveWhenCalmAsync(writing.Token);
            }
        }
        finally
        {
            await EndAsync(writing, saving);
        }
    }

    /// <summary>Makes the files readers take away, which nobody waits for, unless the author saves again.</summary>
    private async Task FinishAsync(Func<BuildResult, bool, Task> publishAsync, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Moment, options.Time, cancellation);
            var result = await Task.Run(() => SiteBuilder.BuildAsync(options, cancellation), cancellation);
            if (!result.Succeeded)
                DiagnosticPrinter.Print(result.Diagnostics, console);
            // News are pages that state the size of a file, and problems in what the pages do not show.
            await publishAsync(result, result.Summary is not { Rendered: 0 });
            await SaveWhenCalmAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // The next build begins where this one did.
        }
    }

    private static async Task EndAsync(CancellationTokenSource writing, Task saving)
    {
        await writing.CancelAsync();
        await saving;
        writing.Dispose();
    }

    // A preview that is killed leaves what it knew when its author last paused.
    private async Task SaveWhenCalmAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Calm, options.Time, cancellation);
            await Task.Run(() => cache.Save(options.Memory), CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            // The next build saves what this one made.
        }
    }

    private static Task PublishAsync(BuildResult result, PreviewServer server, AuthorPages authors, OpenPages? pages)
    {
        if (result.Pages is { } built)
            authors.Publish(built);
        if (result.Summary is { } summary)
            server.Publish(summary.BasePath);
        // Even when the site is as it was: what authors see hangs on files that no build reads, such as the accepted findings.
        return pages?.TellAsync(result.Diagnostics, result.Succeeded) ?? Task.CompletedTask;
    }
}
