using System.Text.RegularExpressions;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Yaml;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Cli.Starting;

/// <summary>What a tree says of itself in the files of the generator it was written for. Runs nobody's code and changes no file.</summary>
/// <param name="Name">Of the generator.</param>
/// <param name="ConfigurationFile">Below the tree; null when nothing was recognised.</param>
/// <param name="Content">The folder of the pages, below the tree; empty for the tree itself.</param>
internal sealed partial record OtherGenerator(string Name, string? ConfigurationFile, string Content)
{
    private static readonly (string File, string Name, string[] Content)[] Known =
    [
        ("hugo.toml", "Hugo", ["content"]), ("hugo.yaml", "Hugo", ["content"]), ("hugo.yml", "Hugo", ["content"]),
        ("config.toml", "Hugo", ["content"]), ("mkdocs.yml", "MkDocs", ["docs"]), ("book.toml", "mdBook", ["src"]),
        ("docusaurus.config.js", "Docusaurus", ["docs"]), ("docusaurus.config.ts", "Docusaurus", ["docs"]),
        (".vitepress/config.ts", "VitePress", [""]), (".vitepress/config.mts", "VitePress", [""]),
        (".vitepress/config.js", "VitePress", [""]),
        ("docs/.vitepress/config.ts", "VitePress", ["docs"]), ("docs/.vitepress/config.mts", "VitePress", ["docs"]),
        ("docs/.vitepress/config.js", "VitePress", ["docs"]), ("docs/.vuepress/config.js", "VuePress", ["docs"]),
        ("docs/.vuepress/config.ts", "VuePress", ["docs"]), (".vuepress/config.js", "VuePress", [""]),
        (".vuepress/config.ts", "VuePress", [""]),
        ("_config.yml", "Hexo", ["source"]), ("book.json", "GitBook", [""]), ("_sidebar.md", "docsify", [""]),
        ("docs/_sidebar.md", "docsify", ["docs"]), ("_config.yml", "Jekyll", [""]),
    ];

    public string? Title { get; private init; }

    public string? Author { get; private init; }

    public string? Description { get; private init; }

    public string? Url { get; private init; }

    public string? Permalinks { get; private init; }

    public static OtherGenerator Find(string tree)
    {
        foreach (var (file, name, folders) in Known)
        {
            var folder = folders.FirstOrDefault(f => Directory.Exists(Path.Combine(tree, f)));
            if (folder is not null && File.Exists(Path.Combine(tree, file)))
                return Read(new(name, file, folder), File.ReadAllText(Path.Combine(tree, file)));
        }
        return new("no generator", null, "");
    }

    private static OtherGenerator Read(OtherGenerator found, string text)
    {
        var (source, silent) = (new SourceText(found.ConfigurationFile ?? "", text), new DiagnosticBag());
        var root = Path.GetExtension(source.File) switch
        {
            ".toml" => YamlSource.ParseToml(source, 0, text.Length, "", silent)?.Root,
            ".yml" or ".yaml" => YamlSource.Parse(source, 0, text.Length, "", silent)?.Root,
            ".json" => YamlSource.ParseJson(source, 0, text.Length, "", silent)?.Root,
            _ => null,
        };
        return root is YamlMappingNode mapping ? Read(found, mapping) : ReadScript(found, text);
    }

    private static OtherGenerator Read(OtherGenerator found, YamlMappingNode root)
    {
        var book = In(root, "book") as YamlMappingNode ?? root;
        return found with
        {
            Title = Text(book, "title") ?? Text(root, "site_name"),
            Description = Text(book, "description") ?? Text(root, "site_description"),
            Author = Text(root, "author") ?? Text(root, "site_author")
                ?? (In(book, "authors") as YamlSequenceNode)?.FirstOrDefault()?.ToString(),
            Url = Address(Text(root, "url") ?? Text(root, "baseURL") ?? Text(root, "baseurl") ?? Text(root, "site_url")),
            Permalinks = Text(root, "permalink"),
        };
    }

    // The plainest of what a program says: title: '…'.
    private static OtherGenerator ReadScript(OtherGenerator found, string text) => found with
    {
        Title = Written(text, "title"), Description = Written(text, "description"), Url = Address(Written(text, "url")),
    };

    private static string? Written(string text, string name) =>
        Assignment().Matches(text).FirstOrDefault(m => m.Groups["name"].Value == name)?.Groups["text"].Value;

    private static string? Address(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? url?.TrimEnd('/') : null;

    private static YamlNode? In(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static string? Text(YamlMappingNode mapping, string key) =>
        In(mapping, key) is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;

    [GeneratedRegex(
        """\b(?<name>title|description|url)\s*:\s*['"](?<text>[^'"\n]+)['"]""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Assignment();
}
