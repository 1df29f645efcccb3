namespace Twinscript.Cli.Starting.MovingIn;

/// <summary>Finds the folder of the pages where the configuration leaves that open, and the language wanted of several.</summary>
internal static class PageFolders
{
    private const double NearlyAll = 0.9;
    private const int MostTasted = 60;

    private static readonly string[] Languages = ["zh", "zh-cn", "zh-hans", "zh_cn", "cn", "zh-tw", "zh-hant", "zh_tw", "zh-hk"];

    /// <returns>Below the root; empty for the root itself.</returns>
    public static string Of(OtherGenerator generator)
    {
        var folder = generator.ContentFolder;
        if (generator.Name is null)
        {
            while (Fullest(folder) is { } inner)
                folder = inner;
        }
        return Path.GetRelativePath(generator.Root, Chinese(folder)).Replace(Path.DirectorySeparatorChar, '/') is var found and not "."
            ? found
            : "";
    }

    public static bool IsLanguage(string name) => Languages.Contains(name.ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Every Markdown file of a tree that may be a page, in ordinal order.</summary>
    public static IEnumerable<string> Pages(string folder) =>
        TreeFiles.Of(folder).Where(file => Path.GetExtension(file) is ".md" or ".mdx" or ".markdown");

    private static string? Fullest(string folder)
    {
        var groups = Pages(folder)
            .GroupBy(file => file[..Math.Max(0, file.IndexOf('/', StringComparison.Ordinal))], StringComparer.Ordinal).ToArray();
        var all = groups.Sum(g => g.Count());
        var largest = groups.Where(g => g.Key.Length > 0 && !g.Key.StartsWith('_')).MaxBy(g => g.Count());
        return largest is not null && largest.Count() >= NearlyAll * all ? Path.Combine(folder, largest.Key) : null;
    }

    /// <summary>The folder of one language, when what lies outside such folders is hardly Chinese.</summary>
    private static string Chinese(string folder)
    {
        var languages = Directory.EnumerateDirectories(folder)
            .Where(f => IsLanguage(Path.GetFileName(f)))
            .OrderByDescending(f => Pages(f).Count()).ThenBy(f => f, StringComparer.Ordinal).ToArray();
        if (languages is [] || !Pages(languages[0]).Any())
            return folder;
        var names = languages.Select(f => Path.GetFileName(f) + "/").ToArray();
        var outside = Pages(folder).Where(f => !names.Any(n => f.StartsWith(n, StringComparison.Ordinal))).Take(MostTasted)
            .Select(f => TreeScript.Taste(Path.Combine(folder, f))).ToArray();
        return outside.Count(TreeScript.IsChinese) > outside.Length / 10 ? folder : languages[0];
    }
}
