using Twinscript.Checking;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.Checking;

/// <summary>One check as somebody at the console, or a program behind it, reads it.</summary>
internal static class ReportedCheck
{
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(CheckOptions options, string format, CommandConsole console, CancellationToken cancellation)
    {
        var result = await SiteChecker.CheckAsync(options, cancellation);
        if (format == FindingFormats.Console)
            Print(result, options.OutputFolder, console);
        else
            await console.Out.WriteLineAsync(FindingFormats.Write(format, result));
        return result.Passed ? ExitCodes.Success : ExitCodes.ProblemsFound;
    }

    private static void Print(CheckResult result, string folder, CommandConsole console)
    {
        DiagnosticPrinter.Print(result.Diagnostics, console);
        if (result.Summary is not { } summary)
            return;
        console.Out.WriteLine(console.Translate(
            $"Checked {Printable.Of(folder)}: {Quantity.Of(summary.Pages, "page")}, {Quantity.Of(summary.Links, "link")}"));
        if (summary.Heaviest is { } heaviest)
            console.Out.WriteLine(console.Translate(
                $"  heaviest page: {Printable.Of(heaviest.Page)}, {Quantity.OfBytes(heaviest.Bytes)} compressed"));
    }
}
