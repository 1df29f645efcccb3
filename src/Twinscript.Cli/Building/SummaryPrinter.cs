using Twinscript.Building;
using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.Building;

internal static class SummaryPrinter
{
    public static void Print(BuildSummary summary, DiagnosticCount count, string folder, TimeSpan time, CommandConsole console)
    {
        var (bold, plain) = console.OutHasColour ? ("\e[1;32m", "\e[0m") : ("", "");
        var warnings = count.Warnings > 0 ? $", {Quantity.Of(count.Warnings, "warning")}" : "";
        console.Out.WriteLine(summary.UpToDate
            ? $"{bold}{Printable.Of(folder)} is up to date{plain}, found in {Quantity.OfTime(time)}{warnings}"
            : $"{bold}Built {Printable.Of(folder)}{plain} in {Quantity.OfTime(time)}{warnings}");

        var names = summary.Scripts.Select(script => $"{Printable.Of(script.Label)} ({script.Tag})").ToArray();
        var longest = names.Select(CellWidth.Of).DefaultIfEmpty().Max();
        foreach (var (name, script) in names.Zip(summary.Scripts))
            console.Out.WriteLine($"  {name}{new string(' ', longest - CellWidth.Of(name))}  {Quantity.Of(script.Pages, "page")}");
        if (!summary.UpToDate)
            console.Out.WriteLine(
                $"  {Quantity.Of(summary.Converted, "source")} converted, {Quantity.Of(summary.Rendered, "page")} rendered, the rest kept");
        console.Out.WriteLine($"  {Quantity.Of(summary.Files, "file")}, {Quantity.OfBytes(summary.Bytes)}");
        foreach (var note in summary.Notes)
            console.Out.WriteLine($"  note: {Printable.Of(note)}");
    }
}
