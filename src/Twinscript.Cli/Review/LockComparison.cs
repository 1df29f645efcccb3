using System.Diagnostics;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;
using Twinscript.Diagnostics;
using Twinscript.Review;

namespace Twinscript.Cli.Review;

/// <summary>Lists the published sentences that changed though nobody edited them: a new dictionary, a new term.</summary>
internal static class LockComparison
{
    public static async Task<int> RunAsync(
        ReviewedSite site, string against, ReviewRequest request, DiagnosticBag diagnostics, CommandConsole console,
        CancellationToken cancellation)
    {
        if (await ReadAsync(site, against, request.WorkingFolder, cancellation) is not { } text)
        {
            diagnostics.Error(DiagnosticCodes.MissingLock,
                $"'{against}' is neither a folder with a {ConversionLock.FileName} nor a git revision that has "
                    + $"'{site.Input.Display}/{ConversionLock.FileName}'. "
                    + "Run 'twinscript review --lock' before an upgrade and commit the file.");
            return ReviewRun.Problems(diagnostics, console);
        }
        var changes = ConversionLock.Parse(text).Changes(ConversionLock.Sentences(site, diagnostics)).ToArray();
        if (diagnostics.HasErrors)
            return ReviewRun.Problems(diagnostics, console);
        foreach (var (sentence, before) in changes)
        {
            var span = sentence.Span;
            await console.Out.WriteLineAsync($"{span.File}({span.Line},{span.Column}): {sentence.Script}");
            await console.Out.WriteLineAsync($"  - {Printable.Of(before.Trim())}");
            await console.Out.WriteLineAsync($"  + {Printable.Of(sentence.Published.Trim())}");
        }
        await console.Out.WriteLineAsync(console.Translate(
            changes.Length == 0 ? "No published sentence changes." : $"{Quantity.Of(changes.Length, "published sentence")} changed."));
        return request.Check && changes.Length > 0 ? ExitCodes.ProblemsFound : ExitCodes.Success;
    }

    private static async Task<string?> ReadAsync(ReviewedSite site, string against, string workingFolder, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(against, workingFolder);
        if (Directory.Exists(folder))
        {
            var file = Path.Combine(folder, ConversionLock.FileName);
            return File.Exists(file) ? await File.ReadAllTextAsync(file, cancellation) : null;
        }
        // What looks like an option must not become one of git's.
        return against.StartsWith('-') ? null : await ShowAsync(site.Input.Root, against, cancellation);
    }

    private static async Task<string?> ShowAsync(string folder, string revision, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var argument in (string[])["show", $"{revision}:./{ConversionLock.FileName}"])
            start.ArgumentList.Add(argument);
        try
        {
            using var git = Process.Start(start);
            if (git is null)
                return null;
            var errors = git.StandardError.ReadToEndAsync(cancellation);
            var text = await git.StandardOutput.ReadToEndAsync(cancellation);
            await errors;
            await git.WaitForExitAsync(cancellation);
            return git.ExitCode == 0 ? text : null;
        }
        catch (System.ComponentModel.Win32Exception) // There is no git here.
        {
            return null;
        }
    }
}
