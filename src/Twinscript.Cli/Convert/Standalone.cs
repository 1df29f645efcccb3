using System.CommandLine;
using System.CommandLine.Help;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Convert;

// The program when it is compiled ahead of time: 'convert' alone, because templates and the preview server cannot be.
using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    interruption.Cancel();
};
var root = new RootCommand("Converts text between Traditional and Simplified Chinese. This build, compiled ahead of time, has no other command.") { ConvertCommand.Create() };
foreach (var option in root.Options.OfType<HelpOption>())
    option.Action = new HelpWithExamples();
var result = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
if (result.Errors.Count > 0)
{
    foreach (var problem in result.Errors)
        Console.Error.WriteLine($"twinscript: {problem.Message}");
    Console.Error.WriteLine("Run 'twinscript convert --help' for help.");
    return ExitCodes.BadUsage;
}

try
{
    return await result.InvokeAsync(new() { EnableDefaultExceptionHandler = false }, interruption.Token);
}
catch (OperationCanceledException)
{
    return ExitCodes.Interrupted;
}
