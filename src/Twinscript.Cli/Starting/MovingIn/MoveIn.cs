using System.Globalization;
using System.Text;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;
using Twinscript.Configuration;
using Twinscript.Theme;

namespace Twinscript.Cli.Starting.MovingIn;

/// <summary>Gives a tree of another generator the site file it lacks. Nothing that is there already is changed.</summary>
internal sealed class MoveIn(CommandConsole console, string workingFolder)
{
    private const string ContentsName = "SUMMARY.md";

    // Fewer say nothing of the order.
    private const int FewestListed = 3;

    /// <param name="name">The tree's folder, or the folder of its pages.</param>
    /// <param name="target">A new folder to copy the pages into; null to write beside them.</param>
    /// <param name="title">Null for the tree's own.</param>
    public int Run(string name, string? target, string? title)
    {
        var tree = Path.GetFullPath(name, workingFolder);
        if (!Directory.Exists(tree))
            return Refuse($"there is no folder '{Printable.Of(name)}'. Name the one the pages are in.");
        try
        {
            return Run(OtherGenerator.Find(tree), tree, target, title);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return Refuse($"'{Printable.Of(name)}' cannot be moved in: {Printable.Of(refusal.Message)}");
        }
    }

    private int Run(OtherGenerator generator, string tree, string? target, string? title)
    {
        var folder = target is null ? generator.ContentFolder : Path.Combine(Path.GetFullPath(target, workingFolder), "input");
        if (File.Exists(Path.Combine(folder, SiteFile.Name)))
            return Refuse($"'{Shown(Path.Combine(folder, SiteFile.Name))}' exists already. Build it with 'twinscript build'.");
        if (target is not null && IsTaken(Path.GetFullPath(target, workingFolder)))
            return Refuse($"'{Printable.Of(target)}' exists already and is not empty. Name another folder, or empty this one.");
        if (!PageFolders.Pages(generator.ContentFolder).Any())
            return Refuse($"there is no Markdown file in '{Shown(generator.ContentFolder)}'. Name the folder the pages are in.");

        var (settings, navigation, parts) = (TakenSettings.Of(generator), Navigation.Of(generator), SourceParts.Of(generator));
        title ??= settings.Title ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(tree));
        console.Out.WriteLine(console.Translate(generator.Name is null
            ? "This is a tree for no generator known here."
            : $"This is a tree for {generator.Name}: {Printable.Of(ConfigurationIn(tree, generator))}."));
        if (target is not null)
            Copy(generator, parts, folder);
        var text = SiteText(
            title, generator, settings, target is null ? null : parts, TreeScript.Of(generator.ContentFolder, settings.Language));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, SiteFile.Name), text);
        console.Out.WriteLine(console.Translate($"Wrote {Shown(Path.Combine(folder, SiteFile.Name))}:"));
        foreach (var line in text.TrimEnd().Split('\n'))
            console.Out.WriteLine("  " + Printable.Of(line));
        WriteContents(navigation, title, folder, target is null ? "" : parts.Prefix(generator.Content));
        var colour = target is null ? null : ThemeColour.Of(generator);
        if (colour is { } found)
            WriteColour(found, Path.GetFullPath(target ?? "", workingFolder));
        PrintLeftovers([.. Leftovers.Of(generator, settings, navigation, parts, copies: target is not null)]);
        PrintNext(folder, target);
        return ExitCodes.Success;
    }

    private static string ConfigurationIn(string tree, OtherGenerator generator)
    {
        var file = Path.GetRelativePath(tree, Path.Combine(generator.Root, generator.ConfigurationFile));
        return file.StartsWith("..", StringComparison.Ordinal)
            ? generator.ConfigurationFile
            : file.Replace(Path.DirectorySeparatorChar, '/');
    }

    private static bool IsTaken(string folder) =>
        File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any());

    private void Copy(OtherGenerator generator, SourceParts parts, string input)
    {
        parts.CopyTo(generator.Root, input);
        var names = parts.Pages.Concat(parts.Files).Select(p => p.From.Length == 0 ? console.Translate("the folder itself") : p.From + "/");
        console.Out.WriteLine(console.Translate($"Copied {Printable.Of(string.Join(", ", names))} into {Shown(input)}."));
    }

    private static string SiteText(
        string title, OtherGenerator generator, TakenSettings settings, SourceParts? parts, string script)
    {
        var text = new StringBuilder();
        Add("title", title);
        Add("description", settings.Description);
        Add("author", settings.Author);
        Add("url", settings.Url);
        text.Append("script: ").Append(script).Append('\n');
        text.Append(TreeShape.Of(generator, parts));
        if (settings.Permalinks is [("", var pattern)])
            Add("permalinks", pattern);
        else if (settings.Permalinks.Count > 0)
        {
            text.Append("permalinks:\n");
            foreach (var (folder, own) in settings.Permalinks)
                text.Append("  ").Append(PlainJson.Of(folder)).Append(": ").Append(PlainJson.Of(own)).Append('\n');
        }
        if (generator.Name is { } name)
            text.Append("old-addresses: ").Append(name.ToLowerInvariant()).Append('\n');
        return text.ToString();

        void Add(string key, string? value)
        {
            if (value is not null)
                text.Append(key).Append(": ").Append(PlainJson.Of(value.ReplaceLineEndings(" ").Trim())).Append('\n');
        }
    }

    private void WriteContents(Navigation navigation, string title, string folder, string prefix)
    {
        if (navigation.Entries.Count < FewestListed || File.Exists(Path.Combine(folder, ContentsName))
            || File.Exists(Path.Combine(folder, "_sidebar.md")))
            return;
        File.WriteAllText(Path.Combine(folder, ContentsName), navigation.Contents(title, prefix));
        var count = navigation.Entries.Count.ToString(CultureInfo.InvariantCulture);
        console.Out.WriteLine(console.Translate(
            $"Wrote {Shown(Path.Combine(folder, ContentsName))}: {count} pages in the order of {Printable.Of(navigation.Source)}. "
                + "Edit it to change the order, or delete it."));
    }

    private void WriteColour((string Colour, string File) found, string site)
    {
        foreach (var (name, isDark) in new[] { ("tokens.css", false), ("modes.css", true) })
        {
            var own = File.ReadAllText(Path.Combine(DefaultTheme.Folder, "styles", name));
            var colour = ThemeColour.For(found.Colour, isDark);
            var path = Path.Combine(site, "theme", "styles", name);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? site);
            File.WriteAllText(path, ThemeColour.Put(own, colour));
        }
        console.Out.WriteLine(console.Translate(
            $"Wrote {Shown(Path.Combine(site, "theme"))}/ with the colour {found.Colour} of {Printable.Of(found.File)}."));
    }

    private void PrintLeftovers(string[] lines)
    {
        if (lines.Length > 0)
            console.Out.WriteLine(console.Translate("Not taken:"));
        foreach (var line in lines)
            console.Out.WriteLine("  - " + Printable.Of(console.Translate(line)));
    }

    private void PrintNext(string folder, string? target)
    {
        console.Out.WriteLine(console.Translate("Next:"));
        if (target is not null)
        {
            console.Out.WriteLine($"  cd {Quoted(Printable.Of(target))}");
            console.Out.WriteLine("  twinscript serve");
            return;
        }
        var input = Shown(folder);
        // The output may not lie in the input folder.
        var holdsUs = input == "." || input.StartsWith("..", StringComparison.Ordinal);
        var output = holdsUs ? $" --output {Quoted(Shown(Path.TrimEndingDirectorySeparator(folder) + "-site"))}" : "";
        console.Out.WriteLine($"  twinscript serve --input {Quoted(input)}{output}");
    }

    private int Refuse(string message)
    {
        console.Error.WriteLine("twinscript: " + console.Translate(message));
        return ExitCodes.ProblemsFound;
    }

    private string Shown(string path) =>
        Printable.Of(Path.GetRelativePath(workingFolder, path).Replace(Path.DirectorySeparatorChar, '/'));

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
