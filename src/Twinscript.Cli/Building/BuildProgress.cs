using Spectre.Console;
using Twinscript.Building;
using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.Building;

/// <summary>A line that is drawn over while a build runs; only for terminals.</summary>
internal static class BuildProgress
{
    public static async Task<BuildResult> ShowAsync(BuildOptions options, CommandConsole console, CancellationToken cancellation)
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = console.OutHasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(console.Out),
        });
        return await screen.Status().Spinner(Spinner.Known.Line).StartAsync(console.Translate("Building"), async status =>
            await SiteBuilder.BuildAsync(options with { Progress = new PhaseLine(status, options.Progress, console) }, cancellation));
    }

    private sealed class PhaseLine(StatusContext status, IProgress<string>? next, CommandConsole console) : IProgress<string>
    {
        public void Report(string value)
        {
            status.Status = Markup.Escape(console.Translate($"Building: {value}"));
            next?.Report(value);
        }
    }
}
