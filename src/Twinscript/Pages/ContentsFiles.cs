using System.Globalization;
using System.Text.RegularExpressions;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Yaml;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Pages;

/// <summary>What a list of contents says of one page.</summary>
internal sealed record ContentsLine(int Order, string? Section, string Title);

/// <summary>
/// Reads the lists of contents of other generators: <c>SUMMARY.md</c> (mdBook, GitBook), <c>_sidebar.md</c> (docsify), <c>nav</c> in
/// <c>mkdocs.yml</c>, menus in <c>hugo.toml</c>. The first that is there counts.
/// </summary>
internal sealed partial class ContentsFiles
{
    private static readonly string[] Lists =
        ["SUMMARY.md", "_sidebar.md", "docs/SUMMARY.md", "docs/_sidebar.md", "src/SUMMARY.md"];

    private static readonly string[] HugoFiles =
        ["hugo.toml", "hugo.yaml", "hugo.yml", "config.toml", "config.yaml", "config.yml", "config/_default/menus.toml"];

    private readonly Dictionary<SourcePath, ContentsLine> _lines = [];
    private int _order;

    private ContentsFiles()
    {
    }

    public static IReadOnlyDictionary<SourcePath, ContentsLine> Read(FileFolder input, DiagnosticBag diagnostics)
    {
        var contents = new ContentsFiles();
        if (First(Lists) is { } list)
            contents.ReadList(list, input.ReadText(list, diagnostics)?.Text ?? "");
        else if (First("mkdocs.yml", "mkdocs.yaml") is { } mkdocs)
            contents.ReadNavigation(Root(mkdocs));
        else if (First(HugoFiles) is { } hugo)
            contents.ReadMenus(Root(hugo));
        return contents._lines;

        SourcePath? First(params string[] files)
        {
            foreach (var file in files)
            {
                if (input.Exists(new(file)))
                    return new(file);
            }
            return null;
        }

        YamlMappingNode? Root(SourcePath file) =>
            input.ReadText(file, new()) is { } text ? YamlSource.RootOf(text, file.Extension) as YamlMappingNode : null;
    }

    private void ReadList(SourcePath file, string text)
    {
        string? section = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("##"))
                section = trimmed.TrimStart('#').Trim().ToString();
            else if (Link().Match(trimmed.ToString()) is { Success: true } match)
                Add(file, Uri.UnescapeDataString(match.Groups["path"].Value), section, match.Groups["title"].Value.Trim());
        }
    }

    private void ReadNavigation(YamlMappingNode? root)
    {
        if (root is null || In(root, "nav") is not YamlSequenceNode navigation)
            return;
        var folder = (In(root, "docs_dir") as YamlScalarNode)?.Value ?? "docs";
        ReadPart(navigation, null, 0);

        void ReadPart(YamlSequenceNode part, string? section, int depth)
        {
            foreach (var item in part.Children)
            {
                if (item is YamlScalarNode { Value: { Length: > 0 } untitled })
                    AddBoth(untitled, section, "");
                else if (item is YamlMappingNode mapping)
                {
                    foreach (var (key, value) in mapping.Children)
                    {
                        var title = (key as YamlScalarNode)?.Value ?? "";
                        if (value is YamlScalarNode { Value: { Length: > 0 } path })
                            AddBoth(path, section, title);
                        else if (value is YamlSequenceNode inner && depth < 20)
                            ReadPart(inner, section ?? title, depth + 1);
                    }
                }
            }
        }

        // The input may be the whole tree or the folder of its pages.
        void AddBoth(string path, string? section, string title)
        {
            Add(new(""), path, section, title);
            Add(new(folder + "/"), path, section, title);
        }
    }

    private void ReadMenus(YamlMappingNode? root)
    {
        if (root is null)
            return;
        var menus = In(root, "menu") ?? In(root, "menus") ?? In(root, "main");
        var lists = menus is YamlSequenceNode only ? [only]
            : (menus as YamlMappingNode)?.Children.Values.OfType<YamlSequenceNode>() ?? [];
        foreach (var entry in lists.SelectMany(l => l.Children.OfType<YamlMappingNode>()).OrderBy(Weight))
        {
            var address = (Text(entry, "pageRef") ?? Text(entry, "url") ?? "").Trim('/');
            if (address.Length == 0 || address.Contains("://", StringComparison.Ordinal))
                continue;
            foreach (var folder in new[] { "", "content/" })
            {
                foreach (var ending in new[] { ".md", "/_index.md", "/index.md" })
                    Add(new(folder), address + ending, null, Text(entry, "name") ?? Text(entry, "title") ?? "");
            }
        }

        static double Weight(YamlMappingNode entry) =>
            double.TryParse(Text(entry, "weight"), CultureInfo.InvariantCulture, out var weight) ? weight : double.MaxValue;
    }

    private void Add(SourcePath from, string written, string? section, string title)
    {
        if (from.Resolve(written) is { Value.Length: > 0 } path && _lines.TryAdd(path, new(_order + 1, section, title)))
            _order++;
    }

    private static YamlNode? In(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static string? Text(YamlMappingNode mapping, string key) => (In(mapping, key) as YamlScalarNode)?.Value;

    [GeneratedRegex(
        @"^([-*+]\s+)?\[(?<title>[^\]]+)\]\(<?/?(?<path>[^)#>""]+?\.md)(#[^)>]*)?>?(\s+""[^""]*"")?\)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
