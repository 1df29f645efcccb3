using System.CommandLine;
using Twinscript.Cli.Reporting;
using Twinscript.Diagnostics;

namespace Twinscript.Cli.CommandLine;

/// <summary>What was wrong with the command line, and the nearest thing that would have been right.</summary>
internal static class UsageErrors
{
    public static int Report(ParseResult result, CommandConsole console)
    {
        var command = result.CommandResult.Command;
        foreach (var message in Messages(result, command))
            console.Error.WriteLine($"twinscript: {Printable.Of(console.Translate(message))}");
        console.Error.WriteLine(console.Translate(
            $"Run 'twinscript {(result.CommandResult.Parent is null ? "" : command.Name + " ")}--help' for help."));
        return ExitCodes.BadUsage;
    }

    private static IEnumerable<string> Messages(ParseResult result, Command command)
    {
        if (result.UnmatchedTokens is [var first, ..])
        {
            yield return Unknown(first, command);
            yield break;
        }
        if (command.Subcommands.Count > 0 && command.Action is null)
        {
            yield return $"a command is needed: {string.Join(", ", command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name))}.";
            yield break;
        }
        foreach (var error in result.Errors)
            yield return error.Message;
    }

    private static string Unknown(string token, Command command)
    {
        var name = token.Split('=', ':')[0];
        if (name.StartsWith('-'))
            return $"unknown option '{name}'.{NearestName.Hint(name, OptionNames(command))}";
        return command.Subcommands.Count > 0
            ? $"unknown command '{token}'.{NearestName.Hint(token, command.Subcommands.Select(c => c.Name))}"
            : $"'{token}' is not expected here.";
    }

    private static IEnumerable<string> OptionNames(Command command) =>
        command.Options
            .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(o => o.Recursive)))
            .Select(option => option.Name)
            .Where(name => name.StartsWith("--", StringComparison.Ordinal));
}
