using System.CommandLine;
using System.Text;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.Completion;

/// <summary>Prints what a shell needs to complete commands and options. What can follow, the program's own command line answers.</summary>
internal sealed class CompletionCommand : Command, IHasExamples
{
    private const string Prefix = "completion/";

    private CompletionCommand() : base("completion", "Prints a script by which a shell completes commands and options.")
    {
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("eval \"$(twinscript completion bash)\"", "in ~/.bashrc; for zsh the same in ~/.zshrc, after compinit"),
        ("twinscript completion fish | source", "in config.fish"),
    ];

    public static Command Create(CommandConsole console)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new CompletionCommand { shell };
        command.SetAction(result =>
        {
            console.Out.Write(Script(result.GetRequiredValue(shell)));
            return ExitCodes.Success;
        });
        return command;
    }

    private static string Script(string shell)
    {
        using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream(Prefix + shell) ?? Stream.Null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
