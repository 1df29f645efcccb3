using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Twinscript.Cli.Building;
using Twinscript.Cli.Checking;
using Twinscript.Cli.Completion;
using Twinscript.Cli.Convert;
using Twinscript.Cli.Mirror;
using Twinscript.Cli.Preview;
using Twinscript.Cli.Reporting;
using Twinscript.Cli.Review;
using Twinscript.Cli.Starting;
using Twinscript.Diagnostics.Languages;

namespace Twinscript.Cli.CommandLine;

/// <summary>The whole program, apart from the process around it.</summary>
internal static class TwinscriptCommand
{
    /// <param name="workingFolder">Absolute; stands for the current folder.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, CommandConsole console, string workingFolder, CancellationToken cancellation)
    {
        var verbose = false;
        try
        {
            var verboseOption = new Option<bool>("--verbose")
            {
                Description = "List every warning, and show where a fault happened.",
                Recursive = true,
            };
            var languageOption = new Option<string>("--language")
            {
                Description = "The language to speak: zh-Hant, zh-Hans or en. By default the environment's.",
                HelpName = "TAG",
                Recursive = true,
            };
            languageOption.AcceptOnlyFromAmong([.. Language.All.Select(language => language.Tag)]);
            // Commands hold their console before the line is parsed.
            var isVerbose = console.Verbose || args.Contains(verboseOption.Name, StringComparer.Ordinal);
            console = console with { Verbose = isVerbose, Language = LanguageIn(args, languageOption.Name) ?? console.Language };
            var root = Create(console, workingFolder);
            root.Add(verboseOption);
            root.Add(languageOption);
            var result = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
            if (result.Action is ParseErrorAction or null)
                return UsageErrors.Report(result, console);
            verbose = result.GetValue(verboseOption);
            return await result.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = console.Out,
                    Error = console.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync(console.Translate("twinscript: interrupted."));
            return ExitCodes.Interrupted;
        }
#pragma warning disable CA1031 // The last place that can turn a fault of ours into something a user can read.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            UnexpectedFault.Report(fault, verbose, console);
            return ExitCodes.ProblemsFound;
        }
    }

    /// <summary>Null when the line names none that exists.</summary>
    private static Language? LanguageIn(IReadOnlyList<string> args, string option)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == option && i + 1 < args.Count)
                return Language.Named(args[i + 1]);
            if (args[i].StartsWith(option + "=", StringComparison.Ordinal) || args[i].StartsWith(option + ":", StringComparison.Ordinal))
                return Language.Named(args[i][(option.Length + 1)..]);
        }
        return null;
    }

    private static RootCommand Create(CommandConsole console, string workingFolder)
    {
        var root = new RootCommand("Builds a website that can be read in Traditional and in Simplified Chinese.")
        {
            NewCommand.Create(console, workingFolder),
            BuildCommand.Create(console, workingFolder),
            ServeCommand.Create(console, workingFolder),
            CheckCommand.Create(console, workingFolder),
            DoctorCommand.Create(console, workingFolder),
            ConvertCommand.Create(console.Translate),
            MirrorCommand.Create(console, workingFolder),
            ReviewCommand.Create(console, workingFolder),
            CompletionCommand.Create(console),
        };
        root.HelpName = "twinscript";
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
                option.Action = console.Language.IsEnglish ? new HelpWithExamples() : new TranslatedHelp(console.Language);
            else if (option is VersionOption)
                option.Action = new PrintVersion();
        }
        return root;
    }
}
