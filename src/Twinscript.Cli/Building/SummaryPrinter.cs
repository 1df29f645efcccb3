using Twinscript.Building;
using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.Building;

internal static class SummaryPrinter
{
    public static void Print(BuildSummary summary, DiagnosticCount count, string folder, TimeSpan time, CommandConsole console)
    {
        var (bold, plain) = console.OutHasColour ? ("\e[1;32m", "\e[0m") : ("", "");
        var warnings = count.Warnings > 0 ? console.Translate($", {Quantity.Of(count.Warnings, "warning")}") : "";
        console.Out.WriteLine(summary.UpToDate
            ? bold + console.Translate($"{Printable.Of(folder)} is up to date") + plain
                + console.Translate($", found in {Quantity.OfTime(time)}") + warnings
            : bold + console.Translate($"Built {Printable.Of(folder)}") + plain
                + console.Translate($" in {Quantity.OfTime(time)}") + warnings);

        var names = summary.Scripts.Select(script => $"{Printable.Of(script.Label)} ({script.Tag})").ToArray();
        var longest = names.Select(CellWidth.Of).DefaultIfEmpty().Max();
        foreach (var (name, script) in names.Zip(summary.Scripts))
        {
            var blanks = new string(' ', longest - CellWidth.Of(name));
            console.Out.WriteLine($"  {name}{blanks}  {console.Translate(Quantity.Of(script.Pages, "page"))}");
        }
        if (!summary.UpToDate)
            console.Out.WriteLine(console.Translate(
                $"  {Quantity.Of(summary.Converted, "source")} converted, {Quantity.Of(summary.Rendered, "page")} rendered, "
                    + "the rest kept"));
        console.Out.WriteLine(console.Translate($"  {Quantity.Of(summary.Files, "file")}, {Quantity.OfBytes(summary.Bytes)}"));
        foreach (var note in summary.Notes)
            console.Out.WriteLine(console.Translate($"  note: {Printable.Of(note)}"));
    }
}
