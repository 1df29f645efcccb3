using Twinscript.Cli.Reporting;
using Twinscript.Diagnostics.Languages;
using Twinscript.Review;

namespace Twinscript.Cli.Review;

/// <summary>Findings for people at a console.</summary>
internal static class ReviewPrinter
{
    private const int PlacesShown = 5;
    private const string Escape = "\u001B[";

    /// <param name="accepted">How many findings stay silent.</param>
    public static void Print(IReadOnlyList<FindingGroup> groups, int accepted, TextWriter output, Language language, bool colour)
    {
        foreach (var group in groups)
            Print(group, output, language, colour);
        var silent = accepted == 0 ? "" : $" {accepted} accepted.";
        output.WriteLine(language.Translate(groups.Count == 0
            ? $"Nothing to look at.{silent}"
            : $"{Quantity.Of(groups.Sum(g => g.Findings.Count), "choice")} to look at, in {Quantity.Of(groups.Count, "group")}.{silent}"));
    }

    private static void Print(FindingGroup group, TextWriter output, Language language, bool colour)
    {
        var doubt = group.First.Doubt;
        var count = group.Findings.Count == 1 ? "" : $"  {group.Findings.Count} ×";
        var kind = language.Translate($"{FindingWords.Kind(doubt.Kind)}, confidence {FindingWords.Percent(group.Confidence)}");
        output.WriteLine($"{Mark($"{doubt.Source} → {doubt.Chosen}", "1", colour)}  {kind}{count}  {group.First.Script}");
        output.WriteLine($"  {Mark(Printable.Of(FindingWords.Message(doubt, language)), "2", colour)}");
        foreach (var finding in group.Findings.Take(PlacesShown))
        {
            var place = $"{finding.Span.File}({finding.Span.Line},{finding.Span.Column})";
            var word = Mark(Printable.Of(finding.Doubt.Source), "33;1", colour, "[", "]");
            var id = Mark(finding.Id, "2", colour) + (finding.Accepted ? language.Translate(" accepted") : "");
            output.WriteLine($"  {place}: {Printable.Of(finding.Before)}{word}{Printable.Of(finding.After)}  {id}");
        }
        if (group.Findings.Count > PlacesShown)
            output.WriteLine(language.Translate($"  and {group.Findings.Count - PlacesShown} more"));
        output.WriteLine();
    }

    private static string Mark(string text, string style, bool colour, string open = "", string close = "") =>
        colour ? $"{Escape}{style}m{text}{Escape}0m" : open + text + close;
}
