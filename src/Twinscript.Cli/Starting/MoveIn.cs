using System.Text;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;
using Twinscript.Configuration;
using Twinscript.Theme;

namespace Twinscript.Cli.Starting;

/// <summary>Writes the one file a tree of another generator lacks. Everything else in the tree stays as it is.</summary>
internal static class MoveIn
{
    private const int MostFilesRead = 200;

    private static readonly string[] Beside = ["static", "public", "assets"];

    public static int Run(string name, string? title, CommandConsole console, string workingFolder)
    {
        var tree = Path.GetFullPath(name, workingFolder);
        if (!Directory.Exists(tree))
        {
            console.Error.WriteLine($"twinscript: there is no folder '{Printable.Of(name)}'. Name the one the pages are in.");
            return ExitCodes.ProblemsFound;
        }
        var found = OtherGenerator.Find(tree);
        var folder = Path.Combine(tree, found.Content);
        var file = Path.Combine(folder, SiteFile.Name);
        if (File.Exists(file))
        {
            console.Error.WriteLine($"twinscript: '{Printable.Of(file)}' exists already. Build it with 'twinscript build'.");
            return ExitCodes.ProblemsFound;
        }
        var script = ScriptOf(folder);
        (string Key, string? Value)[] lines =
        [
            ("title", title ?? found.Title ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(tree))),
            ("description", found.Description),
            ("author", found.Author), ("url", found.Url), ("script", script), ("permalinks", found.Permalinks),
            ("old-addresses", found.ConfigurationFile is null ? null : found.Name.ToLowerInvariant()),
        ];
        var text = new StringBuilder();
        foreach (var (key, value) in lines.Where(l => l.Value is not null))
            text.Append(key).Append(": ").Append(key == "script" ? value : PlainJson.Of(value ?? "")).Append('\n');
        File.WriteAllText(file, text.ToString());
        var shown = Printable.Of(Path.GetRelativePath(workingFolder, folder).Replace(Path.DirectorySeparatorChar, '/'));
        console.Out.WriteLine(found.ConfigurationFile is { } configuration
            ? $"This is a tree for {found.Name}: {configuration}."
            : "This is a tree for no generator known here.");
        var taken = string.Join(", ", lines.Where(l => l.Value is not null).Select(l => l.Key));
        console.Out.WriteLine($"Wrote {shown}/{SiteFile.Name} with {taken}.");
        console.Out.WriteLine(
            "Not taken: its theme, menus and plugins. The navigation comes from folders, 'order' and SUMMARY.md or _sidebar.md.");
        if (found.Content.Length > 0)
        {
            foreach (var beside in Beside.Where(d => Directory.Exists(Path.Combine(tree, d))))
                console.Out.WriteLine($"Not seen: {beside}/ beside {found.Content}/. Copy what pages show into {found.Content}/{beside}/.");
        }
        console.Out.WriteLine("Next:");
        console.Out.WriteLine($"  twinscript serve --input {(shown.Contains(' ', StringComparison.Ordinal) ? $"\"{shown}\"" : shown)}");
        return ExitCodes.Success;
    }

    /// <summary>By the characters that occur in one script only.</summary>
    private static string ScriptOf(string folder)
    {
        var (traditional, simplified) = (0, 0);
        var (toTraditional, toSimplified) = (Hanzi.Converter.Create("s2t"), Hanzi.Converter.Create("t2s"));
        var pages = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var path in pages.Take(MostFilesRead))
        {
            var text = File.ReadAllText(path);
            text = text[..Math.Min(text.Length, 4000)];
            traditional += Changed(text, toSimplified.Convert(text));
            simplified += Changed(text, toTraditional.Convert(text));
        }
        return traditional > simplified ? "zh-Hant-TW" : "zh-Hans-CN";
    }

    private static int Changed(string before, string after) => before.Zip(after).Count(pair => pair.First != pair.Second);
}
