using Twinscript.Diagnostics.Languages;

namespace Twinscript.Cli.Reporting;

/// <summary>Where a command writes, and what the far end can show. Handed to every command, so that a test can read along.</summary>
internal sealed record CommandConsole
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>In cells.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Somebody is watching <see cref="Out"/>: lines may be drawn over.</summary>
    public bool OutIsTerminal { get; init; }

    public bool OutHasColour { get; init; }

    public bool ErrorHasColour { get; init; }

    public Language Language { get; init; } = Language.English;

    /// <summary>Every problem is shown, however many are alike.</summary>
    public bool Verbose { get; init; }

    /// <summary>See <see cref="Language.Translate"/>.</summary>
    public string Translate(string english) => Language.Translate(english);

    public static CommandConsole OfProcess()
    {
        var dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var colour = !dumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var outIsTerminal = !Console.IsOutputRedirected && !dumb;
        if (outIsTerminal || !Console.IsErrorRedirected)
            Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new()
        {
            Out = Console.Out,
            Error = Console.Error,
            Width = Console.IsErrorRedirected ? 80 : Math.Max(40, Console.WindowWidth),
            OutIsTerminal = outIsTerminal,
            OutHasColour = colour && outIsTerminal,
            ErrorHasColour = colour && !Console.IsErrorRedirected,
            Language = Language.OfEnvironment(Environment.GetEnvironmentVariable),
        };
    }
}
