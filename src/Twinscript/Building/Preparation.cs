using Hanzi;
using Twinscript.Search;
using Twinscript.Theme;

namespace Twinscript.Building;

/// <summary>Makes the tables that every page will wait for, on a core that has nothing else to do while a build begins.</summary>
internal static class Preparation
{
    // A failure here happens again where the table is needed, and is reported there.
    public static void Begin() => _ = Task.Run(() =>
    {
        ScriptDetector.Detect("");
        _ = ParsedTemplates.Parser;
        HanFolding.Fold('一');
    });
}
