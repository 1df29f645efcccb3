using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Twinscript.Cli.CommandLine;

/// <summary>The usual help, then what a command says for itself under <see cref="IHasExamples"/>.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new() { MaxWidth = 80 };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        _usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is IHasExamples { Examples: var examples })
        {
            output.WriteLine("Examples:");
            foreach (var (line, meaning) in examples)
            {
                output.WriteLine($"  {line}");
                output.WriteLine($"      {meaning}");
            }
            output.WriteLine();
        }
        if (parseResult.CommandResult.Parent is null)
        {
            output.WriteLine("Exit codes:");
            output.WriteLine("  0  success");
            output.WriteLine("  1  problems found; every one of them was printed");
            output.WriteLine("  2  the command line was not understood");
            output.WriteLine("  130  interrupted; the old output is whole");
        }
        return ExitCodes.Success;
    }
}
