using Twinscript.Diagnostics;
using Twinscript.Diagnostics.Languages;

namespace Twinscript.Cli.Reporting;

/// <summary>Prints problems as a compiler does. What was counted, not what was printed, decides the exit code.</summary>
internal static class DiagnosticPrinter
{
    private const string Red = "\e[1;31m";
    private const string Yellow = "\e[1;33m";
    private const string Bold = "\e[1m";
    private const string Quiet = "\e[2m";
    private const string Reset = "\e[0m";

    public static DiagnosticCount Print(IReadOnlyList<Diagnostic> diagnostics, CommandConsole console)
    {
        var count = DiagnosticCount.Of(diagnostics);
        var folded = console.Verbose ? [.. diagnostics.Select(d => new FoldedProblem(d, 1))] : FoldedProblem.Of(diagnostics);
        var shown = folded.Shown(console.Verbose);
        foreach (var problem in shown)
            Print(problem.First, console, problem.Count, isShort: shown.Count > FoldedProblem.MostWithExcerpt);
        if (shown.Count < folded.Count)
            console.Error.WriteLine(console.Translate($"… and {Quantity.Of(folded.Count - shown.Count, "more kind")} of warnings"));
        if (count.Any)
        {
            var isFolded = folded.Count < diagnostics.Count || shown.Count < folded.Count;
            console.Error.WriteLine(
                Styled(console.Translate(count.ToString()), Bold, console)
                    + (isFolded ? console.Translate("; --verbose lists them all") : ""));
        }
        return count;
    }

    /// <summary>One problem without colours, as several lines.</summary>
    public static string Plain(Diagnostic diagnostic, Language language)
    {
        using var text = new StringWriter { NewLine = "\n" };
        Print(diagnostic, new CommandConsole { Out = text, Error = text, Language = language });
        return text.ToString().TrimEnd();
    }

    private static void Print(Diagnostic diagnostic, CommandConsole console, int count = 1, bool isShort = false)
    {
        var (word, colour) = diagnostic.Severity == Severity.Error ? ("error", Red) : ("warning", Yellow);
        var place = diagnostic.Span is { } at ? Styled($"{Place(at)}: ", Bold, console) : "";
        // Editors find the place by these words, so they are the same in every language.
        console.Error.WriteLine(
            $"{place}{Styled($"{word} {diagnostic.Code}", colour, console)}: {Printable.Of(console.Translate(diagnostic.Message))}"
                + (count > 1 ? Styled(console.Translate($" ({count} times, here first)"), Quiet, console) : ""));
        if (isShort && diagnostic.Severity == Severity.Warning)
            return;
        if (diagnostic.Span is not { Line: > 0, LineText: { } lineText } span)
            return;

        var number = span.Line.ToString();
        var excerpt = SourceExcerpt.Of(span, lineText, console.Width - number.Length - 4);
        console.Error.WriteLine($"{Styled($" {number} |", Quiet, console)} {excerpt.Line}".TrimEnd());
        if (span.Column > 0)
        {
            var gutter = new string(' ', number.Length + 2);
            console.Error.WriteLine(
                $"{Styled($"{gutter}|", Quiet, console)} "
                    + $"{new string(' ', excerpt.Indent)}{Styled(new string('^', excerpt.Marks), colour, console)}");
        }
    }

    private static string Place(SourceSpan span) => span switch
    {
        { Line: 0 } => Printable.Of(span.File),
        { Column: 0 } => $"{Printable.Of(span.File)}({span.Line})",
        _ => $"{Printable.Of(span.File)}({span.Line},{span.Column})",
    };

    private static string Styled(string text, string style, CommandConsole console) =>
        console.ErrorHasColour ? style + text + Reset : text;
}
