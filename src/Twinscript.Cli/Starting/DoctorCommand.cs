using System.CommandLine;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;
using Twinscript.Cli.Starting.Health;

namespace Twinscript.Cli.Starting;

internal sealed class DoctorCommand : Command, IHasExamples
{
    private DoctorCommand() : base("doctor", "Looks at this machine and this website and says what to mend.")
    {
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("twinscript doctor", "looks at the website in this folder"),
        ("twinscript doctor --input ~/notes", "looks at another one"),
    ];

    public static Command Create(CommandConsole console, string workingFolder)
    {
        var command = new DoctorCommand();
        var site = new SiteOptions();
        site.AddTo(command);
        command.SetAction(async (result, cancellation) =>
        {
            Finding[] findings =
            [
                .. new Surroundings(Environment.GetEnvironmentVariable("PATH") ?? "").Look(),
                .. await SiteHealth.LookAsync(site.Of(result, workingFolder), cancellation),
            ];
            foreach (var finding in findings)
                Print(finding, console);
            return findings.Any(f => f.Condition == Condition.Bad) ? ExitCodes.ProblemsFound : ExitCodes.Success;
        });
        return command;
    }

    private static void Print(Finding finding, CommandConsole console)
    {
        var mark = finding.Condition switch { Condition.Good => "ok   ", Condition.Note => "note ", _ => "bad  " };
        console.Out.WriteLine(console.Translate(mark) + Printable.Of(console.Translate(finding.Text)));
        if (finding.Advice is { } advice)
            console.Out.WriteLine("     " + Printable.Of(console.Translate(advice)));
    }
}
