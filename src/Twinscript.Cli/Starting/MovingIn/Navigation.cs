using System.Globalization;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Cli.Starting.MovingIn;

/// <summary>Reads the order, the sections and the titles of pages from a configuration.</summary>
internal sealed class Navigation
{
    private static readonly string[] Titles = ["text", "title", "label", "name"];

    private static readonly string[] Links = ["link", "path", "id", "to", "href", "url", "link.id"];

    private static readonly string[] Groups = ["items", "children", "pages"];

    private static readonly string[] FolderPages = ["index.md", "README.md", "_index.md"];

    private readonly string _folder;
    private readonly List<(string? Section, string? Title, string Path)> _entries = [];
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    private Navigation(string folder) => _folder = folder;

    public IReadOnlyList<(string? Section, string? Title, string Path)> Entries => _entries;

    /// <summary>How many entries lead elsewhere, or to what is no page here.</summary>
    public int Elsewhere { get; private set; }

    /// <summary>The file it was read from, below the root.</summary>
    public string Source { get; private init; } = "";

    public static Navigation Of(OtherGenerator generator)
    {
        foreach (var (source, node) in Candidates(generator))
        {
            var navigation = new Navigation(generator.ContentFolder) { Source = source };
            navigation.ReadWhole(node);
            if (navigation._entries.Count > 0)
                return navigation;
        }
        return new(generator.ContentFolder);
    }

    /// <summary>As a list of contents that the program reads.</summary>
    /// <param name="prefix">What the pages' folder is called in the new site, with a slash; may be empty.</param>
    public string Contents(string title, string prefix)
    {
        var (text, section) = (new StringBuilder("# ").Append(title).Append('\n'), (string?)null);
        foreach (var entry in _entries)
        {
            if (entry.Section != section && entry.Section is not null)
                text.Append("\n## ").Append(entry.Section).Append('\n');
            if (entry.Section != section)
                text.Append('\n');
            section = entry.Section;
            var name = entry.Title ?? Path.GetFileNameWithoutExtension(entry.Path);
            text.Append("- [").Append(name.Replace('[', '(').Replace(']', ')'))
                .Append("](").Append(Encoded(prefix + entry.Path)).Append(")\n");
        }
        return text.ToString();
    }

    private static IEnumerable<(string Source, YamlNode? Node)> Candidates(OtherGenerator generator)
    {
        var (file, root) = (generator.ConfigurationFile, generator.Configuration);
        switch (generator.Name)
        {
            case "MkDocs":
                yield return (file, root.At("nav"));
                break;
            case "VitePress" or "VuePress":
                var folder = file.Split('/')[0];
                var locale = root.At("locales").Pairs().Select(p => p.Value).FirstOrDefault();
                yield return (file, root.At("themeConfig.sidebar") ?? root.At("theme.sidebar") ?? locale.At("themeConfig.sidebar"));
                foreach (var name in (string[])["sidebar", "config/sidebar", "theme"])
                {
                    foreach (var ending in (string[])[".ts", ".js", ".mts", "/index.ts", "/index.js"])
                    {
                        var path = $"{folder}/{name}{ending}";
                        if (!File.Exists(Path.Combine(generator.Root, path)))
                            continue;
                        var exported = OtherGenerator.Read(generator.Root, path);
                        yield return (path, name == "theme" ? exported.At("sidebar") : exported);
                    }
                }
                break;
            case "Docusaurus":
                foreach (var path in (string[])["sidebars.ts", "sidebars.js"])
                {
                    if (File.Exists(Path.Combine(generator.Root, path)))
                        yield return (path, OtherGenerator.Read(generator.Root, path));
                }
                break;
            case "Hugo":
                var menu = root.At("menu.main") ?? root.At("menus.main");
                yield return (file, new YamlSequenceNode(menu.Items().OrderBy(i =>
                    int.TryParse(i.Text("weight"), CultureInfo.InvariantCulture, out var weight) ? weight : int.MaxValue)));
                break;
            case "Hexo" when root.Text("theme") is { } theme && $"_config.{theme}.yml" is var own
                && File.Exists(Path.Combine(generator.Root, own)):
                yield return (own, OtherGenerator.Read(generator.Root, own).At("menu"));
                break;
        }
    }

    private void ReadWhole(YamlNode? node)
    {
        if (node is not YamlMappingNode mapping)
        {
            Read(node, null, "", isTop: true);
            return;
        }
        foreach (var (key, value) in mapping)
        {
            if (value is YamlScalarNode { Value: { } path })
                Add(null, key.ToString(), "", path.Split("||")[0].Trim());
            else
                Read(value, null, key.ToString() is ['/', ..] folder ? folder : "", isTop: true);
        }
    }

    private void Read(YamlNode? node, string? section, string folder, bool isTop)
    {
        switch (node)
        {
            case YamlScalarNode { Value: { } path }:
                Add(section, null, folder, path);
                break;
            // VuePress: ['/a/', '題目'].
            case YamlSequenceNode { Children: [YamlScalarNode { Value: { } path }, YamlScalarNode { Value: { } title }] } when !isTop
                && !title.Contains('/', StringComparison.Ordinal) && Find(folder, title) is null:
                Add(section, title, folder, path);
                break;
            case YamlSequenceNode list:
                foreach (var item in list)
                    Read(item, section, folder, isTop: false);
                break;
            case YamlMappingNode entry:
                ReadEntry(entry, section, folder);
                break;
        }
    }

    private void ReadEntry(YamlMappingNode entry, string? section, string folder)
    {
        var groups = Groups.Select(name => entry.At(name)).FirstOrDefault(node => node is YamlSequenceNode);
        var (title, link) = (entry.Text(Titles), entry.Text(Links));
        if (title is null && link is null && groups is null)
        {
            // MkDocs: the title is the key.
            foreach (var (key, value) in entry)
            {
                if (value is YamlScalarNode { Value: { } path })
                    Add(section, key.ToString(), folder, path);
                else
                    Read(value, section ?? key.ToString(), folder, isTop: true);
            }
            return;
        }
        if (entry.Text("prefix", "base") is { } prefix)
            folder = prefix.StartsWith('/') ? prefix : folder.TrimEnd('/') + "/" + prefix;
        if (link is not null)
            Add(groups is null ? section : section ?? title, title, folder, link);
        if (groups is not null)
            Read(groups, section ?? title, folder, isTop: true);
    }

    private void Add(string? section, string? title, string folder, string link)
    {
        if (Find(folder, link) is not { } path)
            Elsewhere++;
        else if (_listed.Add(path))
            _entries.Add((section, title, path));
    }

    private string? Find(string folder, string link)
    {
        if (link.Contains("://", StringComparison.Ordinal))
            return null;
        var end = link.IndexOfAny(['#', '?']);
        var path = end < 0 ? link : link[..end];
        path = (path.StartsWith('/') ? path : folder.TrimEnd('/') + "/" + path).Trim('/').Replace("/./", "/", StringComparison.Ordinal);
        path = path.EndsWith(".html", StringComparison.Ordinal) ? path[..^5] : path;
        if (path.Split('/').Any(part => part is ".." or "."))
            return null;
        string[] tries = path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".mdx", StringComparison.Ordinal)
            ? [path]
            : [path + ".md", path + ".mdx", .. FolderPages.Select(name => path.Length == 0 ? name : $"{path}/{name}")];
        return tries.FirstOrDefault(t => t.Length > 3 && File.Exists(Path.Combine(_folder, t)));
    }

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(part =>
        part.IndexOfAny([' ', '(', ')', '#', '%', '"', '<', '>']) < 0 ? part : Uri.EscapeDataString(part)));
}
