namespace Twinscript.Cli.Starting.MovingIn;

/// <summary>The folders of a tree that make the new site, each with the place it gets in the input folder.</summary>
/// <param name="Pages">The content folder first.</param>
/// <param name="Files">Pictures and the like.</param>
internal sealed record SourceParts(IReadOnlyList<(string From, string To)> Pages, IReadOnlyList<(string From, string To)> Files)
{
    // Each of its folders has an address of its own.
    private static readonly (string From, string To)[] Docusaurus = [("docs", "docs"), ("blog", "blog"), ("src/pages", "")];

    public static SourceParts Of(OtherGenerator generator)
    {
        (string, string)[] pages = generator.Name == "Docusaurus"
            ? [.. Docusaurus.Where(part => HasPages(Path.Combine(generator.Root, part.From)))]
            : [(generator.Content, "")];
        var files = Leftovers.PictureFolders(generator).Where(f => Directory.Exists(Path.Combine(generator.Root, f)))
            .Select(f => (f, f.Split('/')[^1])).ToArray();
        return new(pages.Length == 0 ? [(generator.Content, "")] : pages, files);
    }

    /// <summary>What stands before the names of the content folder's pages.</summary>
    public string Prefix(string content) =>
        Pages.FirstOrDefault(p => p.From == content).To is { Length: > 0 } folder ? folder + "/" : "";

    public void CopyTo(string root, string input)
    {
        foreach (var (from, to) in Pages.Concat(Files))
        {
            // Listed first, because the new folder may lie in the tree.
            foreach (var file in TreeFiles.Of(Path.Combine(root, from)).ToArray())
            {
                var target = Path.Combine(input, to, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target) ?? input);
                if (!File.Exists(target))
                    File.Copy(Path.Combine(root, from, file), target);
            }
        }
    }

    private static bool HasPages(string folder) => Directory.Exists(folder) && PageFolders.Pages(folder).Any();
}
