using System.Text;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>The hidden file that lists what a run wrote into a folder: what it made, and in a new folder also what it copied.</summary>
internal static class MirrorMarker
{
    public const string Name = ".twinscript-mirror";

    private const string FirstLine =
        "# Written by 'twinscript mirror': '+' it made, '=' it copied. The next run replaces these files and no others.\n";

    public static bool IsIn(string folder) => Lines(folder) is not null;

    /// <summary>Files that are in the folder only because a run made them.</summary>
    public static HashSet<SitePath> Made(string folder) => Read(folder, '+');

    public static HashSet<SitePath> Copied(string folder) => Read(folder, '=');

    public static byte[] Of(IEnumerable<SitePath> made, IEnumerable<SitePath> copied) =>
        Encoding.UTF8.GetBytes(FirstLine + Listed('+', made) + Listed('=', copied));

    private static string Listed(char sign, IEnumerable<SitePath> files) =>
        string.Concat(files.Select(f => f.Value).Order(StringComparer.Ordinal).Select(f => $"{sign} {f}\n"));

    private static HashSet<SitePath> Read(string folder, char sign) =>
        [.. (Lines(folder) ?? []).Where(line => line.Length > 2 && line[0] == sign).Select(line => new SitePath(line[2..]))
            .Where(file => file.StaysInside)];

    private static string[]? Lines(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path) || FilesOnDisk.IsSpecial(path))
            return null;
        var text = File.ReadAllText(path);
        return text.StartsWith(FirstLine[..30], StringComparison.Ordinal) ? text.Split('\n') : null;
    }
}
