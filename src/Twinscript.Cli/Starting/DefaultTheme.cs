namespace Twinscript.Cli.Starting;

/// <summary>The theme that comes with the program, beside it on the disk.</summary>
internal static class DefaultTheme
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "theme");

    public static void CopyTo(string target)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? target);
            File.WriteAllBytes(copy, File.ReadAllBytes(file));
        }
    }
}
