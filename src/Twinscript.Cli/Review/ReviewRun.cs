using System.Reflection;
using System.Text;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;
using Twinscript.Diagnostics;
using Twinscript.Mirror;
using Twinscript.Review;

namespace Twinscript.Cli.Review;

/// <summary>One run of the command.</summary>
internal static class ReviewRun
{
    public static async Task<int> RunAsync(ReviewRequest request, CommandConsole console, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var opened = request.Built is { } built
            ? BuiltSiteReview.Open(new() { WorkingFolder = request.WorkingFolder, Folder = built }, diagnostics, cancellation)
            : ReviewedSite.Open(request.WorkingFolder, request.InputFolder, diagnostics);
        if (opened is not { } site)
            return Problems(diagnostics, console);
        if (request.Lock)
            return await WriteLockAsync(site, diagnostics, console, cancellation);
        if (request.Against is { } against)
            return await LockComparison.RunAsync(site, against, request, diagnostics, console, cancellation);

        var accepted = AcceptedFindings.Read(site.Input, diagnostics);
        // Accepted findings stay in the file whatever bound somebody looks at them with.
        var all = ConversionReview.Run(
            site, request.AcceptAll || request.Accept.Count > 0 ? double.PositiveInfinity : request.Below, accepted, diagnostics);
        if (diagnostics.HasErrors)
            return Problems(diagnostics, console);
        var listed = all.Where(f => f.Doubt.Confidence < request.Below && (request.Accepted || !f.Accepted)).ToArray();
        if (request.AcceptAll || request.Accept.Count > 0)
            return await AcceptAsync(site, request, accepted, all, listed, diagnostics, console, cancellation);

        await ReportAsync(FindingGroup.Of(listed), site, accepted.Count, request, console, cancellation);
        DiagnosticPrinter.Print(diagnostics.InOrder(), console);
        return request.Check && listed.Any(f => !f.Accepted) ? ExitCodes.ProblemsFound : ExitCodes.Success;
    }

    private static async Task ReportAsync(
        IReadOnlyList<FindingGroup> groups, ReviewedSite site, int accepted, ReviewRequest request, CommandConsole console,
        CancellationToken cancellation)
    {
        if (request.Format == "console" && request.Output is null)
        {
            ReviewPrinter.Print(groups, accepted, console.Out, console.Language, console.OutHasColour);
            return;
        }
        var report = new MemoryStream();
        switch (request.Format)
        {
            case "json":
                JsonReport.Write(groups, report);
                break;
            case "sarif":
                SarifReport.Write(
                    groups,
                    typeof(ReviewedSite).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
                        .Split('+')[0]
                        ?? "0.0.0",
                    report);
                break;
            case "html":
                report.Write(Encoding.UTF8.GetBytes(HtmlReport.Write(groups, site.Input.Display, console.Language)));
                break;
            default:
                var text = new StringWriter();
                ReviewPrinter.Print(groups, accepted, text, console.Language, colour: false);
                report.Write(Encoding.UTF8.GetBytes(text.ToString()));
                break;
        }
        if (request.Output is null)
        {
            await console.Out.WriteLineAsync(Encoding.UTF8.GetString(report.ToArray()).TrimEnd());
            return;
        }
        await File.WriteAllBytesAsync(Path.GetFullPath(request.Output, request.WorkingFolder), report.ToArray(), cancellation);
        await console.Error.WriteLineAsync(
            console.Translate($"{request.Output}: {Quantity.Of(groups.Sum(g => g.Findings.Count), "finding")}."));
    }

    private static async Task<int> AcceptAsync(
        ReviewedSite site,
        ReviewRequest request,
        AcceptedFindings accepted,
        IReadOnlyList<Finding> all,
        IReadOnlyList<Finding> listed,
        DiagnosticBag diagnostics,
        CommandConsole console,
        CancellationToken cancellation)
    {
        foreach (var id in request.Accept.Where(id => !all.Any(f => f.Id == id)))
            diagnostics.Error(
                DiagnosticCodes.UnknownFinding,
                $"no finding has the id '{id}'. Its sentence may have changed; run 'twinscript review' for the ids there are.");
        if (diagnostics.HasErrors)
            return Problems(diagnostics, console);
        var accept = request.AcceptAll ? listed : all.Where(f => request.Accept.Contains(f.Id, StringComparer.Ordinal)).ToArray();
        await File.WriteAllTextAsync(Path.Combine(site.Input.Root, AcceptedFindings.FileName), accepted.With(accept, all), cancellation);
        await console.Out.WriteLineAsync(console.Translate(
            $"{Path.Join(site.Input.Display, AcceptedFindings.FileName)}: accepted {Quantity.Of(accept.Count, "finding")}."));
        return ExitCodes.Success;
    }

    private static async Task<int> WriteLockAsync(
        ReviewedSite site, DiagnosticBag diagnostics, CommandConsole console, CancellationToken cancellation)
    {
        var sentences = ConversionLock.Sentences(site, diagnostics).ToArray();
        if (diagnostics.HasErrors)
            return Problems(diagnostics, console);
        await File.WriteAllTextAsync(Path.Combine(site.Input.Root, ConversionLock.FileName), ConversionLock.Write(sentences), cancellation);
        await console.Out.WriteLineAsync(
            console.Translate($"{site.Input.Display}/{ConversionLock.FileName}: {Quantity.Of(sentences.Length, "sentence")}."));
        return ExitCodes.Success;
    }

    internal static int Problems(DiagnosticBag diagnostics, CommandConsole console)
    {
        DiagnosticPrinter.Print(diagnostics.InOrder(), console);
        return ExitCodes.ProblemsFound;
    }
}
