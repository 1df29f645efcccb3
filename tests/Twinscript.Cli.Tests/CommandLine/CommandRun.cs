using System.Text.RegularExpressions;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;
using Twinscript.Tests.Sites;

namespace Twinscript.Cli.Tests.CommandLine;

/// <summary>
/// What one run of the program printed, with the site's folder written <c>[ROOT]</c>, times <c>[TIME]</c> and sizes <c>[SIZE]</c>.
/// </summary>
internal sealed partial record CommandRun(int ExitCode, string Out, string Error)
{
    public static Task<CommandRun> OfAsync(TinySite site, params string[] args) => OfAsync(site.Root, args);

    /// <summary>Runs the program within this process: everything but <c>Main</c>; a native one in a process of its own.</summary>
    public static async Task<CommandRun> OfAsync(string workingFolder, params string[] args)
    {
        if (ProgramUnderTest.Native is { } native)
            return await OfProcessAsync(workingFolder, [native, .. args]);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new CommandConsole { Out = output, Error = error };
        var exitCode = await TwinscriptCommand.RunAsync(args, console, workingFolder, Xunit.TestContext.Current.CancellationToken);
        return new(exitCode, Normalise(output.ToString(), workingFolder), Normalise(error.ToString(), workingFolder));
    }

    private static async Task<CommandRun> OfProcessAsync(string workingFolder, string[] command)
    {
        var cancellation = Xunit.TestContext.Current.CancellationToken;
        using var process = ProgramUnderTest.Start(workingFolder, command);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, Normalise(output, workingFolder), Normalise(await error, workingFolder));
    }

    public static string Normalise(string text, string workingFolder) =>
        Time().Replace(Size().Replace(text.Replace(workingFolder, "[ROOT]", StringComparison.Ordinal), "[SIZE]"), "in [TIME]");

    public override string ToString() => $"exit code {ExitCode}\n-- out --\n{Out}\n-- error --\n{Error}";

    [GeneratedRegex(@"\bin [\d.,]+ m?s\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b[\d.,]+ [kM]?B\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Size();
}
