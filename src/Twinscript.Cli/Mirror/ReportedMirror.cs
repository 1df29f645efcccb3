using System.Net;
using Twinscript.Checking;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Preview;
using Twinscript.Cli.Reporting;
using Twinscript.Diagnostics;
using Twinscript.Mirror;

namespace Twinscript.Cli.Mirror;

/// <summary>One run as somebody at the console sees it.</summary>
internal sealed class ReportedMirror(MirrorOptions options, CommandConsole console)
{
    public bool Checks { get; init; }

    public bool Serves { get; init; }

    public int Port { get; init; }

    private string Output => options.OutputFolder ?? options.Folder;

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var start = TimeProvider.System.GetTimestamp();
        var before = Checks ? await CheckAsync(options.Folder, cancellation) : null;
        MirrorResult result;
        try
        {
            result = await SiteMirror.RunAsync(options, cancellation);
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync(console.Translate($"{Output}: not changed by this run."));
            throw;
        }
        DiagnosticPrinter.Print(result.Diagnostics, console);
        if (result.Summary is not { } summary)
            return ExitCodes.ProblemsFound;
        Print(summary, TimeProvider.System.GetElapsedTime(start));
        var passed = result.Succeeded && await PassesAsync(before, summary, cancellation);
        return Serves ? await ServeAsync(summary, cancellation) : passed ? ExitCodes.Success : ExitCodes.ProblemsFound;
    }

    private Task<CheckResult> CheckAsync(string folder, CancellationToken cancellation) =>
        SiteChecker.CheckAsync(new() { WorkingFolder = options.WorkingFolder, OutputFolder = folder }, cancellation);

    private async Task<bool> PassesAsync(CheckResult? before, MirrorSummary summary, CancellationToken cancellation)
    {
        if (before is null)
            return true;
        var after = await CheckAsync(Output, cancellation);
        var found = NewFindings.Of(
            before, options.Folder, after, Output, Path.GetFullPath(Output, options.WorkingFolder), summary);
        DiagnosticPrinter.Print(found, console);
        if (after.Summary is { } checkedPages)
            await console.Out.WriteLineAsync(console.Translate(
                $"Checked: {Quantity.Of(checkedPages.Pages, "page")}, {Quantity.Of(checkedPages.Links, "link")}, "
                    + (found.Count == 0 ? "nothing that was not there before" : Quantity.Of(found.Count, "new problem"))));
        return found.All(d => d.Severity != Severity.Error);
    }

    private void Print(MirrorSummary summary, TimeSpan time)
    {
        var (bold, plain) = console.OutHasColour ? ("\e[1;32m", "\e[0m") : ("", "");
        console.Out.WriteLine(
            bold + console.Translate($"Mirrored {Printable.Of(Output)}") + plain
                + console.Translate($" in {Quantity.OfTime(time)}, from {summary.SourceTag}"));
        foreach (var script in summary.Scripts)
            console.Out.WriteLine(console.Translate(
                $"  {Printable.Of(script.Label)} ({script.Tag})  {Quantity.Of(script.Pages, "page")} in {Printable.Of(script.Folder)}/"));
        if (summary.OtherScript + summary.OtherLanguage + summary.Damaged > 0)
            console.Out.WriteLine(console.Translate($"  left as they are: {LeftOut(summary)}"));
        console.Out.WriteLine(console.Translate(
            $"  {Quantity.OfBytes(summary.Bytes)} of pages, {Quantity.Of(summary.Converted, "page")} converted anew"));
    }

    private string LeftOut(MirrorSummary summary) => string.Join(console.Translate(", "), new[]
    {
        (summary.OtherScript, "in the other script"), (summary.OtherLanguage, "in another language"), (summary.Damaged, "damaged"),
    }.Where(part => part.Item1 > 0).Select(part => console.Translate($"{Quantity.Of(part.Item1, "page")} {part.Item2}")));

    private async Task<int> ServeAsync(MirrorSummary summary, CancellationToken cancellation)
    {
        await using var server = new PreviewServer(
            Path.GetFullPath(Output, options.WorkingFolder), pages: null, language: console.Language);
        if (await server.StartAsync(new(IPAddress.Loopback, Port), cancellation) is { } problem)
        {
            await console.Error.WriteLineAsync($"twinscript: {console.Translate(problem)}");
            return ExitCodes.ProblemsFound;
        }
        server.Publish(summary.BasePath.TrimEnd('/'));
        await console.Out.WriteLineAsync(console.Translate($"Serving on {server.Entrance} (Ctrl-C stops)"));
        await console.Out.FlushAsync(cancellation);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl-C is how a preview ends.
        }
        return ExitCodes.Success;
    }
}
