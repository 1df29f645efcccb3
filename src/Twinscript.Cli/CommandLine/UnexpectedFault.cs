using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.CommandLine;

/// <summary>What a user reads when the fault is the program's own.</summary>
internal static class UnexpectedFault
{
    public static void Report(Exception fault, bool verbose, CommandConsole console)
    {
        console.Error.WriteLine(console.Translate(
            $"twinscript: internal error: {Printable.Of(fault.Message)} ({fault.GetType().Name})"));
        console.Error.WriteLine(verbose
            ? fault.ToString()
            : console.Translate("This is a fault of twinscript, not of your site. "
                + "Please report it to the project that gave you the program, with what '--verbose' adds."));
    }
}
