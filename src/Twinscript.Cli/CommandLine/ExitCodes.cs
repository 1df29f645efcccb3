namespace Twinscript.Cli.CommandLine;

internal static class ExitCodes
{
    public const int Success = 0;
    public const int ProblemsFound = 1;
    public const int BadUsage = 2;
    public const int Interrupted = 130;
}
