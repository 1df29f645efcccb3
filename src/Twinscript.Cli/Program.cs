using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;

using var interruption = new Interruption();
return await TwinscriptCommand.RunAsync(args, CommandConsole.OfProcess(), Directory.GetCurrentDirectory(), interruption.Token);
