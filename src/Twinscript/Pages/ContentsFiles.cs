using System.Globalization;
using System.Text.RegularExpressions;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Yaml;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Pages;

/// <summary>What a list of contents says of one page.</summary>
/// <param name="Place">Null when the list is flat by nature.</param>
internal sealed record ContentsLine(int Order, string? Section, string Title, ContentsPlace? Place);

/// <summary>Where a page stands in a list of contents.</summary>
/// <param name="Above">What it stands under, the outermost first.</param>
/// <param name="IsNumbered">False for a preface, which stands before the list's items, and for what stands behind them.</param>
internal sealed record ContentsPlace(int Order, IReadOnlyList<ContentsStep> Above, bool IsNumbered)
{
    public override string ToString() => string.Join('\n', [
        Order.ToString(CultureInfo.InvariantCulture), IsNumbered ? "1" : "0", .. Above.Select(s => s.Page + "\t" + s.Title + s.IsPart)]);
}

/// <param name="Page">Null when it is a title alone.</param>
/// <param name="IsPart">Whether it is a heading over the list, and not an item of it.</param>
internal sealed record ContentsStep(string Title, SourcePath? Page, bool IsPart);

/// <summary>
/// Reads the lists of contents of other generators: <c>SUMMARY.md</c> (mdBook, GitBook), <c>_sidebar.md</c> (docsify), <c>nav</c> in
/// <c>mkdocs.yml</c>, menus in <c>hugo.toml</c>. The first that is there counts.
/// </summary>
internal sealed partial class ContentsFiles
{
    private static readonly string[] Lists =
        ["SUMMARY.md", "_sidebar.md", "docs/SUMMARY.md", "docs/_sidebar.md", "src/SUMMARY.md", "TOC.md"];

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
        var (headings, items) = (0, new Stack<(int Indent, ContentsStep Step)>());
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("#"))
            {
                // The first heading of the highest level is the list's own.
                if (trimmed.StartsWith("##") || headings++ > 0)
                    section = trimmed.TrimStart('#').Trim().ToString();
                items.Clear();
            }
            else if (Item().Match(trimmed.ToString()) is { Success: true } match)
            {
                var path = match.Groups["path"] is { Success: true } written
                    ? file.Resolve(Uri.UnescapeDataString(written.Value))
                    : null;
                var isItem = match.Groups["mark"].Success;
                if (path is null && !isItem)
                    continue;
                var indent = isItem ? IndentOf(line) : -1;
                while (items.TryPeek(out var top) && top.Indent >= indent)
                    items.Pop();
                var title = match.Groups["title"].Value.Trim().Trim('*', '_');
                if (path is { } page)
                    Add(page, section, title, [.. Part(section), .. items.Reverse().Select(i => i.Step)], isItem);
                if (isItem)
                    items.Push((indent, new(title, path, IsPart: false)));
            }
        }

        static IEnumerable<ContentsStep> Part(string? section) => section is null ? [] : [new(section, null, IsPart: true)];
    }

    private static int IndentOf(ReadOnlySpan<char> line)
    {
        var indent = 0;
        foreach (var character in line[..^line.TrimStart().Length])
            indent += character == '\t' ? 4 : 1;
        return indent;
    }

    private void ReadNavigation(YamlMappingNode? root)
    {
        if (root is null || In(root, "nav") is not YamlSequenceNode navigation)
            return;
        var folder = (In(root, "docs_dir") as YamlScalarNode)?.Value ?? "docs";
        ReadPart(navigation, null, []);

        void ReadPart(YamlSequenceNode part, string? section, ContentsStep[] above)
        {
            foreach (var item in part.Children)
            {
                if (item is YamlScalarNode { Value: { Length: > 0 } untitled })
                    AddBoth(untitled, section, "", above);
                else if (item is YamlMappingNode mapping)
                {
                    foreach (var (key, value) in mapping.Children)
                    {
                        var title = (key as YamlScalarNode)?.Value ?? "";
                        if (value is YamlScalarNode { Value: { Length: > 0 } path })
                            AddBoth(path, section, title, above);
                        else if (value is YamlSequenceNode inner && above.Length < 20)
                            ReadPart(inner, section ?? title, [.. above, new(title, null, IsPart: false)]);
                    }
                }
            }
        }

        // The input may be the whole tree or the folder of its pages.
        void AddBoth(string path, string? section, string title, ContentsStep[] above)
        {
            Add(new SourcePath("").Resolve(path), section, title, above, isNumbered: true);
            Add(new SourcePath(folder + "/").Resolve(path), section, title, above, isNumbered: true);
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
                {
                    Add(
                        new SourcePath(folder).Resolve(address + ending), null, Text(entry, "name") ?? Text(entry, "title") ?? "",
                        above: null, isNumbered: true);
                }
            }
        }

        static double Weight(YamlMappingNode entry) =>
            double.TryParse(Text(entry, "weight"), CultureInfo.InvariantCulture, out var weight) ? weight : double.MaxValue;
    }

    private void Add(SourcePath? page, string? section, string title, IReadOnlyList<ContentsStep>? above, bool isNumbered)
    {
        var place = above is null ? null : new ContentsPlace(_order + 1, above, isNumbered);
        if (page is { Value.Length: > 0 } path && _lines.TryAdd(path, new(_order + 1, section, title, place)))
            _order++;
    }

    private static YamlNode? In(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static string? Text(YamlMappingNode mapping, string key) => (In(mapping, key) as YamlScalarNode)?.Value;

    [GeneratedRegex(
        @"^((?<mark>[-*+]|\d+[.)])\s+)?"
            + @"(\[(?<title>[^\]]+)\](\(<?/?(?<path>[^)#>""]+?\.md)(#[^)>]*)?>?(\s+""[^""]*"")?\))?|(?<title>[^\[<].*))",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
