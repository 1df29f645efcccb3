using Twinscript.Checking;
using Twinscript.Diagnostics;
using Twinscript.Mirror;

namespace Twinscript.Cli.Mirror;

/// <summary>What a check of the result finds that was not amiss in the site before.</summary>
internal static class NewFindings
{
    // What a run can break. A missing alternative text was missing before.
    private static readonly string[] Codes =
    [
        DiagnosticCodes.BrokenLink, DiagnosticCodes.BrokenAnchor, DiagnosticCodes.MissingResource, DiagnosticCodes.BrokenAlternate,
        DiagnosticCodes.DuplicateId, DiagnosticCodes.MixedScript,
    ];

    // What an original says of itself is its generator's.
    private const string SaysAnotherLanguage = " says its language is '";

    /// <param name="folder">Of the site before.</param>
    /// <param name="output">Of the site after.</param>
    /// <param name="root">The same, absolute.</param>
    public static IReadOnlyList<Diagnostic> Of(
        CheckResult before, string folder, CheckResult after, string output, string root, MirrorSummary summary)
    {
        var known = before.Diagnostics.Where(d => d.Span is not null)
            .ToLookup(d => (Page(d, folder, summary), d.Code), d => d.Message);
        return
        [
            .. after.Diagnostics.Where(d => Codes.Contains(d.Code, StringComparer.Ordinal) && d.Span is not null)
                .GroupBy(d => (File: d.Span?.File ?? "", d.Code))
                .SelectMany(group => News(group, [.. known[(Page(group.First(), output, summary), group.Key.Code)]]))
                .Where(d => d.Code != DiagnosticCodes.BrokenAlternate
                    || (!d.Message.Contains(SaysAnotherLanguage, StringComparison.Ordinal)
                        && IsMirrored(Page(d, output, summary), root, summary)))
        ];
    }

    /// <summary>A page in one language alone need not name the scripts of others.</summary>
    private static bool IsMirrored(string page, string root, MirrorSummary summary) =>
        summary.Scripts.Any(script => File.Exists(Path.Combine(root, script.Folder, page)));

    /// <summary>A counterpart may have as many as its original had, whose addresses are written otherwise.</summary>
    private static IEnumerable<Diagnostic> News(IEnumerable<Diagnostic> found, string[] before)
    {
        Diagnostic[] all = [.. found];
        return all.Length <= before.Length ? [] : all.Where(d => !before.Contains(d.Message, StringComparer.Ordinal));
    }

    /// <summary>The original of the page a problem is in.</summary>
    private static string Page(Diagnostic problem, string folder, MirrorSummary summary)
    {
        var file = problem.Span?.File ?? "";
        var start = folder.TrimEnd('/').Split('/')[^1] + "/";
        var path = file.IndexOf(start, StringComparison.Ordinal) is var at and >= 0 ? file[(at + start.Length)..] : file;
        return summary.Scripts.Select(s => s.Folder + "/").FirstOrDefault(f => path.StartsWith(f, StringComparison.Ordinal)) is { } tree
            ? path[tree.Length..]
            : path;
    }
}
