namespace Twinscript.Cli.CommandLine;

internal interface IHasExamples
{
    /// <summary>Command lines and what each is for.</summary>
    IReadOnlyList<(string Line, string Meaning)> Examples { get; }
}
