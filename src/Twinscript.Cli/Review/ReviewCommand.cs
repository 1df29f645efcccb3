using System.CommandLine;
using Hanzi;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.Review;

/// <summary><c>twinscript review</c>: shows where the conversion had to choose.</summary>
internal sealed class ReviewCommand : Command, IHasExamples
{
    private ReviewCommand() : base("review", "Shows where the conversion had to choose, the doubtful choices first.")
    {
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("twinscript review", "lists the doubtful choices in input/"),
        ("twinscript review public", "lists those of a website that any generator built, in its HTML"),
        ("twinscript review --format html --output review.html", "writes them as a page with lines to copy"),
        ("twinscript review --accept 3f9a1c2b4d5e", "remembers that a choice is right"),
        ("twinscript review --check", "fails when a choice is doubtful and nobody accepted it"),
        ("twinscript review --against v1.0", "lists the published sentences that changed since a revision's lock"),
    ];

    public static Command Create(CommandConsole console, string workingFolder)
    {
        var built = new Argument<string?>("DIR")
        {
            Description = "A built website, to review its HTML; the sources in --input when not given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var input = new Option<string>("--input", "-i")
        {
            Description = "The folder with site.yml and the Markdown files.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "input",
        };
        var format = new Option<string>("--format", "-f")
        {
            Description = "console, json, sarif or html.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "console",
        };
        format.AcceptOnlyFromAmong("console", "json", "sarif", "html");
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Write the report to this file instead of the console.",
            HelpName = "FILE",
        };
        var below = new Option<double>("--min-confidence")
        {
            Description = $"Leave out choices of at least this confidence, from 0 to 1.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => Reviewer.Doubtful,
        };
        below.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
                result.AddError("--min-confidence needs a number from 0 to 1, such as 0.8.");
        });
        var all = new Option<bool>("--all") { Description = "List every choice, however certain, and the accepted ones too." };
        var accept = new Option<string[]>("--accept")
        {
            Description = "Remember that these findings are right.",
            HelpName = "ID",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var acceptAll = new Option<bool>("--accept-all") { Description = "Remember that everything listed is right." };
        var check = new Option<bool>("--check") { Description = "Exit with 1 when something is listed that nobody accepted." };
        var writeLock = new Option<bool>("--lock")
        {
            Description = "Write down what every sentence is converted to, for a later --against.",
        };
        var against = new Option<string?>("--against")
        {
            Description = "List the published sentences that changed since a git revision, or since the lock in a folder.",
            HelpName = "REV|DIR",
        };

        var command = new ReviewCommand { built, input, format, output, below, all, accept, acceptAll, check, writeLock, against };
        command.Validators.Add(result =>
        {
            if (result.GetValue(built) is not null && (result.GetValue(writeLock) || result.GetValue(against) is not null))
                result.AddError("--lock and --against compare sources, not a built website. Leave DIR out.");
        });
        command.SetAction((result, cancellation) => ReviewRun.RunAsync(
            new ReviewRequest
            {
                WorkingFolder = workingFolder,
                Built = result.GetValue(built),
                InputFolder = result.GetRequiredValue(input),
                Format = result.GetRequiredValue(format),
                Output = result.GetValue(output),
                // Certain choices have a confidence of 1 and no doubt; the bound only has to lie above all doubts.
                Below = result.GetValue(all) ? double.PositiveInfinity : result.GetValue(below),
                Accept = result.GetValue(accept) ?? [],
                AcceptAll = result.GetValue(acceptAll),
                Accepted = result.GetValue(all),
                Check = result.GetValue(check),
                Lock = result.GetValue(writeLock),
                Against = result.GetValue(against),
            },
            console,
            cancellation));
        return command;
    }
}
