using System.CommandLine;
using System.CommandLine.Help;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Convert;

// The program when nothing but 'convert' is wanted of it.
using var limit = FileSizeLimit.Report();
using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    interruption.Cancel();
};
var root = new RootCommand("Converts text between Traditional and Simplified Chinese. This build has no other command.")
{
    ConvertCommand.Create(english => english),
};
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
