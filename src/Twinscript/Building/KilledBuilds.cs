using System.Globalization;
using Twinscript.Documents;

namespace Twinscript.Building;

/// <summary>Finds the hidden folders of builds that are not running any more.</summary>
internal static class KilledBuilds
{
    public static string StagePrefix(string output) =>
        Path.Combine(Path.GetDirectoryName(output) ?? "", $".{Path.GetFileName(output)}.building-");

    /// <param name="suffix">The part of the name after the build's process number.</param>
    public static string[] Stages(string output, string suffix)
    {
        var prefix = StagePrefix(output);
        var parent = Path.GetDirectoryName(output) ?? "";
        return !Directory.Exists(parent) ? [] : [.. Directory.EnumerateDirectories(parent, Path.GetFileName(prefix) + "*" + suffix)
            .Where(folder => int.TryParse(
                folder.AsSpan()[prefix.Length..^suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                && !OtherProcesses.IsRunning(process))];
    }
}
