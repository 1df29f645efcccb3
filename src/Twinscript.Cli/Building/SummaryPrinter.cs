using Twinscript.Building;
using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.Building;

internal static class SummaryPrinter
{
    public static void Print(BuildSummary summary, DiagnosticCount count, string folder, TimeSpan time, CommandConsole console)
    {
        var (bold, plain) = console.OutHasColour ? ("\e[1;32m", "\e[0m") : ("", "");
        var warnings = count.Warnings > 0 ? $", {Quantity.Of(count.Warnings, "warning")}" : "";
        console.Out.WriteLine($"{bold}Built {Printable.Of(folder)}{plain} in {Quantity.OfTime(time)}{warnings}");

        var names = summary.Scripts.Select(script => $"{Printable.Of(script.Label)} ({script.Tag})").ToArray();
        var longest = names.Select(CellWidth.Of).DefaultIfEmpty().Max();
        foreach (var (name, script) in names.Zip(summary.Scripts))
            console.Out.WriteLine($"  {name}{new string(' ', longest - CellWidth.Of(name))}  {Quantity.Of(script.Pages, "page")}");
        console.Out.WriteLine($"  {Quantity.Of(summary.Files, "file")}, {Quantity.OfBytes(summary.Bytes)}");
    }
}
