using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Twinscript.Cli.CommandLine;

/// <summary>The usual help, then what a command says for itself under <see cref="IHasExamples"/>.</summary>
/// <param name="width">In cells; longer texts go on in the next line.</param>
internal sealed class HelpWithExamples(int width = 80) : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new() { MaxWidth = width };

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
            foreach (var (code, meaning) in ExitCodes.Meanings)
                output.WriteLine($"  {code}  {meaning}");
        }
        return ExitCodes.Success;
    }
}
