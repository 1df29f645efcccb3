namespace Twinscript.Cli.Starting.MovingIn;

/// <summary>The files of a tree that its author wrote.</summary>
internal static class TreeFiles
{
    private static readonly string[] NotTheAuthors = ["node_modules", "_site", "vendor", "target"];

    private static readonly EnumerationOptions Options = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    /// <returns>Paths below the folder, with slashes, in ordinal order; nothing hidden, and nothing behind a symbolic link.</returns>
    public static IEnumerable<string> Of(string folder) => Below(folder, "");

    private static IEnumerable<string> Below(string folder, string prefix)
    {
        var found = new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Options).Where(e => e.Name[0] != '.')
            .OrderBy(e => e.Name, StringComparer.Ordinal);
        foreach (var entry in found)
        {
            if (entry is not DirectoryInfo)
                yield return prefix + entry.Name;
            else if (!NotTheAuthors.Contains(entry.Name, StringComparer.Ordinal))
            {
                foreach (var file in Below(entry.FullName, $"{prefix}{entry.Name}/"))
                    yield return file;
            }
        }
    }
}
