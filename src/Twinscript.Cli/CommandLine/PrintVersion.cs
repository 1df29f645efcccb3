using System.CommandLine;
using System.CommandLine.Invocation;

namespace Twinscript.Cli.CommandLine;

internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(PrintVersion).Assembly.GetName().Version;
        parseResult.InvocationConfiguration.Output.WriteLine($"twinscript {version?.ToString(3)}");
        return ExitCodes.Success;
    }
}
