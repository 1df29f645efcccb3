using Twinscript.Building;
using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.Building;

/// <summary>One build as somebody at the console sees it: progress, problems, summary.</summary>
internal static class ReportedBuild
{
    /// <exception cref="OperationCanceledException">Interrupted; the console says that the old output is whole.</exception>
    public static async Task<BuildResult> RunAsync(BuildOptions options, CommandConsole console, CancellationToken cancellation)
    {
        var start = options.Time.GetTimestamp();
        BuildResult result;
        try
        {
            result = console.OutIsTerminal
                ? await BuildProgress.ShowAsync(options, console, cancellation)
                : await SiteBuilder.BuildAsync(options, cancellation);
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync(console.Translate($"{options.OutputFolder}: not changed by this build."));
            throw;
        }
        var count = DiagnosticPrinter.Print(result.Diagnostics, console);
        if (result.Summary is { } summary)
            SummaryPrinter.Print(summary, count, options.OutputFolder, options.Time.GetElapsedTime(start), console);
        return result;
    }
}
