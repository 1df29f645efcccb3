using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;

using var limit = FileSizeLimit.Report();
using var interruption = new Interruption();
var exitCode = await TwinscriptCommand.RunAsync(
    args, CommandConsole.OfProcess(), Directory.GetCurrentDirectory(), interruption.Token);
return exitCode == ExitCodes.Interrupted ? interruption.ExitCode : exitCode;
