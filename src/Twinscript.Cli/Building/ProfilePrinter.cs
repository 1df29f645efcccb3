using Twinscript.Cli.Reporting;
using Twinscript.Engine;

namespace Twinscript.Cli.Building;

internal static class ProfilePrinter
{
    private const int SlowestPages = 10;

    public static void Print(EngineProfile profile, CommandConsole console)
    {
        foreach (var pipeline in profile.Modules.GroupBy(m => m.Pipeline, StringComparer.Ordinal).OrderByDescending(Sum))
        {
            console.Out.WriteLine();
            console.Out.WriteLine($"{Time(Sum(pipeline))}  {pipeline.Key}");
            foreach (var phase in pipeline.GroupBy(m => m.Phase).OrderBy(p => p.Key))
            {
                console.Out.WriteLine($"{Time(Sum(phase))}    {phase.Key}");
                foreach (var module in phase)
                {
                    var documents = console.Translate(Quantity.Of(module.Documents, "document"));
                    console.Out.WriteLine($"{Time(module.Elapsed)}      {module.Module}, {documents}");
                }
            }
        }
        console.Out.WriteLine();
        console.Out.WriteLine(console.Translate("Slowest pages"));
        foreach (var (source, time) in profile.Sources.Take(SlowestPages))
            console.Out.WriteLine($"{Time(time)}  {Printable.Of(source.Value)}");
    }

    private static TimeSpan Sum(IEnumerable<ModuleTime> modules) => modules.Aggregate(TimeSpan.Zero, (sum, module) => sum + module.Elapsed);

    private static string Time(TimeSpan time) => $"{Quantity.OfTime(time),8}";
}
