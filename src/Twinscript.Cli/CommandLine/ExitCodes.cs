namespace Twinscript.Cli.CommandLine;

internal static class ExitCodes
{
    public const int Success = 0;
    public const int ProblemsFound = 1;
    public const int BadUsage = 2;
    public const int Interrupted = 130;

    public static IReadOnlyList<(int Code, string Meaning)> Meanings =>
    [
        (Success, "success"),
        (ProblemsFound, "problems found; every one of them was printed"),
        (BadUsage, "the command line was not understood"),
        (Interrupted, "interrupted; the old output is whole"),
    ];
}
