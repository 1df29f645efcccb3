using System.CommandLine;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.Checking;

internal sealed class CheckCommand : Command, IHasExamples
{
    private CheckCommand() : base("check", "Looks over a built website: links, scripts, markup, weight.")
    {
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("twinscript check", "checks output/"),
        ("twinscript check --budget 60 --format sarif > check.sarif", "also weighs the pages, and reports as code scanners read it"),
        ("twinscript check --external", "asks other sites, too, whether what is linked to is there"),
    ];

    public static Command Create(CommandConsole console, string workingFolder)
    {
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder with the built website.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "output",
        };
        var format = new Option<string>("--format") { Description = "How to report.", DefaultValueFactory = _ => FindingFormats.Console };
        format.AcceptOnlyFromAmong(FindingFormats.All);
        var budget = new Option<int?>("--budget")
        {
            Description = "The most a page may weigh with all it loads, compressed, in KB.",
            HelpName = "KB",
        };
        budget.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var size) || size <= 0))
                result.AddError("--budget needs a number of KB above 0.");
        });
        var external = new Option<bool>("--external") { Description = "Ask other sites whether their pages are there." };
        var command = new CheckCommand { output, format, budget, external };
        command.SetAction((result, cancellation) => ReportedCheck.RunAsync(
            new()
            {
                WorkingFolder = workingFolder,
                OutputFolder = result.GetRequiredValue(output),
                Budget = result.GetValue(budget),
                External = result.GetValue(external),
            },
            result.GetRequiredValue(format), console, cancellation));
        return command;
    }
}
